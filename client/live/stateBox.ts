import type { LiveState, LiveStatus } from './liveState.ts'

/** The one value that screens read, and who wants to know when it changes. */
export interface StateBox {
  readonly get: () => LiveState
  readonly set: (change: Partial<LiveState>) => void
  readonly setStatus: (change: Partial<LiveStatus>) => void
  readonly subscribe: (onChange: () => void) => () => void
}

export function createStateBox(): StateBox {
  const listeners = new Set<() => void>()
  let state: LiveState = {
    shared: null,
    mine: null,
    knowledge: null,
    epoch: null,
    status: {
      connection: 'connecting',
      lastHeardAt: null,
      pending: 0,
      delay: null,
      storageBlocked: false,
      stopped: null,
      mustReload: false,
    },
    notCounted: [],
    presence: null,
    signal: null,
    welcome: null,
  }
  const set = (change: Partial<LiveState>) => {
    if (isWithin(change, state)) return
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  return {
    get: () => state,
    set,
    setStatus: (change) => {
      if (!isWithin(change, state.status)) set({ status: { ...state.status, ...change } })
    },
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}

/** The change says nothing new: then nobody needs to draw. */
const isWithin = <T extends object>(change: Partial<T>, whole: T): boolean =>
  (Object.keys(change) as (keyof T)[]).every((key) => Object.is(change[key], whole[key]))
