import type { NotCounted, Settled } from './commands.ts'
import type { KeptCommand } from './outboxRecords.ts'
import type { Storage } from './storage.ts'

/** Commands that did not count, kept on the device with all the person made, until dismissed. */
export interface NotCountedList {
  readonly load: () => void
  readonly add: (
    command: KeptCommand,
    settled: Settled & { readonly status: 'rejected' | 'expired' },
    at: number,
  ) => void
  readonly dismiss: (id: string) => void
}

/** Enough to look through; older ones give way. */
const most = 50

export function createNotCountedList(
  storage: Storage,
  space: string,
  onChange: (list: readonly NotCounted[]) => void,
): NotCountedList {
  let list: readonly NotCounted[] = []
  const keyOf = (id: string) => `${space}/notCounted/${id}`
  const show = (items: readonly NotCounted[]) => {
    const byId = new Map(items.map((item) => [item.id, item]))
    const sorted = [...byId.values()].sort((a, b) => a.at - b.at)
    for (const { id } of sorted.slice(0, -most)) void storage.remove(keyOf(id))
    list = sorted.slice(-most)
    onChange(list)
  }
  return {
    load: () => {
      void storage.list(keyOf('')).then((records) => {
        // Only ever written here.
        if (records.length > 0) show([...records.map(([, value]) => value as NotCounted), ...list])
      })
    },
    add: ({ id, name, activityId, data }, settled, at) => {
      const code = settled.status === 'expired' ? 'expired' : settled.code
      const params = settled.status === 'rejected' ? (settled.params ?? {}) : {}
      const item: NotCounted = { id, name, activityId, data, code, params, at }
      void storage.put(keyOf(id), item)
      show([...list, item])
    },
    dismiss: (id) => {
      void storage.remove(keyOf(id))
      show(list.filter((item) => item.id !== id))
    },
  }
}
