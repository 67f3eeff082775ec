import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Milliseconds on a clock that all processes of this machine share. */
export const sharedNowMs = (): number => Number(process.hrtime.bigint() / 1000n) / 1000

export const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

export interface Used {
  readonly wallMs: number
  /** CPU of this process, all threads. */
  readonly cpuMs: number
  readonly loopDelayP99Ms: number
}

/** What this process uses from now until the returned function is called. */
export function startMeter(): () => Used {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const startedAt = performance.now()
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    delay.disable()
    return {
      wallMs: performance.now() - startedAt,
      cpuMs: (user + system) / 1000,
      loopDelayP99Ms: delay.percentile(99) / 1e6,
    }
  }
}

/** Calls `work` `count` times, once per `everyMs`, without drifting. */
export async function repeat(count: number, everyMs: number, work: (index: number) => void): Promise<void> {
  const startedAt = performance.now()
  for (let index = 0; index < count; index += 1) {
    const waitMs = startedAt + index * everyMs - performance.now()
    if (waitMs > 0) await wait(waitMs)
    work(index)
  }
}

/** Calls `work` `perSecond` times a second, in as even a stream as timers allow. */
export async function stream(
  perSecond: number,
  durationMs: number,
  work: (index: number, dueAt: number) => void,
): Promise<void> {
  const startedAt = performance.now()
  const count = Math.round((perSecond * durationMs) / 1000)
  let sent = 0
  while (sent < count) {
    const due = Math.min(count, Math.floor(((performance.now() - startedAt) / 1000) * perSecond) + 1)
    while (sent < due) {
      work(sent, startedAt + (sent / perSecond) * 1000)
      sent += 1
    }
    await wait(1)
  }
}
