import { useSyncExternalStore } from 'react'

/** Up to here the console is a phone in the hand; the style sheets use the same width. */
const query = '(max-width: 819px)'

let wasOnScreen = false

/** Paper is narrower than most screens: printing must not rearrange the page, and lose what stands open on it. */
function isNarrow(): boolean {
  if (!matchMedia('print').matches) wasOnScreen = matchMedia(query).matches
  return wasOnScreen
}

/** The console has room for one thing at a time. */
export const useIsRemote = (): boolean =>
  useSyncExternalStore((listener) => {
    const media = matchMedia(query)
    media.addEventListener('change', listener)
    return () => media.removeEventListener('change', listener)
  }, isNarrow)
