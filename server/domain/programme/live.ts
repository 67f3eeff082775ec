import type { Step, Timer } from '../../../shared/programme/agenda.ts'
import { remainingMs } from '../../../shared/programme/remaining.ts'
import type { LiveBefore, ProgrammeEvent, ProgrammeEvents } from './events.ts'
import type { Activity, Live, ProgrammeState, Session } from './state.ts'

const noTimer: Timer = { totalMs: 0, endsAt: null, remainingMs: 0 }
export const startLive: Live = {
  sessionId: null,
  activityId: null,
  phase: 0,
  stepIndex: 0,
  timer: noTimer,
  announced: null,
}

/** Steps with their time. An item without steps is one step of its minutes. */
export const stepsOf = (activity: Activity): readonly Step[] =>
  activity.planned.steps.length > 0 ? activity.planned.steps : [{ label: null, seconds: activity.planned.minutes * 60 }]

/** Session, agenda and clock after `event`. Every change of where the room stands makes `phase` grow. */
export function evolveLive(state: ProgrammeState, event: ProgrammeEvent): ProgrammeState {
  const live = { ...state.live, phase: state.live.phase + 1 }
  switch (event.type) {
    case 'session.started':
      return {
        ...changeSession(state, event.data.sessionId, (session) => ({
          ...session,
          status: 'running',
          startedAt: session.startedAt ?? event.data.at,
          plannedMinutes: session.plannedMinutes ?? minutesOf(session, state),
          endedAt: null,
        })),
        live: { ...live, sessionId: event.data.sessionId, activityId: null, announced: null, timer: noTimer },
      }
    case 'session.ended':
      return {
        ...changeSession(leave(state, event.data.at, false), event.data.sessionId, (session) => ({
          ...session,
          status: 'ended',
          endedAt: event.data.at,
        })),
        live: { ...live, activityId: null, announced: null, timer: noTimer },
      }
    case 'agenda.announced':
      return { ...state, live: { ...live, announced: event.data } }
    case 'agenda.cancelled':
      return { ...state, live: { ...live, announced: null } }
    case 'agenda.entered':
      return enter(leaveFor(state, event.data), live, event.data.activityId, event.data.at)
    case 'timer.paused':
      return {
        ...state,
        live: { ...live, timer: { ...live.timer, endsAt: null, remainingMs: event.data.remainingMs } },
      }
    case 'timer.resumed':
      return { ...state, live: { ...live, timer: { ...live.timer, endsAt: event.data.endsAt, remainingMs: null } } }
    case 'timer.added':
      return { ...state, live: { ...live, timer: addTime(live.timer, event.data.ms) } }
    case 'timer.stepEntered':
      return { ...state, live: { ...live, ...startStep(state, live.activityId, event.data.index, event.data.at) } }
    case 'live.restored':
      return isClockOnly(event.data)
        ? { ...state, live: { ...live, ...clockOf(event.data, state.live) } }
        : { ...restored(state, event.data), live: { ...event.data.live, phase: live.phase } }
    default:
      return state
  }
}

/** A change of the clock was taken back: where the room goes is another matter. */
export const isClockOnly = ({ session, items }: LiveBefore): boolean => session === null && items.length === 0

const clockOf = ({ live: { activityId, stepIndex, timer } }: LiveBefore, now: Live): Partial<Live> =>
  activityId === now.activityId ? { stepIndex, timer } : {}

/** As it was; what was open once stays open for what people still send (nothing acknowledged is lost). */
function restored(state: ProgrammeState, { session, items }: LiveBefore): ProgrammeState {
  const before = {
    ...state,
    activities: state.activities.withMutations((all) => {
      for (const item of items) {
        const activity = all.get(item.id)
        if (activity !== undefined) all.set(item.id, { ...activity, ...item })
      }
    }),
  }
  if (session === null) return before
  return changeSession(before, session.id, (one) => ({
    ...one,
    ...session,
    plannedMinutes: session.startedAt === null ? null : one.plannedMinutes,
  }))
}

const minutesOf = ({ itemOrder }: Session, { activities }: ProgrammeState): number =>
  itemOrder.reduce((sum, id) => sum + (activities.get(id)?.planned.minutes ?? 0), 0)

/** Going back from what was open for less than this was a look, or a slip: it is still to be done. */
const openedMs = 60_000

function leaveFor(
  state: ProgrammeState,
  { activityId, at, skipped }: ProgrammeEvents['agenda.entered'],
): ProgrammeState {
  const left = state.live.activityId === null ? undefined : state.activities.get(state.live.activityId)
  const after = leave(state, at, skipped)
  const order = state.sessions[state.live.sessionId ?? '']?.itemOrder ?? []
  if (left === undefined || order.indexOf(activityId) >= order.indexOf(left.id)) return after
  if (at - (left.enteredAt ?? at) >= openedMs) return after
  return { ...after, activities: after.activities.set(left.id, { ...left, status: 'planned', leftAt: at }) }
}

function leave(state: ProgrammeState, at: number, skipped: boolean): ProgrammeState {
  const left = state.live.activityId === null ? undefined : state.activities.get(state.live.activityId)
  if (left === undefined) return state
  const status = skipped ? 'skipped' : 'done'
  return { ...state, activities: state.activities.set(left.id, { ...left, status, leftAt: at }) }
}

function enter(state: ProgrammeState, live: Live, activityId: string, at: number): ProgrammeState {
  const activity = state.activities.get(activityId)
  if (activity === undefined) return state
  return {
    ...state,
    activities: state.activities.set(activityId, {
      ...activity,
      status: 'now',
      enteredAt: activity.status === 'planned' ? at : (activity.enteredAt ?? at),
      leftAt: null,
    }),
    live: { ...live, activityId, announced: null, ...startStep(state, activityId, 0, at) },
  }
}

function startStep(state: ProgrammeState, activityId: string | null, index: number, at: number) {
  const activity = activityId === null ? undefined : state.activities.get(activityId)
  const totalMs = activity === undefined ? 0 : (stepsOf(activity)[index]?.seconds ?? 0) * 1000
  return { stepIndex: index, timer: { totalMs, endsAt: at + totalMs, remainingMs: null } }
}

const addTime = (timer: Timer, ms: number): Timer => ({
  totalMs: Math.max(0, timer.totalMs + ms),
  endsAt: timer.endsAt === null ? null : timer.endsAt + ms,
  remainingMs: timer.endsAt === null ? remainingMs(timer, 0) + ms : null,
})

const changeSession = (state: ProgrammeState, id: string, change: (session: Session) => Session): ProgrammeState => {
  const session = state.sessions[id]
  return session === undefined ? state : { ...state, sessions: { ...state.sessions, [id]: change(session) } }
}
