import { useEffect, useState } from 'react'
import { useStatus } from '../../store/live.tsx'

/** A hiccup that is over before anybody looks up says nothing. */
const quietS = 3

/** Whole seconds since the server was last heard, while there is no connection; null while all is well. */
export function useStaleSeconds(): number | null {
  const { connection, lastHeardAt } = useStatus()
  const isLost = connection !== 'live' && lastHeardAt !== null
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!isLost) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [isLost])
  if (!isLost) return null
  const seconds = Math.floor((now - lastHeardAt) / 1000)
  return seconds < quietS ? null : seconds
}
