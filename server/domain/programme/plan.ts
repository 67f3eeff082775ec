import type { PlannedChange, ProgrammeEvent } from './events.ts'
import { stepsOf } from './live.ts'
import { newActivity } from './newActivity.ts'
import type { Activity, ProgrammeState, Session } from './state.ts'

type PlanEvent = Extract<ProgrammeEvent, { type: `plan.${string}` }>

/** The plan after `event`. An item that was taken out keeps what it is, so that it can come back. */
export function evolvePlan(state: ProgrammeState, event: PlanEvent): ProgrammeState {
  switch (event.type) {
    case 'plan.itemInserted': {
      const { sessionId, afterId, activity } = event.data
      const known = state.activities.get(activity.id)
      return changeOrder(
        { ...state, activities: state.activities.set(activity.id, known ?? newActivity(sessionId, activity)) },
        sessionId,
        (order) => placed(order, activity.id, afterId),
      )
    }
    case 'plan.itemMoved': {
      const { activityId, afterId } = event.data
      const sessionId = state.activities.get(activityId)?.sessionId ?? ''
      return changeOrder(state, sessionId, (order) =>
        order.includes(activityId) ? placed(order, activityId, afterId) : order,
      )
    }
    case 'plan.itemRemoved': {
      const { activityId } = event.data
      const sessionId = state.activities.get(activityId)?.sessionId ?? ''
      return changeOrder(state, sessionId, (order) => order.filter((id) => id !== activityId))
    }
    case 'plan.itemsChanged':
      return {
        ...state,
        activities: state.activities.withMutations((all) => {
          for (const change of event.data.changes) {
            const activity = all.get(change.activityId)
            if (activity !== undefined) all.set(activity.id, changed(activity, change))
          }
        }),
      }
  }
}

/** What takes a change of the plan back. */
export function undoPlan(event: PlanEvent, before: ProgrammeState): readonly ProgrammeEvent[] {
  switch (event.type) {
    case 'plan.itemInserted':
      return [{ type: 'plan.itemRemoved', data: { activityId: event.data.activity.id } }]
    case 'plan.itemMoved': {
      const { activityId } = event.data
      return [{ type: 'plan.itemMoved', data: { activityId, afterId: itemBefore(before, activityId) } }]
    }
    case 'plan.itemRemoved': {
      const activity = before.activities.get(event.data.activityId)
      if (activity === undefined) return []
      const { sessionId, planned } = activity
      const afterId = itemBefore(before, activity.id)
      return [{ type: 'plan.itemInserted', data: { sessionId, afterId, activity: planned } }]
    }
    case 'plan.itemsChanged':
      return [
        { type: 'plan.itemsChanged', data: { changes: event.data.changes.map((one) => valuesBefore(one, before)) } },
      ]
  }
}

/** The same fields as they were; an empty note is the same as none. */
function valuesBefore(change: PlannedChange, before: ProgrammeState): PlannedChange {
  const planned = before.activities.get(change.activityId)?.planned
  if (planned === undefined) return { activityId: change.activityId }
  const kept = Object.keys(change).filter((field) => field !== 'activityId')
  const values = { ...planned, notes: planned.notes ?? '' }
  return {
    activityId: change.activityId,
    ...Object.fromEntries(Object.entries(values).filter(([field]) => kept.includes(field))),
  }
}

function itemBefore(state: ProgrammeState, activityId: string): string | null {
  const order = state.sessions[state.activities.get(activityId)?.sessionId ?? '']?.itemOrder ?? []
  return order[order.indexOf(activityId) - 1] ?? null
}

function changed(activity: Activity, { activityId: _, ...change }: PlannedChange): Activity {
  const { notes = activity.planned.notes, ...rest } = change
  const { notes: _before, ...planned } = activity.planned
  return { ...activity, planned: { ...planned, ...rest, ...(notes === undefined || notes === '' ? {} : { notes }) } }
}

/** Behind `afterId`; at the end when that is not there any more. */
function placed(order: readonly string[], id: string, afterId: string | null): readonly string[] {
  const others = order.filter((other) => other !== id)
  const at = afterId === null ? 0 : others.indexOf(afterId) + 1
  return afterId !== null && at === 0 ? [...others, id] : [...others.slice(0, at), id, ...others.slice(at)]
}

function changeOrder(
  state: ProgrammeState,
  sessionId: string,
  change: (order: Session['itemOrder']) => Session['itemOrder'],
): ProgrammeState {
  const session = state.sessions[sessionId]
  if (session === undefined) return state
  const itemOrder = change(session.itemOrder)
  return { ...state, sessions: { ...state.sessions, [sessionId]: { ...session, itemOrder } } }
}

/** Steps of an item that gets other minutes: those from `fromIndex` on stretch, so that the sum fits; whole five seconds. */
export function stretched(activity: Activity, minutes: number, fromIndex: number): Activity['planned']['steps'] {
  const { steps } = activity.planned
  if (steps.length === 0) return []
  const all = stepsOf(activity)
  const passed = all.slice(0, fromIndex).reduce((sum, { seconds }) => sum + seconds, 0)
  const rest = all.slice(fromIndex).reduce((sum, { seconds }) => sum + seconds, 0)
  const unused = Math.max(0, activity.planned.minutes * 60 - passed - rest)
  const target = Math.max(0, minutes * 60 - passed - unused)
  const factor = rest === 0 ? 0 : target / rest
  return steps.map((step, index) =>
    index < fromIndex ? step : { ...step, seconds: Math.max(5, Math.round((step.seconds * factor) / 5) * 5) },
  )
}
