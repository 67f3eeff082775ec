import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Shares of the screen's height, largest first. A card of 160 graphemes of ordinary words stays at 7 or above. */
const sizes = [15, 13, 11, 9.6, 8.4, 7.6, 7, 6.2, 5.4] as const

interface LargestText {
  readonly box: RefObject<HTMLDivElement | null>
  readonly text: RefObject<HTMLHeadingElement | null>
}

/** Gives `text` the largest `--largest` with which `words` stay inside `box`. Measured before drawing. */
export function useLargestText(words: string): LargestText {
  const box = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have other sizes
  useLayoutEffect(() => {
    const enlarge = (): void => {
      const { current: around } = box
      for (const size of sizes) {
        text.current?.style.setProperty('--largest', `${size}vh`)
        if (around === null || around.scrollHeight <= around.clientHeight + 4) return
      }
    }
    enlarge()
    const observer = new ResizeObserver(enlarge)
    if (box.current) observer.observe(box.current)
    document.fonts?.addEventListener('loadingdone', enlarge)
    return () => {
      observer.disconnect()
      document.fonts?.removeEventListener('loadingdone', enlarge)
    }
  }, [words])
  return { box, text }
}
