import { useSyncExternalStore } from 'react'

/** `full` from 1.7 (16:9), `mid` for 16:10, `square` for 4:3 and 3:2: fewer items, never smaller text. */
export type Aspect = 'full' | 'mid' | 'square'

const queries = { full: '(min-aspect-ratio: 17/10)', square: '(max-aspect-ratio: 3/2)' } as const

export const useAspect = (): Aspect => useSyncExternalStore(onChange, readAspect)

function readAspect(): Aspect {
  if (matchMedia(queries.full).matches) return 'full'
  return matchMedia(queries.square).matches ? 'square' : 'mid'
}

function onChange(listener: () => void): () => void {
  addEventListener('resize', listener)
  return () => removeEventListener('resize', listener)
}
