import type { Timers } from './edges.ts'
import type { ParkedDraft } from './liveState.ts'
import type { LocalStore } from './localStore.ts'

/**
 * What people are typing, and small things the device remembers. Remote state never touches it.
 * Keys of drafts are `draft:<activityId>:<field>`.
 */
export interface Drafts {
  /** The same reference until it is written. Null when there is none. */
  readonly read: (key: string) => unknown
  /** Null forgets. */
  readonly write: (key: string, value: unknown) => void
  readonly subscribe: (onChange: () => void) => () => void
  /** Drafts with content of other activities than this one. The same array until something changes. */
  readonly parked: (currentActivityId: string | null) => readonly ParkedDraft[]
  /** Forgets everything. */
  readonly clear: () => void
  /** Writes down what waits; for when the page may die. */
  readonly flush: () => void
}

/** A key stroke is on the disk at the latest this long after. */
const debounceMs = 300
const draftKey = /^draft:([^:]+):(.*)$/

export function createDrafts(local: LocalStore, timers: Timers, space: string): Drafts {
  const prefix = `kennisronde/${space}/`
  const values = new Map<string, unknown>()
  const unwritten = new Set<string>()
  const listeners = new Set<() => void>()
  let cancelFlush: (() => void) | null = null
  let parked: { readonly of: string | null; readonly drafts: readonly ParkedDraft[] } | null = null

  for (const fullKey of local.keys()) {
    if (fullKey.startsWith(prefix)) values.set(fullKey.slice(prefix.length), parse(local.read(fullKey)))
  }

  function flush(): void {
    cancelFlush?.()
    cancelFlush = null
    for (const key of unwritten) {
      const value = values.get(key) ?? null
      local.write(prefix + key, value === null ? null : JSON.stringify(value))
    }
    unwritten.clear()
  }

  function findParked(current: string | null): readonly ParkedDraft[] {
    return [...values].flatMap(([key, value]) => {
      const [, activityId, field] = draftKey.exec(key) ?? []
      if (activityId === undefined || field === undefined || activityId === current || !hasContent(value)) return []
      return [{ key, activityId, field, value }]
    })
  }

  return {
    read: (key) => values.get(key) ?? null,
    write: (key, value) => {
      if (value === null || value === undefined) values.delete(key)
      else values.set(key, value)
      unwritten.add(key)
      parked = null
      cancelFlush ??= timers.after(debounceMs, flush)
      for (const listener of listeners) listener()
    },
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    clear: () => {
      for (const key of values.keys()) unwritten.add(key)
      values.clear()
      parked = null
      flush()
      for (const listener of listeners) listener()
    },
    parked: (current) => {
      if (parked?.of !== current) parked = { of: current, drafts: findParked(current) }
      return parked.drafts
    },
    flush,
  }
}

/** Something a person would miss: a text, or a thing that has one, that is not blank. Other values count. */
function hasContent(value: unknown): boolean {
  if (value === null) return false
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value === 'object' && 'text' in value && typeof value.text === 'string') return value.text.trim() !== ''
  return true
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
