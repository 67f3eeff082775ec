import { useEffect } from 'react'
import { useDevice } from '../device.ts'
import { liveSeat } from '../liveSeats.ts'

/**
 * Everybody who sits at this device stays connected, whoever has it in their hands: they count as present, and what
 * they wrote goes on its way.
 */
export function StayConnected() {
  const { code, seats } = useDevice()
  useEffect(() => {
    const lives = Object.entries(seats).map(([place, seat]) => liveSeat(code, Number(place), seat))
    for (const live of lives) live.start()
    return () => {
      for (const live of lives) live.stop()
    }
  }, [code, seats])
  return null
}
