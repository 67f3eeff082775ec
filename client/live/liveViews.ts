import type { Hello, PatchMessage, ViewMessage, ViewName } from '../../shared/protocol/messages.ts'
import type { Timers } from './edges.ts'
import { createFollowing } from './following.ts'
import { createOptimism } from './optimism.ts'
import { createViewCache } from './viewCache.ts'

type Change = (view: unknown) => unknown

/** What the screen shows: the server's views with the person's unanswered changes on top. */
export interface LiveViews {
  readonly held: () => Hello['held']
  /** Whether `knowledge` is wanted. */
  readonly isFollowing: () => boolean
  readonly follow: () => () => void
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
  readonly askFollow: (isOn: boolean) => void
  readonly onChange: (views: {
    readonly shared: unknown
    readonly mine: unknown
    readonly knowledge: unknown
    readonly epoch: number | null
  }) => void
}

/** A question for a full view that got no answer is asked again. */
const resyncMs = 5000
/** An overlay whose view never mentions its revision goes this long after the answer. */
const graceMs = 10_000

export function createLiveViews({ timers, askResync, askFollow, onChange }: LiveViewsOptions): LiveViews {
  const cache = createViewCache()
  const optimism = createOptimism()
  const gaps = new Set<ViewName>()
  let cancelResync: (() => void) | null = null
  const following = createFollowing(timers, (isOn) => {
    // No resync brings what is not followed: the gap is for whoever follows next.
    if (!isOn) closeGap('knowledge')
    askFollow(isOn)
  })

  const changed = () =>
    onChange({
      shared: optimism.apply('shared', cache.body('shared'), cache.revision),
      mine: optimism.apply('mine', cache.body('mine'), cache.revision),
      knowledge: optimism.apply('knowledge', cache.body('knowledge'), cache.revision),
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

  /** P6: nobody sends the new one of what is not followed, so the old one of another epoch must not stay. */
  const dropErased = () => !following.isOn() && cache.revision('knowledge') < 0 && cache.drop('knowledge')

  return {
    held: cache.held,
    isFollowing: following.isOn,
    follow: following.follow,
    takeEpoch: (epoch) => {
      cache.takeEpoch(epoch)
      if (dropErased()) changed()
    },
    takeView: (message) => {
      closeGap(message.view)
      if (!cache.takeView(message)) return
      dropErased()
      changed()
    },
    takePatch: (message) => {
      const result = cache.takePatch(message)
      if (result === 'applied') changed()
      if (result === 'gap' && (message.view !== 'knowledge' || following.isOn())) {
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
