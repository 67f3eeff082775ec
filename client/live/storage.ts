import { createStore, del, entries, set } from 'idb-keyval'
import type { Timers } from './edges.ts'

/** Records by key that survive the page. */
export interface Storage {
  readonly put: (key: string, value: unknown) => Promise<void>
  readonly remove: (key: string) => Promise<void>
  readonly list: (prefix: string) => Promise<readonly (readonly [key: string, value: unknown])[]>
}

/** A storage that waits this long for the browser's, then counts it as blocked: some browsers never answer. */
const hangMs = 3000

export function createMemoryStorage(): Storage {
  const records = new Map<string, unknown>()
  return {
    put: async (key, value) => {
      records.set(key, structuredClone(value))
    },
    remove: async (key) => {
      records.delete(key)
    },
    list: async (prefix) => [...records].filter(([key]) => key.startsWith(prefix)),
  }
}

/** IndexedDB of this browser profile. Throws, then or at each call, where storage is blocked. */
export function createBrowserStorage(): Storage {
  const store = createStore('kennisronde', 'kept')
  return {
    put: (key, value) => set(key, value, store),
    remove: (key) => del(key, store),
    list: async (prefix) =>
      (await entries<IDBValidKey, unknown>(store)).flatMap(([key, value]) =>
        typeof key === 'string' && key.startsWith(prefix) ? [[key, value] as const] : [],
      ),
  }
}

/**
 * `open()`'s storage as long as it works, then memory, so that a full or forbidden disk costs durability and nothing
 * else. `onBlocked` is told once, because the person must see it. Operations run one after another.
 */
export function createGuardedStorage(open: () => Storage, timers: Timers, onBlocked: () => void): Storage {
  const memory = createMemoryStorage()
  let storage: Storage | null = null
  let last: Promise<unknown> = Promise.resolve()

  const run = <T>(operation: (storage: Storage) => Promise<T>): Promise<T> => {
    const result = last.then(async () => {
      try {
        storage ??= open()
        return await inTime(operation(storage))
      } catch {
        if (storage !== memory) onBlocked()
        storage = memory
        return operation(memory)
      }
    })
    last = result.catch(() => undefined)
    return result
  }

  const inTime = <T>(promise: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const cancel = timers.after(hangMs, () => reject(new Error('storage does not answer')))
      promise.then(resolve, reject).finally(cancel)
    })

  return {
    put: (key, value) => run((current) => current.put(key, value)),
    remove: (key) => run((current) => current.remove(key)),
    list: (prefix) => run((current) => current.list(prefix)),
  }
}
