const halfHourMs = 30 * 60_000

/** The next whole or half hour, in epoch ms. */
export const nextHalfHour = (nowMs: number): number => Math.ceil(nowMs / halfHourMs) * halfHourMs

/** “13:30” as a field for times has it. */
export function clockAt(atMs: number): string {
  const at = new Date(atMs)
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

/** “13:30” on the day of `nowMs`, in epoch ms; null for what is no time. */
export function timeOnDayOf(nowMs: number, clock: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(clock) ?? []
  return hours === undefined || minutes === undefined
    ? null
    : new Date(nowMs).setHours(Number(hours), Number(minutes), 0, 0)
}
