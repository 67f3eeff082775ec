import { useView, useWelcome } from '../store/live.tsx'

/** Where people join: whole for a QR, short for reading aloud. The server knows which address phones can reach. */
export function useJoinAddress(): { readonly whole: string; readonly short: string; readonly code: string } {
  const code = useView('facilitator', (view) => view.programme.code)
  const base = (useWelcome()?.joinBase ?? location.origin).replace(/\/$/, '')
  return { whole: `${base}/${code}`, short: base.replace(/^https?:\/\//, ''), code }
}
