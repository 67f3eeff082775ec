/** Small texts by key that survive the page, written at once. */
export interface LocalStore {
  readonly read: (key: string) => string | null
  /** Null removes. */
  readonly write: (key: string, value: string | null) => void
  readonly keys: () => readonly string[]
}

/** localStorage where it works, memory where it is blocked or full. */
export function createBrowserLocalStore(area: () => globalThis.Storage): LocalStore {
  const memory = new Map<string, string>()
  const attempt = <T>(use: (storage: globalThis.Storage) => T, otherwise: T): T => {
    try {
      return use(area())
    } catch {
      return otherwise
    }
  }
  return {
    read: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key), null),
    write: (key, value) => {
      const isWritten = attempt((storage) => {
        if (value === null) storage.removeItem(key)
        else storage.setItem(key, value)
        return true
      }, false)
      if (isWritten || value === null) memory.delete(key)
      else memory.set(key, value)
    },
    keys: () => [...new Set([...memory.keys(), ...attempt((storage) => Object.keys(storage), [])])],
  }
}
