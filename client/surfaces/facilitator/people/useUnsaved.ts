import { useRef, useState } from 'react'

export interface Unsaved {
  /** Whether this one's form holds something that was not saved. */
  readonly has: (id: string) => boolean
  readonly set: (id: string, isUnsaved: boolean) => void
  /** Goes on at once, or after a question when something would be lost: of this one, or of any (null). */
  readonly leave: (id: string | null, go: () => void) => void
  /** What is asked now, about whom. */
  readonly question: { readonly id: string; readonly stay: () => void; readonly go: () => void } | null
}

/** Forms that stand open in a dialog: none of them is lost by one press. */
export function useUnsaved(): Unsaved {
  const ids = useRef(new Set<string>())
  const [asked, setAsked] = useState<{ readonly id: string; readonly go: () => void } | null>(null)
  return {
    has: (id) => ids.current.has(id),
    set: (id, isUnsaved) => {
      if (isUnsaved) ids.current.add(id)
      else ids.current.delete(id)
    },
    leave: (id, go) => {
      const lost = id === null ? [...ids.current][0] : ids.current.has(id) ? id : undefined
      if (lost === undefined) go()
      else setAsked({ id: lost, go })
    },
    question: asked && {
      id: asked.id,
      stay: () => setAsked(null),
      go: () => {
        setAsked(null)
        asked.go()
      },
    },
  }
}
