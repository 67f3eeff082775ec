import { useServerNow } from '../store/serverNow.ts'

/** Whole minutes until a time of the server (epoch ms); 0 in the last one. */
export function useMinutesLeft(until: number): number {
  const now = useServerNow(1000)
  return Math.max(0, Math.floor((until - now) / 60_000))
}
