import { useEffect, useState } from 'react'

/** Long enough to read six rules aloud. */
const turnMs = 20_000

/**
 * Page of a list that nobody at the console turns. It turns by itself, calmly; a clicker or the arrow keys at the
 * projector turn it by hand, and then it stays.
 */
export function useTurningPage(count: number): number {
  const [page, setPage] = useState(0)
  const [isByHand, setIsByHand] = useState(false)
  useEffect(() => {
    if (count < 2 || isByHand) return
    const turning = setInterval(() => setPage((before) => before + 1), turnMs)
    return () => clearInterval(turning)
  }, [count, isByHand])
  useEffect(() => {
    if (count < 2) return
    const onKey = (event: KeyboardEvent) => {
      const step = steps[event.key]
      if (step === undefined) return
      setIsByHand(true)
      setPage((before) => before + step)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [count])
  return page
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }
