import type { Timer } from './agenda.ts'

/** Milliseconds left on `clock` at server time `nowMs`; negative when over time. Apart, so that phones load no schema. */
export const remainingMs = (clock: Timer, nowMs: number): number =>
  clock.endsAt === null ? (clock.remainingMs ?? 0) : clock.endsAt - nowMs
