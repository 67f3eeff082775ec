import { Map as PersistentMap } from 'immutable'
import { moduleOf } from '../activities/registry.ts'
import { evolveAccess } from './access.ts'
import { evolveActions } from './actions.ts'
import { evolveDeals } from './deals.ts'
import type { DomainEvent, ProgrammeEvent, ProgrammeEvents } from './events.ts'
import { type ExpectedEvent, evolveExpected, noExpected } from './expected.ts'
import { evolveInstruments } from './instruments.ts'
import { evolveLibrary, startLibrary } from './library.ts'
import { evolveLive, startLive } from './live.ts'
import { newActivity } from './newActivity.ts'
import { joined, keyed, left, retired, withoutBox } from './people.ts'
import { evolvePlan } from './plan.ts'
import { evolveRegions } from './regions.ts'
import { evolveRoom, startWall } from './room.ts'
import { evolveSeats } from './seats.ts'
import { evolveSharing } from './sharing.ts'
import type { Activity, ProgrammeState } from './state.ts'
import { evolveThemes } from './themes.ts'

/** The state before the first event. */
export const startState: ProgrammeState = {
  revision: 0,
  id: '',
  code: '',
  title: '',
  isExample: false,
  isRehearsal: false,
  retentionDays: 90,
  createdAt: 0,
  regions: {},
  regionOrder: [],
  themes: {},
  themeOrder: [],
  mergedThemes: {},
  themeTables: [],
  deals: PersistentMap(),
  shown: { levels: false, reactions: false },
  instruments: PersistentMap(),
  suggestions: {},
  agreements: [],
  reactions: [],
  links: {},
  leadLinkId: null,
  isLocked: false,
  joinAddress: null,
  seats: PersistentMap(),
  seatIdBySecret: PersistentMap(),
  seatIdByPersonalCode: PersistentMap(),
  seatsByRegion: {},
  joinedByRegion: {},
  lastJoinedAt: 0,
  retiredAt: null,
  removed: PersistentMap(),
  merged: PersistentMap(),
  toErase: PersistentMap(),
  expected: noExpected,
  sessions: {},
  sessionOrder: [],
  activities: PersistentMap(),
  live: startLive,
  library: startLibrary,
  wall: startWall,
  pulse: null,
  parked: [],
  actions: [],
  receipts: PersistentMap(),
}

/** One fact later. Pure; the cost does not grow with people or cards (I8). */
export function evolve(state: ProgrammeState, event: DomainEvent): ProgrammeState {
  const next = { ...state, revision: state.revision + 1 }
  if (isProgrammeEvent(event)) return evolveProgramme(next, event)
  return changeActivity(next, event.activityId, (activity) => {
    // From a release in which the item ran as another kind, because its own did not exist yet.
    if (!event.type.startsWith(`${activity.kind}.`)) return activity
    const own = moduleOf(activity.kind).evolve(activity.own, event)
    const changed = { ...activity, own }
    return own.phase === 'sealed' ? withoutBox(changed) : changed
  })
}

/** A change of a sealed row; null removes it. Not an event: `box.advanced` gives it a revision. */
export function evolveEntry(state: ProgrammeState, boxId: string, key: string, value: unknown): ProgrammeState {
  return changeActivity(state, boxId, (activity) => {
    const before = activity.box.get(key)
    // The store holds what the kind's own decide made; its contract's entry schema is its type.
    const after = (value ?? undefined) as typeof before
    const { countsFor } = moduleOf(activity.kind)
    const counted = before === undefined ? null : (countsFor?.(before) ?? null)
    const counts = after === undefined ? null : (countsFor?.(after) ?? null)
    const tally = counted === counts ? activity.tally : move(activity.tally, counted, counts)
    const box = after === undefined ? activity.box.delete(key) : activity.box.set(key, after)
    return { ...activity, tally, box }
  })
}

/** A region that counts nobody any more is left out, as after a replay (I1). */
function move(tally: Activity['tally'], from: string | null, to: string | null): Activity['tally'] {
  const moved = { ...tally }
  if (to !== null) moved[to] = (moved[to] ?? 0) + 1
  if (from !== null) moved[from] = (moved[from] ?? 0) - 1
  return Object.fromEntries(Object.entries(moved).filter(([, count]) => count > 0))
}

export const isProgrammeEvent = (event: DomainEvent): event is DomainEvent & ProgrammeEvent => event.type in evolvers

type Evolvers = {
  readonly [T in keyof ProgrammeEvents]: (
    state: ProgrammeState,
    data: ProgrammeEvents[T],
    activityId: string | null,
  ) => ProgrammeState
}

const live: (type: ProgrammeEvent['type']) => (state: ProgrammeState, data: unknown) => ProgrammeState =
  (type) => (state, data) =>
    evolveLive(state, { type, data } as ProgrammeEvent)
/** A group of facts that has its own file. */
const part =
  <E extends ProgrammeEvent, T extends E['type']>(
    evolvePart: (state: ProgrammeState, event: E) => ProgrammeState,
    type: T,
  ): ((state: ProgrammeState, data: Extract<E, { type: T }>['data']) => ProgrammeState) =>
  (state, data) =>
    evolvePart(state, { type, data } as unknown as E)
const expected: (type: ExpectedEvent['type']) => (state: ProgrammeState, data: unknown) => ProgrammeState =
  (type) => (state, data) =>
    evolveExpected(state, { type, data } as ExpectedEvent)
const library: (
  type: ProgrammeEvent['type'],
) => (state: ProgrammeState, data: unknown, activityId: string | null) => ProgrammeState =
  (type) => (state, data, activityId) => {
    const changed = { ...state, library: evolveLibrary(state.library, { type, data } as ProgrammeEvent, activityId) }
    return type === 'cards.frozen' ? changeActivity(changed, activityId, withoutBox) : changed
  }

const evolvers: Evolvers = {
  'programme.created': (state, data) => ({
    ...state,
    ...data,
    regions: byId(data.regions),
    regionOrder: data.regions.map((region) => region.id),
    themes: byId(data.themes),
    themeOrder: data.themes.map((theme) => theme.id),
    seatsByRegion: Object.fromEntries(data.regions.map((region) => [region.id, 0])),
    joinedByRegion: Object.fromEntries(data.regions.map((region) => [region.id, 0])),
  }),
  'region.added': part(evolveRegions, 'region.added'),
  'region.removed': part(evolveRegions, 'region.removed'),
  'session.added': (state, { activities, ...session }) => ({
    ...state,
    sessions: {
      ...state.sessions,
      [session.id]: {
        ...session,
        itemOrder: activities.map((planned) => planned.id),
        status: 'planned',
        startedAt: null,
        plannedMinutes: null,
        endedAt: null,
        settledAt: null,
      },
    },
    sessionOrder: [...state.sessionOrder, session.id],
    activities: state.activities.withMutations((all) => {
      for (const planned of activities) all.set(planned.id, newActivity(session.id, planned))
    }),
  }),
  'access.granted': part(evolveAccess, 'access.granted'),
  'access.revoked': part(evolveAccess, 'access.revoked'),
  'access.renamed': part(evolveAccess, 'access.renamed'),
  'lead.set': part(evolveRoom, 'lead.set'),
  'seat.joined': (state, data) => joined(state, data),
  'seat.deviceAdded': (state, { seatId, secretHash }) => ({
    ...state,
    seatIdBySecret: keyed(state.seatIdBySecret, secretHash, seatId),
  }),
  'seat.renamed': part(evolveSeats, 'seat.renamed'),
  'seat.nameSet': part(evolveSeats, 'seat.nameSet'),
  'seat.regionSet': part(evolveSeats, 'seat.regionSet'),
  'seat.removed': part(evolveSeats, 'seat.removed'),
  'seat.readmitted': part(evolveSeats, 'seat.readmitted'),
  'seat.merged': part(evolveSeats, 'seat.merged'),
  'seat.split': part(evolveSeats, 'seat.split'),
  'seat.left': (state, { seatId }) => left(state, seatId),
  'programme.retired': (state, { at }) => retired(state, at),
  'joining.lockSet': (state, { locked }) => ({ ...state, isLocked: locked }),
  'joinAddress.set': (state, { address }) => ({ ...state, joinAddress: address }),
  'session.started': live('session.started'),
  'session.ended': live('session.ended'),
  'session.settled': (state, { sessionId, at }) => {
    const session = state.sessions[sessionId]
    return session === undefined
      ? state
      : { ...state, sessions: { ...state.sessions, [sessionId]: { ...session, settledAt: at } } }
  },
  'agenda.announced': live('agenda.announced'),
  'agenda.cancelled': live('agenda.cancelled'),
  'agenda.entered': live('agenda.entered'),
  'timer.paused': live('timer.paused'),
  'timer.resumed': live('timer.resumed'),
  'timer.added': live('timer.added'),
  'timer.stepEntered': live('timer.stepEntered'),
  'plan.itemInserted': part(evolvePlan, 'plan.itemInserted'),
  'plan.itemMoved': part(evolvePlan, 'plan.itemMoved'),
  'plan.itemRemoved': part(evolvePlan, 'plan.itemRemoved'),
  'plan.itemsChanged': part(evolvePlan, 'plan.itemsChanged'),
  'live.restored': live('live.restored'),
  'wall.set': part(evolveRoom, 'wall.set'),
  'pulse.set': part(evolveRoom, 'pulse.set'),
  'parking.put': part(evolveRoom, 'parking.put'),
  'parking.removed': part(evolveRoom, 'parking.removed'),
  'action.done': part(evolveActions, 'action.done'),
  'action.undone': part(evolveActions, 'action.undone'),
  'box.advanced': (state) => state,
  'card.put': library('card.put'),
  'card.withdrawn': library('card.withdrawn'),
  'card.hiddenSet': library('card.hiddenSet'),
  'card.reacted': library('card.reacted'),
  'card.marked': library('card.marked'),
  'card.improved': library('card.improved'),
  'card.improvementUndone': library('card.improvementUndone'),
  'cards.seedsHiddenSet': library('cards.seedsHiddenSet'),
  'cards.bundled': library('cards.bundled'),
  'cards.unbundled': library('cards.unbundled'),
  'cards.frozen': library('cards.frozen'),
  'deal.filled': part(evolveDeals, 'deal.filled'),
  'deal.set': part(evolveDeals, 'deal.set'),
  'deal.restored': part(evolveDeals, 'deal.restored'),
  'shown.set': part(evolveSharing, 'shown.set'),
  'suggestion.set': part(evolveSharing, 'suggestion.set'),
  'theme.put': part(evolveThemes, 'theme.put'),
  'theme.removed': part(evolveThemes, 'theme.removed'),
  'theme.merged': part(evolveThemes, 'theme.merged'),
  'theme.split': part(evolveThemes, 'theme.split'),
  'themeTable.set': part(evolveThemes, 'themeTable.set'),
  'instrument.put': part(evolveInstruments, 'instrument.put'),
  'instrument.restored': part(evolveInstruments, 'instrument.restored'),
  'instrument.hiddenSet': part(evolveInstruments, 'instrument.hiddenSet'),
  'expected.added': expected('expected.added'),
  'expected.changed': expected('expected.changed'),
  'expected.linked': expected('expected.linked'),
  'expected.removed': expected('expected.removed'),
  'expected.forgotten': expected('expected.forgotten'),
}

function evolveProgramme(state: ProgrammeState, event: DomainEvent & ProgrammeEvent): ProgrammeState {
  const evolver = evolvers[event.type] as (
    state: ProgrammeState,
    data: unknown,
    activityId: string | null,
  ) => ProgrammeState
  return evolver(state, event.data, event.activityId)
}

export function changeActivity(
  state: ProgrammeState,
  activityId: string | null,
  change: (activity: Activity) => Activity,
): ProgrammeState {
  const activity = activityId === null ? undefined : state.activities.get(activityId)
  // An event about an activity that is no more changes nothing but the revision.
  if (activity === undefined) return state
  return { ...state, activities: state.activities.set(activity.id, change(activity)) }
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]))
