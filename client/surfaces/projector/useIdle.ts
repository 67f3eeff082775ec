import { useEffect, useState } from 'react'

const idleMs = 3_000
const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/** True when nobody has touched this screen for a while, and right from the start. */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const wake = () => {
      setIsIdle(false)
      clearTimeout(timer)
      timer = setTimeout(() => setIsIdle(true), idleMs)
    }
    for (const sign of signs) addEventListener(sign, wake)
    return () => {
      clearTimeout(timer)
      for (const sign of signs) removeEventListener(sign, wake)
    }
  }, [])
  return isIdle
}
