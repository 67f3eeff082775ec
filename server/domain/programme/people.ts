import { Map as PersistentMap } from 'immutable'
import { moduleOf } from '../activities/registry.ts'
import type { ProgrammeEvents } from './events.ts'
import { unsigned } from './library.ts'
import type { Activity, ProgrammeState, Seat } from './state.ts'

/** Somebody takes a seat. One that was erased since is a seat that nobody can open. */
export function joined(
  state: ProgrammeState,
  { seatId, secretHash, personalCodeHash, regionId, name, at = 0, isProxy = false }: ProgrammeEvents['seat.joined'],
): ProgrammeState {
  const number = nextNumber(state, regionId)
  return {
    ...state,
    seats: state.seats.set(seatId, { id: seatId, regionId, name, number, isProxy, isErased: secretHash === null }),
    seatIdBySecret: keyed(state.seatIdBySecret, secretHash, seatId),
    seatIdByPersonalCode: keyed(state.seatIdByPersonalCode, personalCodeHash, seatId),
    seatsByRegion: { ...state.seatsByRegion, [regionId]: (state.seatsByRegion[regionId] ?? 0) + 1 },
    joinedByRegion: { ...state.joinedByRegion, [regionId]: number },
    lastJoinedAt: Math.max(state.lastJoinedAt, at),
  }
}

/** The call sign's number for who sits down for this region now; whoever gives it puts it in `joinedByRegion`. */
export const nextNumber = (state: ProgrammeState, regionId: string): number => (state.joinedByRegion[regionId] ?? 0) + 1

type SeatIds = ProgrammeState['seatIdBySecret']
export const keyed = (seatIds: SeatIds, hash: string | null, seatId: string): SeatIds =>
  hash === null ? seatIds : seatIds.set(hash, seatId)

/**
 * Somebody went and wiped themselves. What follows is what a replay of the rewritten log gives, so that I1 holds
 * before, during and after the rewriting: named cards stay as their region's, and nothing leads to the seat.
 */
export function left(state: ProgrammeState, seatId: string): ProgrammeState {
  const seat = state.seats.get(seatId)
  if (seat === undefined) return state
  const isOther = (id: string): boolean => id !== seatId
  return {
    ...state,
    seats: state.seats.delete(seatId),
    seatIdBySecret: state.seatIdBySecret.filter(isOther),
    seatIdByPersonalCode: state.seatIdByPersonalCode.filter(isOther),
    seatsByRegion: { ...state.seatsByRegion, [seat.regionId]: (state.seatsByRegion[seat.regionId] ?? 1) - 1 },
    toErase: seat.isErased ? state.toErase : state.toErase.set(seatId, true),
    activities: state.activities.map((activity) => {
      const own = moduleOf(activity.kind).seatLeft?.(activity.own, seatId) ?? activity.own
      return own === activity.own ? activity : { ...activity, own }
    }),
    library: unsigned(state.library, (id) => id === seatId),
  }
}

/**
 * The end date passed. Seats stay as places without a name, so that how many took part from where stays right; no
 * cookie, link or personal code opens anything, and open boxes are gone.
 */
export function retired(state: ProgrammeState, at: number): ProgrammeState {
  const named = state.seats.filter((seat) => !seat.isErased)
  return {
    ...state,
    retiredAt: at,
    seats: state.seats.map((seat): Seat => ({ ...seat, name: null, isErased: true })),
    seatIdBySecret: PersistentMap(),
    seatIdByPersonalCode: PersistentMap(),
    toErase: state.toErase.merge(named.map(() => true as const)),
    activities: state.activities.map(withoutBox),
    library: unsigned(state.library, () => true),
  }
}

export const withoutBox = (activity: Activity): Activity =>
  activity.box.isEmpty() ? activity : { ...activity, box: activity.box.clear(), tally: {} }
