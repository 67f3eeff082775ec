import { type RefObject, useLayoutEffect, useState } from 'react'

/** True when what stands in `element` does not fit in it; `words` are what may have changed. Measured before drawing. */
export function useIsTight(element: RefObject<HTMLElement | null>, words: string): boolean {
  const [isTight, setIsTight] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have other sizes
  useLayoutEffect(() => {
    let widest = 0
    const measure = () => {
      const { current } = element
      if (current === null) return
      const size = innerWidth * 10_000 + innerHeight
      // Making room does not undo itself: only another screen asks again.
      if (size !== widest) setIsTight(false)
      widest = size
      if (current.scrollHeight > current.clientHeight + 4) setIsTight(true)
    }
    measure()
    const observer = new ResizeObserver(measure)
    if (element.current) observer.observe(element.current)
    document.fonts?.addEventListener('loadingdone', measure)
    return () => {
      observer.disconnect()
      document.fonts?.removeEventListener('loadingdone', measure)
    }
  }, [element, words])
  return isTight
}
