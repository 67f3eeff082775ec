import { contextTags } from '../../../shared/content/contextTags.ts'
import type { Likeness } from '../../../shared/programme/compare.ts'
import type { CardText } from '../../../shared/programme/localised.ts'
import type { Theme } from '../../../shared/programme/regions.ts'
import type { Translate } from '../../i18n/messageTypes.ts'

interface Words {
  readonly t: Translate
  readonly pick: (text: CardText) => string
  readonly list: (parts: readonly string[]) => string
  readonly themes: Readonly<Record<string, Theme>>
}

/** More than this is a list to study instead of a reason to see. */
const mostNamed = 3

/** Why two regions look alike, or do not: one to three short sentences. */
export function likenessWords({ tags, closeThemes, apartThemes }: Likeness, { t, pick, list, themes }: Words): string {
  const named = (ids: readonly string[]) => list(namesOf(ids, themes, pick).slice(0, mostNamed))
  const sentences = [
    tags.length > 0 && t('matrix.compare.tags', { tags: list(tags.map((tag) => tagName(tag, pick))) }),
    closeThemes.length > 0 && t('matrix.compare.close', { themes: named(closeThemes) }),
    apartThemes.length > 0 && t('matrix.compare.apart', { themes: named(apartThemes) }),
  ].filter((sentence) => sentence !== false)
  return sentences.length === 0 ? t('matrix.compare.noneShared') : sentences.join(' ')
}

const namesOf = (ids: readonly string[], themes: Words['themes'], pick: Words['pick']): readonly string[] =>
  ids.flatMap((id) => {
    const theme = themes[id]
    return theme === undefined ? [] : [pick(theme.label)]
  })

/** A tag that this page does not know is shown as it is written. */
export function tagName(tag: string, pick: Words['pick']): string {
  const known = contextTags.find(({ id }) => id === tag)
  return known === undefined ? tag : pick(known.label)
}
