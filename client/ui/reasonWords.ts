import { contextTags } from '../../shared/content/contextTags.ts'
import { inLocale } from '../../shared/programme/inLocale.ts'
import type { LearningReason } from '../../shared/programme/learningPotential.ts'
import type { Locale } from '../../shared/programme/locale.ts'
import type { Localised } from '../../shared/programme/localised.ts'
import { type Format, formatFor } from '../i18n/format.ts'
import type { Translate } from '../i18n/messageTypes.ts'
import { useLocale, useT } from '../i18n/useT.ts'

/** Who and what the words are about, as they read in a sentence: `theme` by `themeInSentence`. */
export interface ReasonNames {
  readonly learner: string
  readonly source: string
  readonly theme: string
}

export interface ReasonWords {
  /** One line for the wall and for lists: “Limburg vraagt naar familiebedrijven; Overijssel is drie stappen verder en biedt het aan.” */
  short(reasons: readonly LearningReason[], names: ReasonNames): string
  /** Every reason, and what both said of themselves. */
  full(reasons: readonly LearningReason[], names: ReasonNames): string
  /** “familiebedrijven”: the label of a theme inside a sentence. */
  theme(label: Localised): string
}

/** Why one region could learn from another, in words. Whoever uses it loads the texts of the area `learning`. */
export function useReasonWords(): ReasonWords {
  const t = useT()
  const locale = useLocale()
  return reasonWords(t, locale)
}

export function reasonWords(t: Translate, locale: Locale): ReasonWords {
  const format = formatFor(locale)
  return {
    short: (reasons, names) => sentence(shortened(reasons), names, t, format),
    full: (reasons, names) =>
      [sentence(reasons, names, t, format), alike(reasons, t, format, locale)].filter(Boolean).join(' '),
    theme: (label) => themeInSentence(label, locale),
  }
}

/** Built-in labels begin with a capital, which none has inside a sentence. What people typed stays as it is. */
export function themeInSentence(label: Localised, locale: Locale): string {
  const text = inLocale(label, locale)
  const isTyped = label.nl === label.en
  return !isTyped && /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/** What says most: one thing of who learns, two of who knows. */
const ofLearner = ['ask', 'wish', 'focus', 'wanted'] as const
const ofSource = ['steps', 'offer', 'askUs'] as const

function shortened(reasons: readonly LearningReason[]): readonly LearningReason[] {
  const types = new Set(reasons.map(({ type }) => type))
  const kept: readonly LearningReason['type'][] = [
    ...ofLearner.filter((type) => types.has(type)).slice(0, 1),
    ...ofSource.filter((type) => types.has(type)).slice(0, 2),
  ]
  return reasons.filter(({ type }) => kept.includes(type))
}

/** In the order in which it reads best, whatever the order of the reasons. */
const inSentence = ['wish', 'ask', 'focus', 'wanted'] as const

function sentence(
  reasons: readonly LearningReason[],
  names: ReasonNames,
  t: Translate,
  { list }: Pick<Format, 'list'>,
): string {
  const has = new Set(reasons.map(({ type }) => type))
  const needs = inSentence
    .filter((type) => has.has(type))
    .map((type, index) =>
      type === 'wish' || index === 0 ? t(`learning.first.${type}`, names) : t(`learning.next.${type}`),
    )
  const knows = ofSource.flatMap((type) => {
    const reason = reasons.find((one) => one.type === type)
    if (reason === undefined) return []
    return reason.type === 'steps' ? t('learning.source.steps', { steps: reason.steps }) : t(`learning.source.${type}`)
  })
  const source = t('learning.why.clause', { region: names.source, parts: list(knows) })
  if (needs.length === 0) {
    return knows.length === 0 ? t('learning.why.chosen') : t('learning.why.source', { theme: names.theme, source })
  }
  const learner = t('learning.why.clause', { region: names.learner, parts: list(needs) })
  return knows.length === 0 ? t('learning.why.learner', { learner }) : t('learning.why.both', { learner, source })
}

function alike(
  reasons: readonly LearningReason[],
  t: Translate,
  { list }: Pick<Format, 'list'>,
  locale: Locale,
): string {
  const tags = reasons.flatMap((reason) => (reason.type === 'alike' ? reason.tags : []))
  const labels = contextTags.filter(({ id }) => tags.includes(id)).map(({ label }) => themeInSentence(label, locale))
  return labels.length === 0 ? '' : t('learning.why.alike', { tags: list(labels) })
}
