import { describe, expect, test } from 'vitest'
import { nextItem, previousItem, type ScheduleItem, scheduleOf } from '../../shared/programme/schedule.ts'

const minute = 60_000
const start = 1_000 * minute

const item = (id: string, minutes: number, over: Partial<ScheduleItem> = {}): ScheduleItem => ({
  id,
  minutes,
  status: 'planned',
  enteredAt: null,
  leftAt: null,
  steps: [{ seconds: minutes * 60 }],
  ...over,
})
const done = (id: string, minutes: number, from: number, to: number): ScheduleItem =>
  item(id, minutes, { status: 'done', enteredAt: start + from * minute, leftAt: start + to * minute })
const current = (id: string, minutes: number, from: number, over: Partial<ScheduleItem> = {}): ScheduleItem =>
  item(id, minutes, { status: 'now', enteredAt: start + from * minute, ...over })
const runs = (index: number, leftMinutes: number, nowMs: number) => ({
  index,
  timer: { totalMs: 0, endsAt: nowMs + leftMinutes * minute, remainingMs: null },
})
const at = (minutes: number): number => start + minutes * minute

describe('scheduleOf', () => {
  test('before the start there are lengths but no times', () => {
    const schedule = scheduleOf([item('a', 10), item('b', 5)], null, null, start)
    expect(schedule).toMatchObject({ plannedMinutes: 15, expectedEndAt: null, behindMinutes: null })
    expect(schedule.rows.b).toEqual({ plannedAt: null, expectedAt: null })
  })

  test('on time: what is planned and what is expected agree', () => {
    const schedule = scheduleOf([current('a', 10, 0), item('b', 5)], start, runs(0, 6, at(4)), at(4))
    expect(schedule.rows).toEqual({
      a: { plannedAt: at(0), expectedAt: at(0) },
      b: { plannedAt: at(10), expectedAt: at(10) },
    })
    expect(schedule).toMatchObject({ plannedEndAt: at(15), expectedEndAt: at(15), behindMinutes: 0 })
  })

  test('an item that took longer moves everything after it', () => {
    const items = [done('a', 10, 0, 13), current('b', 5, 13), item('c', 20)]
    const schedule = scheduleOf(items, start, runs(0, 5, at(13)), at(13))
    expect(schedule.rows.a).toEqual({ plannedAt: at(0), expectedAt: at(0) })
    expect(schedule.rows.b).toEqual({ plannedAt: at(10), expectedAt: at(13) })
    expect(schedule.rows.c).toEqual({ plannedAt: at(15), expectedAt: at(18) })
    expect(schedule).toMatchObject({ expectedEndAt: at(38), behindMinutes: 3 })
  })

  test('over time: every minute that passes is a minute behind', () => {
    const items = [current('a', 10, 0), item('b', 5)]
    expect(scheduleOf(items, start, runs(0, -2, at(12)), at(12)).behindMinutes).toBe(2)
    expect(scheduleOf(items, start, runs(0, -7, at(17)), at(17)).behindMinutes).toBe(7)
  })

  test('an added minute shows at once', () => {
    const items = [current('a', 10, 0), item('b', 5)]
    expect(scheduleOf(items, start, runs(0, 11, at(4)), at(4)).behindMinutes).toBe(5)
  })

  test('a paused clock falls behind as time passes', () => {
    const paused = { index: 0, timer: { totalMs: 10 * minute, endsAt: null, remainingMs: 6 * minute } }
    const items = [current('a', 10, 0), item('b', 5)]
    expect(scheduleOf(items, start, paused, at(4)).behindMinutes).toBe(0)
    expect(scheduleOf(items, start, paused, at(9)).behindMinutes).toBe(5)
  })

  test('later steps count, and so does planned time that no step uses', () => {
    const steps = [{ seconds: 120 }, { seconds: 300 }]
    const items = [current('a', 10, 0, { steps }), item('b', 5)]
    // 1 minute of step one, 5 of step two, 3 unused: b begins at 1 + 1 + 5 + 3.
    expect(scheduleOf(items, start, runs(0, 1, at(1)), at(1)).rows.b?.expectedAt).toBe(at(10))
  })

  test('U11: a plan that grew since the start is behind what was promised, and one that gave it back is not', () => {
    const items = (last: number) => [current('a', 10, 0), item('extra', 10), item('b', last)]
    const behind = (last: number) => scheduleOf(items(last), start, runs(0, 10, at(0)), at(0), 30).behindMinutes
    expect(behind(20)).toBe(10)
    expect(behind(10)).toBe(0)
  })

  test('a skipped item takes no time and has no start', () => {
    const items = [done('a', 10, 0, 10), item('b', 15, { status: 'skipped' }), current('c', 5, 10), item('d', 5)]
    const schedule = scheduleOf(items, start, runs(0, 5, at(10)), at(10))
    expect(schedule.rows.b).toEqual({ plannedAt: at(10), expectedAt: null })
    expect(schedule).toMatchObject({ expectedEndAt: at(20), behindMinutes: -15 })
  })

  test('going back: what was left early takes the time it has left', () => {
    const items = [current('a', 10, 12), done('b', 10, 10, 12), item('c', 5)]
    const schedule = scheduleOf(items, start, runs(0, 2, at(12)), at(12))
    expect(schedule.rows.b?.expectedAt).toBe(at(14))
    expect(schedule.rows.c?.expectedAt).toBe(at(22))
  })

  test('U11: a jump back: what the room went past is done and takes no time; what it came from has its rest', () => {
    const items = [current('a', 10, 24), done('b', 10, 10, 17), done('c', 20, 17, 24), item('d', 5)]
    const schedule = scheduleOf(items, start, runs(0, 2, at(24)), at(24))
    expect(schedule.rows.c?.expectedAt).toBe(at(26))
    expect(schedule.rows.d?.expectedAt).toBe(at(39))
  })

  test('a jump over planned items does not count them', () => {
    const items = [done('a', 10, 0, 10), item('b', 30), current('c', 5, 10)]
    const schedule = scheduleOf(items, start, runs(0, 5, at(10)), at(10))
    expect(schedule.rows.b?.expectedAt).toBeNull()
    expect(schedule.expectedEndAt).toBe(at(15))
  })

  test('without a clock the planned length of the item counts', () => {
    const items = [current('a', 10, 0), item('b', 5)]
    expect(scheduleOf(items, start, null, at(4)).expectedEndAt).toBe(at(15))
    expect(scheduleOf(items, start, null, at(12)).expectedEndAt).toBe(at(17))
  })

  test('an ended session ended when its last item was left', () => {
    const schedule = scheduleOf([done('a', 10, 0, 12), done('b', 5, 12, 20)], start, null, at(500))
    expect(schedule).toMatchObject({ expectedEndAt: at(20), behindMinutes: 5 })
  })

  test('an empty agenda is no error', () => {
    expect(scheduleOf([], start, null, at(3))).toMatchObject({ plannedMinutes: 0, behindMinutes: 0 })
  })
})

describe('nextItem and previousItem', () => {
  const items = [done('a', 1, 0, 1), current('b', 1, 1), item('c', 1, { status: 'skipped' }), item('d', 1)]
  test('next passes what is skipped', () => expect(nextItem(items)?.id).toBe('d'))
  test('the last item has no next', () => expect(nextItem([current('a', 1, 0)])).toBeNull())
  test('back goes to the row above', () => expect(previousItem(items)?.id).toBe('a'))
  test('the first item has nothing before it', () => expect(previousItem([current('a', 1, 0)])).toBeNull())
})
