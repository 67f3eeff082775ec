import type { LearningReason } from '../../../shared/programme/learningPotential.ts'
import type { Region, Theme } from '../../../shared/programme/regions.ts'
import { useT } from '../../i18n/useT.ts'
import { type ReasonNames, useReasonWords } from '../../ui/reasonWords.ts'

interface Known {
  readonly regions: Readonly<Record<string, Region>>
  readonly themes: Readonly<Record<string, Theme>>
}

/** An arrow of the map, or a suggestion that is not on it. */
export interface Learning {
  readonly learnerId: string
  readonly sourceId: string
  readonly themeId: string | null
  readonly reasons: readonly LearningReason[]
}

export interface ArrowWords {
  /** “Limburg leert van Overijssel over familiebedrijven”, no full stop. */
  readonly learns: (arrow: Learning) => string
  /** One sentence; “Het staat op een kaartje.” where no theme was named. */
  readonly why: (arrow: Learning) => string
  readonly allWhy: (arrow: Learning) => string
  /** “familiebedrijven”; empty where no theme was named. */
  readonly theme: (themeId: string | null) => string
}

/** What an arrow says, in words that do not differ between the faces. */
export function useArrowWords({ regions, themes }: Known): ArrowWords {
  const t = useT()
  const words = useReasonWords()
  const theme = (themeId: string | null): string => {
    const known = themeId === null ? undefined : themes[themeId]
    return known === undefined ? '' : words.theme(known.label)
  }
  const namesOf = ({ learnerId, sourceId, themeId }: Learning): ReasonNames => ({
    learner: regions[learnerId]?.shortName ?? '',
    source: regions[sourceId]?.shortName ?? '',
    theme: theme(themeId),
  })
  const inWords = (arrow: Learning, say: typeof words.short): string =>
    arrow.themeId === null ? t('learningMap.why.card') : say(arrow.reasons, namesOf(arrow))
  return {
    learns: (arrow) =>
      arrow.themeId === null ? t('learningMap.learns.plain', namesOf(arrow)) : t('learningMap.learns', namesOf(arrow)),
    why: (arrow) => inWords(arrow, words.short),
    allWhy: (arrow) => inWords(arrow, words.full),
    theme,
  }
}
