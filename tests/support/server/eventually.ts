import { expect } from 'vitest'

/** Waits until what `read` gives is as expected; long, because the machine may be busy, but looking often. */
export const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 10_000, interval: 5 })

/** For `vi.setConfig`: tests that open sockets or start processes, on a machine with other work. */
export const patient = { testTimeout: 30_000, hookTimeout: 30_000 } as const
