import { useEffect, useRef } from 'react'

/** The second press of a double click comes within this long. */
const doublePressMs = 700

/** Says whether the room came to this item a moment ago: a press on what then came under the pointer was not for it. */
export function useJustArrived(activityId: string): () => boolean {
  const arrivedAt = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each item is an arrival
  useEffect(() => {
    arrivedAt.current = Date.now()
  }, [activityId])
  return () => Date.now() - arrivedAt.current < doublePressMs
}
