import { useEffect, useState } from 'react'
import { useConnected } from './live.tsx'

/** Server time in epoch ms, drawn again at every whole `everyMs` of it. For what counts down. */
export function useServerNow(everyMs: number): number {
  const { live } = useConnected()
  const [now, setNow] = useState(live.serverNow)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const current = live.serverNow()
      setNow(current)
      timer = setTimeout(tick, everyMs - (current % everyMs))
    }
    tick()
    return () => clearTimeout(timer)
  }, [live, everyMs])
  return now
}

/** `const serverNow = useServerClock()`: for event handlers, without drawing again. */
export const useServerClock = (): (() => number) => useConnected().live.serverNow
