import { useSyncExternalStore } from 'react'

/** Up to here the console is a phone in the hand; the style sheets use the same width. */
const query = '(max-width: 819px)'

/** The console has room for one thing at a time. */
export const useIsRemote = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
