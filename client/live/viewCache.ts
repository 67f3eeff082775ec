import type { Hello, PatchMessage, ViewMessage, ViewName } from '../../shared/protocol/messages.ts'
import { apply, diff, type PatchOp } from '../../shared/protocol/patch.ts'

interface HeldView {
  readonly epoch: number
  readonly revision: number
  readonly body: unknown
}

/** The views as the server last sent them, without anything optimistic. */
export interface ViewCache {
  readonly held: () => Hello['held']
  readonly body: (view: ViewName) => unknown
  /** -1 when nothing is held. */
  readonly revision: (view: ViewName) => number
  /** True when it changed something. */
  readonly takeView: (message: ViewMessage) => boolean
  /** `gap`: the patch does not fit, and only a full view helps. */
  readonly takePatch: (message: PatchMessage) => 'applied' | 'ignored' | 'gap'
  /** Holds it no more. True when there was something to let go. */
  readonly drop: (view: ViewName) => boolean
  /** The server's epoch, at welcome. Another one than held: names may have been erased, so patches no longer fit. */
  readonly takeEpoch: (epoch: number) => void
}

export function createViewCache(): ViewCache {
  let epoch: number | null = null
  const views: { [V in ViewName]: HeldView | null } = { shared: null, mine: null, knowledge: null }
  const current = (name: ViewName) => {
    const view = views[name]
    return view !== null && (epoch === null || view.epoch === epoch) ? view : null
  }
  return {
    held: () => {
      const shared = current('shared')
      if (shared === null) return null
      const revisionOf = (name: ViewName) => current(name)?.revision ?? null
      return {
        epoch: shared.epoch,
        shared: shared.revision,
        mine: revisionOf('mine'),
        knowledge: revisionOf('knowledge'),
      }
    },
    body: (name) => views[name]?.body ?? null,
    revision: (name) => current(name)?.revision ?? -1,
    takeView: ({ view: name, epoch: newEpoch, revision, body }) => {
      const view = views[name]
      if (view?.epoch === newEpoch && revision < view.revision) return false
      // An older epoch can only come from a node that has not heard yet of an erasure.
      if (epoch !== null && newEpoch < epoch) return false
      epoch = newEpoch
      // Parts that did not change keep their reference, so that a reconnect draws nothing again.
      const merged = view === null ? body : apply(view.body, diff(view.body, body))
      views[name] = { epoch: newEpoch, revision, body: merged }
      return true
    },
    takePatch: ({ view: name, from, to, ops }) => {
      const view = current(name)
      if (view === null) return 'gap'
      if (to <= view.revision) return 'ignored'
      if (from !== view.revision) return 'gap'
      try {
        // The server made the ops with the same file; a forged one throws and asks for a full view.
        views[name] = { ...view, revision: to, body: apply(view.body, ops as readonly PatchOp[]) }
        return 'applied'
      } catch {
        return 'gap'
      }
    },
    drop: (name) => {
      const isHeld = views[name] !== null
      views[name] = null
      return isHeld
    },
    takeEpoch: (newEpoch) => {
      epoch = newEpoch
    },
  }
}
