import type { Settled } from './commands.ts'
import type { Timers } from './edges.ts'

/** What tabs of one browser tell each other. */
export type TabMessage =
  | { readonly type: 'whoHas'; readonly clientIds: readonly string[] }
  | { readonly type: 'iHave'; readonly clientIds: readonly string[] }
  | { readonly type: 'leaving' }
  /** A command of a tab that seemed gone. */
  | { readonly type: 'settled'; readonly id: string; readonly settled: Settled }

export interface Tabs {
  readonly tell: (message: TabMessage) => void
  /** Returns how to stop listening. */
  readonly listen: (heard: (message: TabMessage) => void) => () => void
}

const answerMs = 400

/** The ids of `clientIds` that no living tab claims. A frozen tab does not answer, and the person is not looking at it. */
export function findOrphans(tabs: Tabs, timers: Timers, clientIds: readonly string[]): Promise<readonly string[]> {
  const claimed = new Set<string>()
  const silence = tabs.listen((message) => {
    if (message.type === 'iHave') for (const clientId of message.clientIds) claimed.add(clientId)
  })
  tabs.tell({ type: 'whoHas', clientIds })
  return new Promise((resolve) => {
    timers.after(answerMs, () => {
      silence()
      resolve(clientIds.filter((clientId) => !claimed.has(clientId)))
    })
  })
}

export function createBrowserTabs(name: string): Tabs {
  if (typeof BroadcastChannel === 'undefined') return createStorageTabs(name)
  const channel = new BroadcastChannel(name)
  return {
    tell: (message) => channel.postMessage(message),
    listen: (heard) => {
      const onMessage = (event: MessageEvent<TabMessage>) => heard(event.data)
      channel.addEventListener('message', onMessage)
      return () => channel.removeEventListener('message', onMessage)
    },
  }
}

/** Older browsers: a write to localStorage is an event in every other tab. */
function createStorageTabs(name: string): Tabs {
  const key = `${name}/tabs`
  return {
    tell: (message) => {
      try {
        localStorage.setItem(key, JSON.stringify(message))
        localStorage.removeItem(key)
      } catch {
        // Without storage there is nothing left behind to talk about.
      }
    },
    listen: (heard) => {
      const onStorage = (event: StorageEvent) => {
        if (event.key === key && event.newValue !== null) heard(JSON.parse(event.newValue))
      }
      addEventListener('storage', onStorage)
      return () => removeEventListener('storage', onStorage)
    },
  }
}
