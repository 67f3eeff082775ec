import type { Timer } from './agenda.ts'
import { remainingMs } from './remaining.ts'

/** One agenda item as far as its time goes. `enteredAt` and `leftAt` are server epoch ms. */
export interface ScheduleItem {
  readonly id: string
  readonly minutes: number
  readonly status: 'planned' | 'now' | 'done' | 'skipped'
  readonly enteredAt: number | null
  readonly leftAt: number | null
  readonly steps: readonly { readonly seconds: number }[]
}

/** The clock of the step that runs, and which step that is. Null when nothing runs. */
export interface RunningStep {
  readonly index: number
  readonly timer: Timer
}

export interface ScheduleRow {
  /** Start as planned, counted from the start of the session; null before it. */
  readonly plannedAt: number | null
  /** When it really began, or will begin at this pace; null before the session and for what is skipped. */
  readonly expectedAt: number | null
}

export interface Schedule {
  readonly rows: Readonly<Record<string, ScheduleRow>>
  readonly plannedMinutes: number
  readonly plannedEndAt: number | null
  readonly expectedEndAt: number | null
  /** Whole minutes behind the plan; negative is ahead; null before the session. */
  readonly behindMinutes: number | null
}

const msPerMinute = 60_000

/**
 * Where the session stands against its plan. `items` in agenda order; times are server epoch ms. `promisedMinutes`: how long it was
 * to take when it started; a plan that grows or shrinks since then changes the end, and not what was promised.
 * What is skipped takes no time. After a jump back, what lies ahead again takes the time it has left; see `isPast`.
 */
export function scheduleOf(
  items: readonly ScheduleItem[],
  startedAt: number | null,
  running: RunningStep | null,
  nowMs: number,
  promisedMinutes: number | null = null,
): Schedule {
  const plannedMinutes = items.reduce((sum, item) => sum + item.minutes, 0)
  if (startedAt === null) {
    const rows = Object.fromEntries(items.map((item) => [item.id, { plannedAt: null, expectedAt: null }]))
    return { rows, plannedMinutes, plannedEndAt: null, expectedEndAt: null, behindMinutes: null }
  }
  const rows: Record<string, ScheduleRow> = {}
  const current = items.findIndex((item) => item.status === 'now')
  let plannedAt = startedAt
  let expectedAt = current === -1 ? lastMoment(items, startedAt) : nowMs
  for (const [index, item] of items.entries()) {
    const isAhead = index > current && item.status !== 'skipped'
    rows[item.id] = { plannedAt, expectedAt: isAhead && current !== -1 ? expectedAt : item.enteredAt }
    plannedAt += item.minutes * msPerMinute
    if (index === current) expectedAt += msLeft(item, running, nowMs)
    else if (isAhead && current !== -1) expectedAt += isPast(items, index) ? 0 : msStillNeeded(item)
  }
  const plannedEndAt = promisedMinutes === null ? plannedAt : startedAt + promisedMinutes * msPerMinute
  return {
    rows,
    plannedMinutes,
    plannedEndAt,
    expectedEndAt: expectedAt,
    behindMinutes: Math.round((expectedAt - plannedEndAt) / msPerMinute),
  }
}

/** The item that comes after the running one: the first that is not skipped. */
export const nextItem = <T extends { readonly status: ScheduleItem['status'] }>(items: readonly T[]): T | null =>
  items.slice(items.findIndex((item) => item.status === 'now') + 1).find((item) => item.status !== 'skipped') ?? null

/** The item before the running one, also when it was skipped: going back is how a skip is undone. */
export const previousItem = <T extends { readonly status: ScheduleItem['status'] }>(items: readonly T[]): T | null =>
  items[items.findIndex((item) => item.status === 'now') - 1] ?? null

/** The rest of this step (nothing when it runs over), the steps after it, and planned time that no step uses. */
function msLeft(item: ScheduleItem, running: RunningStep | null, nowMs: number): number {
  const plannedMs = item.minutes * msPerMinute
  if (running === null) return Math.max(0, plannedMs - (nowMs - (item.enteredAt ?? nowMs)))
  const later = item.steps.slice(running.index + 1)
  const unused = item.steps.length === 0 ? 0 : Math.max(0, plannedMs - stepsMs(item.steps))
  return Math.max(0, remainingMs(running.timer, nowMs)) + stepsMs(later) + unused
}

/**
 * Done, and gone past: the room left something later in the agenda after it. It takes no time when the room jumped back
 * over it; what the room jumped back from still has the time it had left.
 */
export function isPast(items: readonly ScheduleItem[], index: number): boolean {
  const item = items[index]
  if (item?.status !== 'done') return false
  const { leftAt } = item
  return leftAt !== null && items.slice(index + 1).some((later) => later.leftAt !== null && later.leftAt > leftAt)
}

function msStillNeeded(item: ScheduleItem): number {
  const spent = item.enteredAt === null || item.leftAt === null ? 0 : item.leftAt - item.enteredAt
  return Math.max(0, item.minutes * msPerMinute - spent)
}

const stepsMs = (steps: ScheduleItem['steps']): number => steps.reduce((sum, { seconds }) => sum + seconds * 1000, 0)

/** Nothing runs after the start: the session is over, and ended when its last item was left. */
const lastMoment = (items: readonly ScheduleItem[], startedAt: number): number =>
  items.reduce((latest, item) => Math.max(latest, item.leftAt ?? 0), startedAt)
