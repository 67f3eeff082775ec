import { useRef } from 'react'

/** A shaky thumb presses twice within this long. */
const doubleTapMs = 600

interface TapGuard {
  /** This press belongs to the one before. */
  readonly isSecondTap: () => boolean
  /** A press did its work. */
  readonly didWork: () => void
}

/** Tells a second press right after a successful one, which must not do or complain about anything. */
export function useTapGuard(): TapGuard {
  const lastAt = useRef(Number.NEGATIVE_INFINITY)
  return {
    isSecondTap: () => Date.now() - lastAt.current < doubleTapMs,
    didWork: () => {
      lastAt.current = Date.now()
    },
  }
}
