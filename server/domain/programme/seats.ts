import { moduleOf } from '../activities/registry.ts'
import type { ProgrammeEvent } from './events.ts'
import { countedIn, countKey, mergedReactions, reactionsOf, splitReactions } from './library.ts'
import { nextNumber } from './people.ts'
import type { Activity, LibraryCard, ProgrammeState, Seat } from './state.ts'

/** What a facilitator puts right about seats. Joining and going for good are in people.ts. */
export type SeatEvent = Extract<
  ProgrammeEvent,
  {
    type:
      | 'seat.regionSet'
      | 'seat.nameSet'
      | 'seat.renamed'
      | 'seat.removed'
      | 'seat.readmitted'
      | 'seat.merged'
      | 'seat.split'
  }
>

export function evolveSeats(state: ProgrammeState, event: SeatEvent): ProgrammeState {
  const { seatId } = event.data
  switch (event.type) {
    case 'seat.renamed':
      return changeSeat(state, seatId, (seat) => ({ ...seat, name: event.data.name, isOwnName: true }))
    case 'seat.nameSet': {
      const { name, wasOwn } = event.data
      const isKept = (seat: Seat): boolean => wasOwn !== undefined && seat.isOwnName
      return changeSeat(state, seatId, (seat) => (isKept(seat) ? seat : { ...seat, name, isOwnName: wasOwn ?? false }))
    }
    case 'seat.regionSet': {
      const { regionId, number, was } = event.data
      const isMoved = was !== undefined && state.seats.get(seatId)?.regionId !== was
      return isMoved ? state : moved(state, seatId, regionId, number)
    }
    case 'seat.removed':
      return removed(state, seatId)
    case 'seat.readmitted':
      return readmitted(state, seatId)
    case 'seat.merged':
      return merged(state, seatId, event.data.intoSeatId)
    case 'seat.split':
      return split(state, seatId)
  }
}

/** What takes it back. What was in open boxes stays as it is: nothing in the log may tie a row to a seat (I11). */
export function undoSeats(event: SeatEvent, before: ProgrammeState): readonly ProgrammeEvent[] {
  const { seatId } = event.data
  const seat = before.seats.get(seatId) ?? before.removed.get(seatId)
  if (seat === undefined) return []
  switch (event.type) {
    case 'seat.renamed':
    case 'seat.nameSet':
      return [{ type: 'seat.nameSet', data: { seatId, name: seat.name, wasOwn: seat.isOwnName } }]
    case 'seat.regionSet': {
      const { regionId, number } = seat
      return [{ type: 'seat.regionSet', data: { seatId, regionId, number, was: event.data.regionId } }]
    }
    case 'seat.removed':
      return [{ type: 'seat.readmitted', data: { seatId } }]
    case 'seat.readmitted':
      return [{ type: 'seat.removed', data: { seatId } }]
    case 'seat.merged':
      return [{ type: 'seat.split', data: { seatId } }]
    case 'seat.split':
      return []
  }
}

function changeSeat(state: ProgrammeState, seatId: string, change: (seat: Seat) => Seat): ProgrammeState {
  const seat = state.seats.get(seatId)
  if (seat !== undefined) return { ...state, seats: state.seats.set(seatId, change(seat)) }
  const removed = state.removed.get(seatId)
  return removed === undefined ? state : { ...state, removed: state.removed.set(seatId, change(removed)) }
}

/** Named cards say the region they come from: they move along. */
function moved(state: ProgrammeState, seatId: string, regionId: string, number: number): ProgrammeState {
  const seat = state.seats.get(seatId)
  if (seat === undefined) return state
  const change = (card: LibraryCard): LibraryCard => ({ ...card, regionId })
  return {
    ...inActivities(state, (activity) => moduleOf(activity.kind).seatMoved?.(activity.own, seatId, regionId)),
    seats: state.seats.set(seatId, { ...seat, regionId, number }),
    seatsByRegion: counted(counted(state.seatsByRegion, seat.regionId, -1), regionId, 1),
    joinedByRegion: { ...state.joinedByRegion, [regionId]: Math.max(number, nextNumber(state, regionId) - 1) },
    library: { ...state.library, cards: cardsOf(state, seatId, change) },
  }
}

function removed(state: ProgrammeState, seatId: string): ProgrammeState {
  const seat = state.seats.get(seatId)
  if (seat === undefined) return state
  return {
    ...state,
    seats: state.seats.delete(seatId),
    removed: state.removed.set(seatId, seat),
    seatsByRegion: counted(state.seatsByRegion, seat.regionId, -1),
  }
}

function readmitted(state: ProgrammeState, seatId: string): ProgrammeState {
  const seat = state.removed.get(seatId)
  if (seat === undefined) return state
  return {
    ...state,
    seats: state.seats.set(seatId, seat),
    removed: state.removed.delete(seatId),
    seatsByRegion: counted(state.seatsByRegion, seat.regionId, 1),
  }
}

function merged(state: ProgrammeState, fromId: string, intoSeatId: string): ProgrammeState {
  const seat = state.seats.get(fromId)
  const into = state.seats.get(intoSeatId)
  if (seat === undefined || into === undefined) return state
  const isFrom = (seatId: string): boolean => seatId === fromId
  const cards = state.library.cards.filter((card) => card.seatId === fromId)
  // A browser that filled in for somebody without a phone opens the seat of nobody who has one (P9).
  const isLetIn = into.isProxy || !seat.isProxy
  const handed = (seatIds: ProgrammeState['seatIdBySecret']) =>
    isLetIn ? seatIds.map((seatId) => (isFrom(seatId) ? intoSeatId : seatId)) : seatIds.filterNot(isFrom)
  const apart = {
    seat,
    intoSeatId,
    secretHashes: [...state.seatIdBySecret.filter(isFrom).keys()],
    personalCodeHashes: [...state.seatIdByPersonalCode.filter(isFrom).keys()],
    cardIds: [...cards.keys()],
    reactions: reactionsOf(state.library.reactions, fromId),
    intoReactions: reactionsOf(state.library.reactions, intoSeatId),
  }
  return {
    ...inActivities(state, (activity) => moduleOf(activity.kind).seatMerged?.(activity.own, fromId, intoSeatId)),
    seats: state.seats.delete(fromId),
    merged: state.merged.set(fromId, apart),
    seatIdBySecret: handed(state.seatIdBySecret),
    seatIdByPersonalCode: handed(state.seatIdByPersonalCode),
    seatsByRegion: counted(state.seatsByRegion, seat.regionId, -1),
    library: {
      ...given(state, apart.cardIds, into),
      reactions: mergedReactions(state.library.reactions, fromId, intoSeatId),
    },
  }
}

function split(state: ProgrammeState, fromId: string): ProgrammeState {
  const apart = state.merged.get(fromId)
  if (apart === undefined || !state.seats.has(apart.intoSeatId)) return state
  const { seat, secretHashes, personalCodeHashes, cardIds } = apart
  const back = (seatIds: ProgrammeState['seatIdBySecret'], hashes: readonly string[]) =>
    hashes.reduce((all, hash) => all.set(hash, fromId), seatIds)
  return {
    ...state,
    seats: state.seats.set(fromId, seat),
    merged: state.merged.delete(fromId),
    seatIdBySecret: back(state.seatIdBySecret, secretHashes),
    seatIdByPersonalCode: back(state.seatIdByPersonalCode, personalCodeHashes),
    seatsByRegion: counted(state.seatsByRegion, seat.regionId, 1),
    library: { ...given(state, cardIds, seat), reactions: splitReactions(state.library.reactions, apart) },
  }
}

/** Cards that change hands, and the counts per person that go with them. */
function given({ library }: ProgrammeState, cardIds: readonly string[], { id: seatId, regionId }: Seat) {
  let { counts } = library
  const cards = library.cards.withMutations((all) => {
    for (const cardId of cardIds) {
      const card = all.get(cardId)
      if (card === undefined || card.seatId === null) continue
      all.set(cardId, { ...card, seatId, regionId })
      const counting = countedIn(card)
      if (card.isWithdrawn || counting === null) continue
      const [from, to] = [countKey(counting, card.seatId), countKey(counting, seatId)]
      const left = (counts.get(from) ?? 1) - 1
      counts = left > 0 ? counts.set(from, left) : counts.delete(from)
      counts = counts.set(to, (counts.get(to) ?? 0) + 1)
    }
  })
  return { ...library, cards, counts }
}

function cardsOf(state: ProgrammeState, seatId: string, change: (card: LibraryCard) => LibraryCard) {
  return state.library.cards.map((card) => (card.seatId === seatId ? change(card) : card))
}

function inActivities(state: ProgrammeState, change: (activity: Activity) => Activity['own'] | undefined) {
  const activities = state.activities.map((activity) => {
    const own = change(activity) ?? activity.own
    return own === activity.own ? activity : { ...activity, own }
  })
  return { ...state, activities }
}

const counted = (byRegion: ProgrammeState['seatsByRegion'], regionId: string, change: number) => ({
  ...byRegion,
  [regionId]: Math.max(0, (byRegion[regionId] ?? 0) + change),
})
