import { useEffect } from 'react'

/** Keeps the screen awake where the browser allows it (https only); elsewhere nothing happens. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let isOver = false
    const ask = async () => {
      if (document.visibilityState !== 'visible' || (lock !== null && !lock.released)) return
      try {
        lock = (await navigator.wakeLock?.request('screen')) ?? null
        if (isOver) await lock?.release()
      } catch {
        // Refused (battery, policy): the computer's own settings decide.
      }
    }
    void ask()
    // A hidden tab loses the lock.
    const onVisible = () => void ask()
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', onVisible)
      lock?.release().catch(() => {})
    }
  }, [])
}
