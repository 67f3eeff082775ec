import { inspirationForms, questionForms, rehearsalLessons, rehearsalQuestions } from '../shared/content/rehearsal.ts'
import type { QuestionKind } from '../shared/programme/cards.ts'
import type { CardText } from '../shared/programme/localised.ts'
import type { Character } from './character.ts'
import type { Dice } from './dice.ts'
import type { Glimpse } from './scene.ts'

export interface CollectCard {
  readonly text: string
  readonly kind: QuestionKind | null
  readonly themeId: string | null
  readonly sourceRegionId: string | null
}

const tries = 12

/** Something this person could write here, that nobody wrote yet; null when nothing comes to mind. */
export function cardFor({ activity, view }: Glimpse<'collect'>, me: Character, dice: Dice): CollectCard | null {
  const written = new Set(Object.values(activity.cards).map(({ text }) => inDutch(text)))
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const card = compose(view, activity.cardType, me, dice)
    if (card === null || card.text.length > activity.maxChars || written.has(card.text)) continue
    const has = (field: (typeof activity.fields)[number]): boolean => activity.fields.includes(field)
    return {
      text: card.text,
      kind: has('kind') ? card.kind : null,
      themeId: has('theme') && dice.isTrue(0.6) ? card.themeId : null,
      sourceRegionId: has('sourceRegion') ? card.sourceRegionId : null,
    }
  }
  return null
}

/** What this person wants to learn from whom, that nobody wrote yet and that fits; null when nothing comes to mind. */
export function wishFor({ activity, view }: Glimpse<'learningMap'>, me: Character, dice: Dice): CollectCard | null {
  const written = new Set(Object.values(activity.cards).map(({ text }) => inDutch(text)))
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const card = compose(view, 'inspiration', me, dice)
    const fits = card !== null && card.text.length <= (activity.board?.maxChars ?? 0)
    if (fits && !written.has(card.text)) return { ...card, kind: null }
  }
  return null
}

type Room = Glimpse<'collect'>['view']

function compose(
  view: Room,
  cardType: Glimpse<'collect'>['activity']['cardType'],
  me: Character,
  dice: Dice,
): CollectCard | null {
  const here = me.regionIndex % view.regionOrder.length
  const elsewhere = dice.pick(view.regionOrder.filter((_, place) => place !== here)) ?? null
  const theme = dice.pick(Object.values(view.themes))
  if (theme === undefined) return null
  const label = inSentence(inDutch(theme.label))
  const base = { kind: theme.kind, themeId: theme.id, sourceRegionId: elsewhere }
  if (cardType === 'learningQuestion') return question(view, here, dice, { ...base, label })
  if (cardType === 'inspiration') {
    const far = elsewhere === null ? undefined : view.regions[elsewhere]?.shortName
    const form = dice.pick(inspirationForms)
    return far === undefined || form === undefined ? null : { ...base, text: form(label, far) }
  }
  const lesson = dice.pick(rehearsalLessons)
  return lesson === undefined ? null : { ...base, text: lesson }
}

function question(
  view: Room,
  here: number,
  dice: Dice,
  { label, ...base }: Omit<CollectCard, 'text'> & { readonly label: string },
): CollectCard | null {
  const ready = dice.isTrue(0.5) ? dice.pick(rehearsalQuestions) : undefined
  if (ready !== undefined) return { ...base, ...ready, themeId: view.themes[ready.themeId] ? ready.themeId : null }
  const form = dice.pick(questionForms.filter(({ kind }) => kind === base.kind))
  const region = view.regions[view.regionOrder[here] ?? '']?.shortName
  return form === undefined || region === undefined ? null : { ...base, text: form.text(label, region) }
}

const inDutch = (text: CardText): string => (typeof text === 'string' ? text : text.nl)

/** `Personeel en scholing` in the middle of a sentence. */
const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)
