import type { DomainEvent } from '../../../server/domain/programme/events.ts'
import type { PublicCard } from '../../../shared/programme/cards.ts'

/** A board that is over and no longer in any plan: what it brought stays in the library. */
export const boardId = 'board-of-before'
export const lessonIds = ['lesson-0', 'lesson-1', 'lesson-2'] as const

interface Author {
  readonly id: string
  readonly regionId: string
}

/** What that board left: lessons of two people, and one that nobody knows who wrote. */
export function lessonFacts(authors: readonly Author[]): readonly DomainEvent[] {
  const signed = authors.slice(0, 2).map(({ id: seatId, regionId }, index) => {
    const card = { ...lessonCard(lessonIds[index] ?? ''), attribution: 'region' as const, regionId }
    return fact('card.put', { card, seatId, cardSeq: 1 })
  })
  return [...signed, fact('cards.frozen', { at: 0, cards: [lessonCard(lessonIds[2])] })]
}

/** An instrument that this region brought in. */
export function instrumentFact(instrumentId: string, regionId: string): DomainEvent {
  const nothing = { what: null, forWhom: null, effort: null, themeIds: [] }
  const instrument = { id: instrumentId, name: 'Voucher', ...nothing, regionId, seq: 1 }
  return { type: 'instrument.put', activityId: null, data: { instrument, seatId: null } }
}

const fact = (type: string, data: unknown): DomainEvent => ({ type, activityId: boardId, data })

const lessonCard = (id: string): PublicCard => ({
  id,
  type: 'lesson',
  text: 'Begin bij wie al meedoet',
  kind: null,
  themeId: null,
  sourceRegionId: null,
  attribution: 'anonymous',
  regionId: null,
  name: null,
  lesson: { side: id === lessonIds[2] ? 'dont' : 'do', why: 'Zij halen anderen over' },
})
