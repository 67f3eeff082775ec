import { useRef } from 'react'

/** A shaky thumb presses twice within this long. */
const doubleTapMs = 600

interface TapGuard {
  /** This press belongs to the one before: nothing new was written since. Fast writers are not held up. */
  readonly isSecondTap: (text: string) => boolean
  /** A press did its work on this text. */
  readonly didWork: (text: string) => void
}

/** Tells a second press right after a successful one, which must not do or complain about anything. */
export function useTapGuard(): TapGuard {
  const last = useRef({ at: Number.NEGATIVE_INFINITY, text: '' })
  return {
    isSecondTap: (text) =>
      Date.now() - last.current.at < doubleTapMs && (text.trim() === '' || text === last.current.text),
    didWork: (text) => {
      last.current = { at: Date.now(), text }
    },
  }
}
