import type { Hello, PatchMessage, ViewMessage, ViewName } from '../../shared/protocol/messages.ts'
import type { Timers } from './edges.ts'
import { createOptimism } from './optimism.ts'
import { createViewCache } from './viewCache.ts'

type Change = (view: unknown) => unknown

/** What the screen shows: the server's views with the person's unanswered changes on top. */
export interface LiveViews {
  readonly held: () => Hello['held']
  readonly takeEpoch: (epoch: number) => void
  readonly takeView: (message: ViewMessage) => void
  readonly takePatch: (message: PatchMessage) => void
  readonly overlay: (id: string, view: ViewName, change: Change) => void
  readonly sent: (id: string) => void
  readonly committed: (id: string, revision: number) => void
  readonly drop: (id: string) => void
  readonly linkLost: () => void
}

export interface LiveViewsOptions {
  readonly timers: Timers
  readonly askResync: () => void
  readonly onChange: (views: {
    readonly shared: unknown
    readonly mine: unknown
    readonly epoch: number | null
  }) => void
}

/** A question for a full view that got no answer is asked again. */
const resyncMs = 5000
/** An overlay whose view never mentions its revision goes this long after the answer. */
const graceMs = 10_000

export function createLiveViews({ timers, askResync, onChange }: LiveViewsOptions): LiveViews {
  const cache = createViewCache()
  const optimism = createOptimism()
  const gaps = new Set<ViewName>()
  let cancelResync: (() => void) | null = null

  const changed = () =>
    onChange({
      shared: optimism.apply('shared', cache.body('shared'), cache.revision),
      mine: optimism.apply('mine', cache.body('mine'), cache.revision),
      epoch: cache.held()?.epoch ?? null,
    })

  /** Once per gap, however many patches arrive in the meantime. */
  function resync(): void {
    if (gaps.size === 0 || cancelResync !== null) return
    askResync()
    cancelResync = timers.after(resyncMs, () => {
      cancelResync = null
      resync()
    })
  }

  function closeGap(view: ViewName): void {
    gaps.delete(view)
    if (gaps.size > 0) return
    cancelResync?.()
    cancelResync = null
  }

  return {
    held: cache.held,
    takeEpoch: cache.takeEpoch,
    takeView: (message) => {
      closeGap(message.view)
      if (cache.takeView(message)) changed()
    },
    takePatch: (message) => {
      const result = cache.takePatch(message)
      if (result === 'applied') changed()
      if (result === 'gap') {
        gaps.add(message.view)
        resync()
      }
    },
    overlay: (id, view, change) => {
      optimism.add(id, view, change)
      changed()
    },
    sent: (id) => optimism.sent(id, cache.revision),
    committed: (id, revision) => {
      if (!optimism.committed(id, revision)) return
      changed()
      timers.after(graceMs, () => {
        optimism.drop(id)
        changed()
      })
    },
    drop: (id) => {
      optimism.drop(id)
      changed()
    },
    linkLost: () => {
      optimism.linkLost()
      // What the next link says first is decided by what is held, so that old gaps mean nothing there.
      gaps.clear()
      cancelResync?.()
      cancelResync = null
    },
  }
}
