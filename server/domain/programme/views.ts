import type { ActivityKind, ViewAudience } from '../../../shared/activities/registry.ts'
import { isAvailable } from '../../../shared/activities/registry.ts'
import type { Step } from '../../../shared/programme/agenda.ts'
import type { Audience } from '../../../shared/programme/roles.ts'
import type {
  ActivityView,
  AgendaItemView,
  FacilitatorItemView,
  FacilitatorView,
  MineView,
  ParticipantView,
  ProjectorView,
  ViewByAudience,
} from '../../../shared/programme/views.ts'
import type { CodeAnswer } from '../../../shared/protocol/http.ts'
import { moduleOf } from '../activities/registry.ts'
import { actionViews } from './actions.ts'
import { expectedViewOf } from './expected.ts'
import { hiddenView } from './hidden.ts'
import { reactionsOf } from './library.ts'
import { stepsOf } from './live.ts'
import { memo } from './memo.ts'
import { ledBoards, openBoards } from './openBoards.ts'
import { type OwnerKeyOf, ownCards, ownReplyIds } from './ownCards.ts'
import { ownDealOf } from './ownDeal.ts'
import { readerOf, withRows } from './reader.ts'
import { deletedAfter } from './retention.ts'
import { linkList, parkedList, shownPulse, spotlightOf, uncounted, wallView } from './roomViews.ts'
import { settlesAt } from './settle.ts'
import type { Activity, ProgrammeState, Seat, Session } from './state.ts'
import { shownThemes } from './themes.ts'

/**
 * Views are built from what an audience may see, never stripped from something bigger (I9). Unchanged parts keep their
 * reference from one view to the next, so that a patch only looks at what moved.
 */
export const viewFor: { readonly [A in Audience]: (state: ProgrammeState) => ViewByAudience[A] } = {
  participant: participantView,
  facilitator: facilitatorView,
  projector: projectorView,
}

function participantView(state: ProgrammeState): ParticipantView {
  return {
    ...common(state, shownSession(state)),
    agenda: agendaOf(state),
    seatedRegions: seatedRegions(state),
    spotlight: spotlightOf(state),
    pulse: shownPulse(state.pulse),
    openBoards: openBoards(state),
    activity: activityView(state, 'participant'),
  }
}

const seatedRegions = (state: ProgrammeState): string[] =>
  state.regionOrder.filter((id) => (state.seatsByRegion[id] ?? 0) > 0)

function projectorView(state: ProgrammeState): ProjectorView {
  return {
    ...common(state, shownSession(state)),
    agenda: agendaOf(state),
    seatCount: state.wall.isCountHidden ? null : state.seats.size,
    seatsByRegion: state.wall.isCountHidden ? uncounted(state.seatsByRegion) : state.seatsByRegion,
    wall: wallView(state.wall),
    spotlight: spotlightOf(state),
    pulse: shownPulse(state.pulse),
    joinAddress: state.joinAddress,
    activity: activityView(state, 'projector'),
  }
}

function facilitatorView(state: ProgrammeState): FacilitatorView {
  const session = sessionToLead(state)
  return {
    ...common(state, session),
    agenda: Object.fromEntries(itemsOf(state, session).map((activity) => [activity.id, facilitatorItem(activity)])),
    sessions: state.sessionOrder.flatMap((id) => {
      const planned = state.sessions[id]
      return planned === undefined ? [] : [{ id, title: planned.title, number: planned.number, status: planned.status }]
    }),
    startedAt: session?.startedAt ?? null,
    plannedMinutes: session?.plannedMinutes ?? null,
    isLocked: state.isLocked,
    joinAddress: state.joinAddress,
    seats: seatList(state.seats),
    expected: expectedViewOf(state.expected.people),
    seatCount: state.seats.size,
    seatsByRegion: state.seatsByRegion,
    preparation: [...(session?.preparation ?? [])],
    links: linkList(state.links),
    leadLinkId: state.leadLinkId,
    removedSeats: seatList(state.removed),
    wall: wallView(state.wall),
    spotlight: spotlightOf(state),
    pulse: state.pulse,
    parked: parkedList(state.parked),
    openBoards: ledBoards(state),
    hidden: hiddenView(state),
    actions: actionViews(state),
    activity: activityView(state, 'facilitator'),
  }
}

/** The private slice of one seat; null when there is no such seat. */
export function mineFor(state: ProgrammeState, seatId: string, ownerKeyOf: OwnerKeyOf): MineView | null {
  const seat = state.seats.get(seatId)
  if (seat === undefined) return null
  const activity = liveActivity(state)
  return {
    seat: seatView(seat),
    cards: ownCards(state, seatId, ownerKeyOf),
    deal: ownDealOf(state, seat.regionId),
    reactions: ownReactions(state, seatId, ownerKeyOf),
    replyIds: ownReplyIds(state, seatId),
    activityId: activity?.id ?? null,
    activity:
      activity === undefined
        ? null
        : tagged<'mine'>(
            activity.kind,
            moduleOf(activity.kind).views.mine(activity, readerOf(state), seatId, ownerKeyOf(activity.id, seatId)),
          ),
  }
}

function ownReactions(state: ProgrammeState, seatId: string, ownerKeyOf: OwnerKeyOf): MineView['reactions'] {
  const inBoxes = withRows(state.activities).flatMap((activity) => {
    const ownerKey = ownerKeyOf(activity.id, seatId)
    return ownerKey === null
      ? []
      : Object.entries(moduleOf(activity.kind).ownReactionsInBox?.(activity, ownerKey) ?? {})
  })
  return { ...reactionsOf(state.library.reactions, seatId), ...Object.fromEntries(inBoxes) }
}

/** What the join page shows to whoever has the code. */
export function codeAnswerFor(state: ProgrammeState): Omit<CodeAnswer, 'hasSeat' | 'seats'> {
  const { id: programmeId, ...shown } = head(state)
  const regions = state.regionOrder.flatMap((regionId) => state.regions[regionId] ?? [])
  return { programmeId, ...shown, isLocked: state.isLocked, regions, joinAddress: state.joinAddress }
}

/**
 * What people in the room see: the session that runs or has just ended; once that has settled, the one that comes
 * next, so that its first guests find the code and not a goodbye.
 */
function shownSession(state: ProgrammeState): Session | null {
  const { sessionId } = state.live
  const live = sessionId === null ? undefined : state.sessions[sessionId]
  const isOver = live === undefined || (live.status === 'ended' && settlesAt(live) === null)
  return isOver ? (nextSession(state) ?? live ?? null) : live
}

/** The session that runs, or else the one that comes next: what a facilitator prepares. */
function sessionToLead(state: ProgrammeState): Session | null {
  const shown = shownSession(state)
  return shown?.status === 'running' ? shown : (nextSession(state) ?? shown)
}

function nextSession(state: ProgrammeState): Session | null {
  const id = state.sessionOrder.find((sessionId) => state.sessions[sessionId]?.status === 'planned')
  return id === undefined ? null : (state.sessions[id] ?? null)
}

const liveActivity = (state: ProgrammeState): Activity | undefined =>
  state.live.activityId === null ? undefined : state.activities.get(state.live.activityId)

function common(state: ProgrammeState, session: Session | null) {
  return {
    programme: head(state),
    regions: state.regions,
    regionOrder: list(state.regionOrder),
    themes: shownThemes(state),
    themeOrder: list(state.themeOrder),
    session: session === null ? null : sessionView(session),
    phase: state.live.phase,
    now: nowView(state, session),
    announced: announcedView(state),
  }
}

const list = memo((items: readonly string[]): string[] => [...items])

function head(state: ProgrammeState): ParticipantView['programme'] {
  const { id, code, title, isExample, isRehearsal } = state
  return { id, code, title, isExample, isRehearsal, deletedAfter: deletedAfter(state) }
}

const sessionView = memo((session: Session): NonNullable<ParticipantView['session']> => {
  const { id, title, number, status, itemOrder } = session
  return { id, title, number, status, itemOrder: [...itemOrder] }
})

function nowView(state: ProgrammeState, session: Session | null): ParticipantView['now'] {
  const activity = liveActivity(state)
  if (activity === undefined || session === null) return null
  const steps = stepsOf(activity)
  const index = state.live.stepIndex
  return {
    activityId: activity.id,
    kind: activity.kind,
    templateKind: activity.planned.templateKind,
    title: activity.planned.title,
    prompt: activity.planned.prompt,
    number: session.itemOrder.indexOf(activity.id) + 1,
    count: session.itemOrder.length,
    step: { index, count: steps.length, label: steps[index]?.label ?? null, ...turnOf(steps[index]) },
    timer: state.live.timer,
  }
}

const turnOf = (step: Step | undefined): { turn?: number } => (step?.turn === undefined ? {} : { turn: step.turn })

function announcedView(state: ProgrammeState): ParticipantView['announced'] {
  const { announced } = state.live
  const activity = announced === null ? undefined : state.activities.get(announced.activityId)
  if (announced === null || activity === undefined) return null
  return { activityId: activity.id, title: activity.planned.title, entersAt: announced.entersAt }
}

const itemsOf = (state: ProgrammeState, session: Session | null): readonly Activity[] =>
  (session?.itemOrder ?? []).flatMap((id) => state.activities.get(id) ?? [])

const agendaOf = (state: ProgrammeState): Record<string, AgendaItemView> =>
  Object.fromEntries(itemsOf(state, shownSession(state)).map((activity) => [activity.id, agendaItem(activity)]))

const agendaItem = ({ id, planned, status }: Activity): AgendaItemView => ({
  id,
  title: planned.title,
  minutes: planned.minutes,
  status,
})

const facilitatorItem = (activity: Activity): FacilitatorItemView => ({
  ...agendaItem(activity),
  templateKind: activity.planned.templateKind,
  kind: activity.kind,
  isAvailable: isAvailable(activity.planned.templateKind),
  prompt: activity.planned.prompt,
  says: activity.planned.says,
  steps: [...stepsOf(activity)],
  enteredAt: activity.enteredAt,
  leftAt: activity.leftAt,
  notes: activity.planned.notes ?? '',
})

/** Made anew only when somebody joins or changes: with 5,000 seats it is the biggest part of the console's view. */
const seatList = memo((seats: ProgrammeState['seats']): FacilitatorView['seats'] =>
  Object.fromEntries([...seats.values()].map((seat) => [seat.id, seatView(seat)])),
)

const seatView = ({ id, regionId, name, number, isProxy }: Seat): MineView['seat'] => ({
  id,
  regionId,
  name,
  number,
  isProxy,
})

function activityView<A extends Audience>(state: ProgrammeState, audience: A): ActivityView<A> | null {
  const activity = liveActivity(state)
  if (activity === undefined) return null
  return tagged<A>(activity.kind, moduleOf(activity.kind).views[audience](activity, readerOf(state)))
}

// The module of a kind makes that kind's view; ActivityModule holds it to the contract, where the kind is still known.
const tagged = <A extends ViewAudience>(kind: ActivityKind, view: object): ActivityView<A> =>
  ({ kind, ...view }) as ActivityView<A>
