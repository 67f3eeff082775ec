import { Map as PersistentMap } from 'immutable'
import { moduleOf } from '../activities/registry.ts'
import type { ProgrammeEvents } from './events.ts'
import { unlinked, withoutNames } from './expected.ts'
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
    seats: state.seats.set(seatId, {
      id: seatId,
      regionId,
      name,
      isOwnName: true,
      number,
      isProxy,
      isErased: secretHash === null,
    }),
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
  const gone = mergedInto(state, seatId).set(seatId, seat)
  const isOther = (id: string): boolean => !gone.has(id)
  const listed = unlinked(state, seatId)
  return {
    ...state,
    seats: state.seats.delete(seatId),
    merged: state.merged.filter((_, id) => isOther(id)),
    seatIdBySecret: state.seatIdBySecret.filter(isOther),
    seatIdByPersonalCode: state.seatIdByPersonalCode.filter(isOther),
    seatsByRegion: { ...state.seatsByRegion, [seat.regionId]: (state.seatsByRegion[seat.regionId] ?? 1) - 1 },
    toErase: state.toErase.merge(gone.filter((one) => !one.isErased).map(() => true as const)),
    expected: listed.expected,
    // What takes back something about a person may hold their name.
    actions: listed.actions.filter(
      ({ touches }) => !touches.some((touched) => gone.has(touched.replace(/^seat:/, ''))),
    ),
    activities: state.activities.map((activity) => {
      const own = moduleOf(activity.kind).seatLeft?.(activity.own, seatId) ?? activity.own
      return own === activity.own ? activity : { ...activity, own }
    }),
    library: unsigned(state.library, (id) => !isOther(id)),
  }
}

/** Seats that were merged into this one are the same person, and so are those that were merged into them. */
function mergedInto(state: ProgrammeState, seatId: string): ProgrammeState['seats'] {
  const direct = state.merged.filter(({ intoSeatId }) => intoSeatId === seatId).map((one) => one.seat)
  return direct.merge(...[...direct.keys()].map((id) => mergedInto(state, id)))
}

/**
 * The end date passed. Seats stay as places without a name, so that how many took part from where stays right; no
 * cookie, link or personal code opens anything, and open boxes are gone.
 */
export function retired(state: ProgrammeState, at: number): ProgrammeState {
  const merged = state.merged.map((one) => one.seat)
  const named = state.seats.concat(state.removed, merged).filter((seat) => !seat.isErased)
  return {
    ...state,
    retiredAt: at,
    seats: state.seats.map(nameless),
    removed: state.removed.map(nameless),
    merged: state.merged.map((one) => ({
      ...one,
      seat: nameless(one.seat),
      secretHashes: [],
      personalCodeHashes: [],
      cardIds: [],
      reactions: {},
      intoReactions: {},
    })),
    links: Object.fromEntries(Object.entries(state.links).map(([id, link]) => [id, { ...link, name: null }])),
    seatIdBySecret: PersistentMap(),
    seatIdByPersonalCode: PersistentMap(),
    toErase: state.toErase.merge(named.map(() => true as const)),
    ...withoutNames(state),
    actions: [],
    activities: state.activities.map(withoutBox),
    library: unsigned(state.library, () => true),
  }
}

const nameless = (seat: Seat): Seat => ({ ...seat, name: null, isErased: true })

export const withoutBox = (activity: Activity): Activity =>
  activity.box.isEmpty() ? activity : { ...activity, box: activity.box.clear(), tally: {} }
