import { createContext, useContext } from 'react'
import type { KnownSeats } from './door/seatMemory.ts'

/** The device in somebody's hands, and who else sits at it. */
export interface Device {
  readonly code: string
  /** Whose page this is. */
  readonly place: number
  readonly seats: KnownSeats
  /** Shows the page of another place; where nobody sits yet, its door. */
  readonly goTo: (place: number) => void
  /** Covers this page until the device is with somebody. Null when nobody else sits here. */
  readonly passOn: (() => void) | null
}

export const DeviceContext = createContext<Device | null>(null)

export function useDevice(): Device {
  const device = useContext(DeviceContext)
  if (device === null) throw new Error('this component needs a device above it')
  return device
}
