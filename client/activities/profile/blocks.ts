import { contextTags } from '../../../shared/content/contextTags.ts'
import { dealTexts, type Effect, slots } from '../../../shared/programme/dealParts.ts'
import type { ShownDeal } from '../../../shared/programme/deals.ts'
import type { CardText } from '../../../shared/programme/localised.ts'
import { gridFigures } from '../../../shared/programme/profile.ts'

/** What stands together on the wall, never cut in two. */
export type Block = TextBlock | LinesBlock | LeverBlock
interface TextBlock {
  readonly type: 'text'
  readonly id: (typeof dealTexts)[number]
  readonly text: CardText
}
interface LinesBlock {
  readonly type: 'lines'
  readonly id: string
  readonly name: 'goals' | 'offers' | 'asks' | 'indicators'
  readonly lines: readonly Line[]
}
export interface Line {
  readonly number: number
  readonly text: CardText
  readonly themeId: string | null
}
export interface LeverBlock {
  readonly type: 'lever'
  readonly id: string
  readonly number: number
  readonly text: CardText
  readonly instrumentId: string | null
  readonly effects: readonly { readonly goal: number; readonly effect: Effect | null }[]
}

/** Letters of lines that fit on one page of the wall. */
const togetherLength = 240

/** A profile in the order it is read; `grid`: only its goals and levers. Empty parts are left out. */
export function blocksOf(profile: ShownDeal, part: 'profile' | 'grid'): readonly Block[] {
  const goals = lines(profile, 'goal', 'goals')
  const grid = [...goals, ...levers(profile)]
  if (part === 'grid') return grid
  return [
    ...dealTexts.flatMap((name): readonly Block[] => {
      const entry = profile[`text:${name}`]
      return entry?.part === 'text' && entry.value !== null ? [{ type: 'text', id: name, text: entry.value }] : []
    }),
    ...grid,
    ...lines(profile, 'offer', 'offers'),
    ...lines(profile, 'ask', 'asks'),
    ...lines(profile, 'indicator', 'indicators'),
  ]
}

/** What the region is about, for under its name. */
export function marksOf(profile: ShownDeal) {
  const focus = profile.focus
  const tags = profile.tags
  return {
    focusId: focus?.part === 'focus' ? focus.value : null,
    tags: tags?.part === 'tags' ? contextTags.filter(({ id }) => tags.value.includes(id)) : [],
  }
}

export const gridOf = (profile: ShownDeal) => gridFigures((fieldId) => profile[fieldId]?.value)

function lines(
  profile: ShownDeal,
  part: 'goal' | 'offer' | 'ask' | 'indicator',
  name: LinesBlock['name'],
): readonly LinesBlock[] {
  const found = range(slots[part]).flatMap((slot): readonly Line[] => {
    const entry = profile[`${part}:${slot}`]
    if (entry === undefined || entry.part !== part || entry.value === null) return []
    return [{ number: slot + 1, text: entry.value, themeId: entry.part === 'goal' ? null : entry.themeId }]
  })
  const block = (these: readonly Line[]): LinesBlock => {
    const [first] = these
    return { type: 'lines', id: `${name}-${first?.number}`, name, lines: these }
  }
  if (found.length === 0) return []
  // Short ones stand together; long ones would not fit on one page.
  return found.reduce((sum, { text }) => sum + lengthOf(text), 0) <= togetherLength
    ? [block(found)]
    : found.map((line) => block([line]))
}

const lengthOf = (text: CardText): number =>
  typeof text === 'string' ? text.length : Math.max(text.nl.length, text.en.length)

function levers(profile: ShownDeal): readonly LeverBlock[] {
  const { goals, levers: named } = gridOf(profile)
  return named.flatMap((lever) => {
    const entry = profile[`lever:${lever}`]
    if (entry?.part !== 'lever' || entry.value === null) return []
    const effects = goals.map((goal) => {
      const said = profile[`effect:${lever}:${goal}`]
      return { goal: goal + 1, effect: said?.part === 'effect' ? said.value : null }
    })
    const { value: text, instrumentId } = entry
    return [{ type: 'lever', id: `lever-${lever}`, number: lever + 1, text, instrumentId, effects }]
  })
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)
