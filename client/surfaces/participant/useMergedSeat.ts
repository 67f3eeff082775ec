import { useEffect, useRef } from 'react'
import { useConnected } from '../../store/live.tsx'
import { findProgramme } from './door/doorApi.ts'

const againMs = 3_000

interface MergedSeat {
  readonly code: string
  readonly place: number
  /** This device's seat is part of another one. */
  readonly isMerged: boolean
  readonly onFound: (seatId: string) => void
  /** The cookie opens no seat any more. */
  readonly onLost: () => void
}

/** Asks which seat this device's cookie opens now, and takes along what it kept for the one before. */
export function useMergedSeat({ code, place, isMerged, onFound, onLost }: MergedSeat): void {
  const { live } = useConnected()
  const told = useRef({ onFound, onLost })
  useEffect(() => {
    told.current = { onFound, onLost }
  })
  useEffect(() => {
    if (!isMerged) return
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      const answer = await findProgramme(code, place)
      if (isOver) return
      if (!answer.ok) {
        timer = setTimeout(() => void look(), againMs)
        return
      }
      const seatId = answer.value.seats.find((seat) => seat.place === place)?.seatId
      if (seatId === undefined) return told.current.onLost()
      await live.moveTo(seatId)
      told.current.onFound(seatId)
    }
    void look()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [isMerged, live, code, place])
}
