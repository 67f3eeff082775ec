import { useContext } from 'react'
import { useMine } from '../../store/live.tsx'
import { DeviceContext } from './device.ts'

/**
 * `const passOn = usePassOn()`: to be called when a secret answer was handed in, so that who gets the device next never
 * sees it. Does nothing where nobody else does, and for a facilitator who fills in for somebody.
 */
export function usePassOn(): () => void {
  const passOn = useContext(DeviceContext)?.passOn ?? null
  const isProxy = useMine((mine) => mine.seat.isProxy)
  return () => {
    if (!isProxy) passOn?.()
  }
}
