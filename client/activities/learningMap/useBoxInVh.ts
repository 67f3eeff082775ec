import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Box } from './mapLayout.ts'

/** The size of an element as shares of the screen's height; null before it has one. */
export function useBoxInVh(element: RefObject<HTMLElement | null>): Box | null {
  const [box, setBox] = useState<Box | null>(null)
  useLayoutEffect(() => {
    const measured = element.current
    if (measured === null) return
    const measure = (): void => {
      const { clientWidth, clientHeight } = measured
      const vh = innerHeight / 100
      const next = { width: clientWidth / vh, height: clientHeight / vh }
      setBox((before) => (before?.width === next.width && before.height === next.height ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element])
  return box
}
