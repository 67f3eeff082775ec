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
export const sentAtOf = (text: string): number | null => numberAfter('[["sentAt"],', text)

/** A lesson that says when it was sent, as long as lessons are. */
export const timedLesson = (): string =>
  `${lessonMark}${sharedNowMs()} want wie dit vooraf met alle partners afspreekt hoeft het later niet nog eens te doen`
const lessonMark = 'Verstuurd om '

/** When the lesson that comes in with this text was sent. The full view with all lessons is no patch. */
export const lessonSentAtOf = (text: string): number | null =>
  text.startsWith('42["patch"') ? numberAfter(lessonMark, text) : null

function numberAfter(mark: string, text: string): number | null {
  const at = text.indexOf(mark)
  return at === -1 ? null : Number.parseFloat(text.slice(at + mark.length, at + mark.length + 20))
}
