import type { ViewName } from '../../shared/protocol/messages.ts'

type Change = (view: unknown) => unknown
type Revisions = (view: ViewName) => number

interface Overlay {
  readonly id: string
  readonly view: ViewName
  readonly change: Change
  /** Where the server put it; null until answered. */
  readonly revision: number | null
  /** Revision of the view when it left; null until it left. */
  readonly sentAt: number | null
  /** It left on a link that died before the answer. */
  readonly isDoubtful: boolean
}

/** Changes that the person sees before the server answered, in the order they were made. */
export interface Optimism {
  readonly add: (id: string, view: ViewName, change: Change) => void
  readonly sent: (id: string, revisions: Revisions) => void
  /** The server counted it at `revision`: the overlay goes when its view gets there. False when there is none. */
  readonly committed: (id: string, revision: number) => boolean
  readonly drop: (id: string) => void
  /** The link died: what was on its way may have counted or not. */
  readonly linkLost: () => void
  /** `body` with every change that it does not hold yet. The same reference when nothing changes. */
  readonly apply: (view: ViewName, body: unknown, revisions: Revisions) => unknown
}

export function createOptimism(): Optimism {
  let overlays: readonly Overlay[] = []
  const update = (id: string, change: (overlay: Overlay) => Overlay) => {
    overlays = overlays.map((overlay) => (overlay.id === id ? change(overlay) : overlay))
  }
  return {
    add: (id, view, change) => {
      overlays = [...overlays, { id, view, change, revision: null, sentAt: null, isDoubtful: false }]
    },
    sent: (id, revisions) =>
      update(id, (overlay) => (overlay.sentAt === null ? { ...overlay, sentAt: revisions(overlay.view) } : overlay)),
    committed: (id, revision) => {
      update(id, (overlay) => ({ ...overlay, revision, isDoubtful: false }))
      return overlays.some((overlay) => overlay.id === id)
    },
    drop: (id) => {
      overlays = overlays.filter((overlay) => overlay.id !== id)
    },
    linkLost: () => {
      overlays = overlays.map((overlay) =>
        overlay.revision === null && overlay.sentAt !== null ? { ...overlay, isDoubtful: true } : overlay,
      )
    },
    apply: (view, body, revisions) => {
      if (overlays.length === 0 || body === null) return body
      const revision = revisions(view)
      overlays = overlays.filter((overlay) => overlay.view !== view || !isReached(overlay, revision))
      return overlays.reduce<unknown>(
        (current, overlay) =>
          overlay.view === view && !mayBeInside(overlay, revision) ? tryChange(overlay, current) : current,
        body,
      )
    },
  }
}

const isReached = ({ revision }: Overlay, reached: number) => revision !== null && revision <= reached

/**
 * Its answer got lost and the view moved on since: the view may hold it already. Showing it twice would be a lie, so it
 * waits for the answer, which the outbox is asking for.
 */
const mayBeInside = ({ isDoubtful, sentAt }: Overlay, reached: number) =>
  isDoubtful && sentAt !== null && reached > sentAt

/** A change made for a view that has since moved to another activity does nothing. */
function tryChange({ change }: Overlay, view: unknown): unknown {
  try {
    return change(view)
  } catch {
    return view
  }
}
