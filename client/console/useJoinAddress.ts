import { useView, useWelcome } from '../store/live.tsx'

/**
 * Where people join: whole for a QR, short for reading aloud. The facilitator's choice, or else what the server takes for
 * the address that phones can reach.
 */
export function useJoinAddress(): { readonly whole: string; readonly short: string; readonly code: string } {
  const { code, chosen } = useView('facilitator', ({ programme, joinAddress }) => ({
    code: programme.code,
    chosen: joinAddress,
  }))
  const automatic = useWelcome()?.joinBase
  const base = (chosen ?? automatic ?? location.origin).replace(/\/$/, '')
  return { whole: `${base}/${code}`, short: base.replace(/^https?:\/\//, ''), code }
}
