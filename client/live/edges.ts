import type { LocalStore } from './localStore.ts'
import type { Storage } from './storage.ts'
import type { Tabs } from './tabs.ts'
import type { Transport } from './transport.ts'

/** Timers; `after` returns how to cancel. */
export interface Timers {
  readonly after: (ms: number, run: () => void) => () => void
}

export interface DeviceClock {
  /** Epoch ms as the device believes; people and networks change it. */
  readonly wallNow: () => number
  /** Ms that only grow; may stand still while the device sleeps. */
  readonly monotonicNow: () => number
}

/**
 * Everything the live programme touches outside itself. A simulation passes a virtual network, disk and clock, and
 * drives exactly the code that runs on phones.
 */
export interface Edges extends Timers, DeviceClock {
  readonly transport: Transport
  /** For the outbox and commands that did not count. May throw where storage is forbidden. */
  readonly openStorage: () => Storage
  /** Drafts: written at the last moment before a page dies, so it must be synchronous. */
  readonly local: LocalStore
  readonly tabs: Tabs
  /** 0 ≤ x < 1 */
  readonly random: () => number
  readonly randomId: () => string
  /** Which build of the client this page is. */
  readonly build: string
  /** Calls back when the page may have slept: online, shown again, back from the cache. Returns how to end that. */
  readonly onWake: (wake: () => void) => () => void
  /** Calls back when the page may be about to die. */
  readonly onHide: (hide: () => void) => () => void
  /** Loads the page again unless that was already tried for this build; false when it does not. */
  readonly reloadOnce: () => boolean
  /** Loads the page again for the server's build, unless this tab already did or came from there; false when it does not. */
  readonly reloadFor: (serverBuild: string) => boolean
  /** A person is in the middle of something that a load of the page would take away. */
  readonly isInUse: () => boolean
}
