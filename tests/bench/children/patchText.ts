import type { PatchMessage } from '../../../shared/protocol/messages.ts'
import { sharedNowMs } from '../support/time.ts'

/** Long enough for the last patch to be written everywhere. */
export const settleMs = 100

const padding = Array.from({ length: 6 }, (_, index) => [['activity', 'items', `item-${index}`, 'count'], index * 7])

/** A patch of the size that a room sees, about 300 bytes, which says when it was made. */
export const timedPatch = (from: number): PatchMessage => ({
  view: 'shared',
  from,
  to: from + 1,
  ops: [[['sentAt'], sharedNowMs()], ...padding],
})

/** The same bytes as the product would send. */
export const patchText = (from: number): string => `42${JSON.stringify(['patch', timedPatch(from)])}`

/** When the patch in this text was made; null when it is no timed patch. Without parsing it: the reader is busy. */
export function sentAtOf(text: string): number | null {
  const mark = '[["sentAt"],'
  const at = text.indexOf(mark)
  return at === -1 ? null : Number.parseFloat(text.slice(at + mark.length, at + mark.length + 20))
}
