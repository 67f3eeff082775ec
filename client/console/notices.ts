import type { NotCounted, Settled } from '../live/commands.ts'

/** The last thing that did not count on this console: shown until it is dismissed or something else succeeds. */
export type Notice = Pick<NotCounted, 'code' | 'params'>

const listeners = new Set<() => void>()
let current: Notice | null = null

export const getNotice = (): Notice | null => current

export function showNotice(notice: Notice | null): void {
  if (notice === current) return
  current = notice
  for (const listener of listeners) listener()
}

/** What became of a command that somebody pressed here. */
export function noticeOf(settled: Settled): void {
  if (settled.status === 'committed') showNotice(null)
  if (settled.status === 'expired') showNotice({ code: 'expired', params: {} })
  if (settled.status === 'rejected') showNotice({ code: settled.code, params: settled.params ?? {} })
}

export function onNotice(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
