import type { EntryOf } from '../../../../shared/activities/registry.ts'
import type { EntryChange } from '../../programme/decision.ts'
import type { LibraryEvent } from '../../programme/events.ts'
import type { CardMark, LibraryBundle } from '../../programme/state.ts'
import type { SaidInBox } from '../module.ts'
import type { BoardActivity } from './state.ts'

/*
 * What facilitators say of anonymous lessons while the box is open is a row of that box, beside those of authors: as events
 * it would tell, by the log's order, when each of them came.
 */

type Row = EntryOf<'doDontBoard'>
type Said = NonNullable<Row['said']>
/** No author's key: those are hashes. */
const moderatorKey = 'moderator'
const nothing: Said = { marks: {}, bundles: {} }

const saidOf = ({ box }: BoardActivity): Said => box.get(moderatorKey)?.said ?? nothing

const versions = new WeakMap<BoardActivity['box'], ReadonlyMap<string, number>>()
/** Version of each card in the box that was not withdrawn. Made once per box. */
function versionsIn({ box }: BoardActivity): ReadonlyMap<string, number> {
  const known = versions.get(box)
  if (known !== undefined) return known
  const made = new Map<string, number>()
  for (const { cards } of box.values())
    for (const [id, card] of Object.entries(cards)) if (!card.isWithdrawn) made.set(id, card.cardSeq)
  versions.set(box, made)
  return made
}

/**
 * A facilitator spoke of a card of this id, that may have left with its author since: nobody writes under it any more, or
 * other words would be let through that nobody read.
 */
export function isSpokenOf(activity: BoardActivity, cardId: string): boolean {
  const { marks, bundles } = saidOf(activity)
  return Object.hasOwn(marks, cardId) || Object.values(bundles).some(({ cardIds }) => cardIds.includes(cardId))
}

/** It was not withdrawn. */
export const isInBox = (activity: BoardActivity, cardId: string): boolean => versionsIn(activity).has(cardId)

/** What of the box the wall shows large; undefined when nothing. */
export const litInBox = (activity: BoardActivity): string | undefined => saidOf(activity).lit
/** Null when it is no lesson of the box, and no bundle with one. */
export function lightInBox(activity: BoardActivity, id: string): EntryChange | null {
  const said = saidOf(activity)
  return isInBox(activity, id) || Object.hasOwn(said.bundles, id) ? rowWith(activity, { ...said, lit: id }) : null
}

const unmarked: CardMark = {}
export function saidInBox(activity: BoardActivity, cardId: string): SaidInBox | undefined {
  const cardSeq = versionsIn(activity).get(cardId)
  if (cardSeq === undefined) return undefined
  const mark = saidOf(activity).marks[cardId]
  return { mark: mark ?? unmarked, isHidden: mark?.isHidden === true, cardSeq }
}

export function sayInBox(
  activity: BoardActivity,
  cardId: string,
  { mark, isHidden }: Partial<Pick<SaidInBox, 'mark' | 'isHidden'>>,
): EntryChange {
  const said = saidOf(activity)
  const { isHidden: wasHidden, ...before } = said.marks[cardId] ?? {}
  const hides = isHidden ?? wasHidden === true
  const after = { ...(mark ?? before), ...(hides ? { isHidden: true as const } : {}) }
  return rowWith(activity, { ...said, marks: sorted({ ...said.marks, [cardId]: after }) })
}

export const bundlesInBox = (activity: BoardActivity): readonly LibraryBundle[] =>
  Object.values(saidOf(activity).bundles)

/** Null when none of its cards, now or before, is in the box: then it can be said in the log. */
export function bundleInBox(activity: BoardActivity, bundle: LibraryBundle): EntryChange | null {
  const said = saidOf(activity)
  const versionOf = versionsIn(activity)
  if (!Object.hasOwn(said.bundles, bundle.id) && !bundle.cardIds.some((id) => versionOf.has(id))) return null
  const kept: Said['bundles'][string] = { ...bundle, type: 'lesson', kind: null, cardIds: [...bundle.cardIds] }
  return rowWith(activity, { ...said, bundles: sorted({ ...said.bundles, [bundle.id]: kept }) })
}

/** In the order of random ids. What was let through counts for the version that is there now, which nobody changes any more. */
export function saidWhenSealed(activity: BoardActivity): readonly LibraryEvent[] {
  const { marks, bundles } = saidOf(activity)
  const versionOf = versionsIn(activity)
  return [
    ...Object.values(bundles).map((bundle): LibraryEvent => ({ type: 'cards.bundled', data: { bundle } })),
    ...Object.entries(marks).flatMap(([cardId, { isHidden, passedSeq, ...mark }]): readonly LibraryEvent[] => {
      const cardSeq = versionOf.get(cardId)
      if (cardSeq === undefined) return []
      const sealed: CardMark = { ...mark, ...(passedSeq === cardSeq ? { passedSeq: sealedSeq } : {}) }
      return [
        ...(Object.keys(sealed).length === 0 ? [] : [{ type: 'card.marked', data: { cardId, mark: sealed } } as const]),
        ...(isHidden === true ? [{ type: 'card.hiddenSet', data: { cardId, hidden: true } } as const] : []),
      ]
    }),
  ]
}
/** Of an anonymous card that left its box. */
const sealedSeq = 0

const rowWith = (activity: BoardActivity, said: Said): EntryChange => ({
  boxId: activity.id,
  key: moderatorKey,
  value: { cards: {}, said } satisfies Row,
})

/** Random ids in their own order: a row of the store does not tell what was looked at first. */
const sorted = <Value>(byId: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(byId).sort(([a], [b]) => (a < b ? -1 : 1)))
