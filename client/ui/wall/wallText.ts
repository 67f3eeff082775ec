/** What the wall reads from texts. Pure. */

/** Letters of the longest part that cannot break: the stylesheet makes a heading small enough to hold it. */
export const longestWord = (text: string): number => Math.max(1, ...text.split(/[\s/-]+/).map((word) => word.length))

/** “https://kennisronde.nl/zaal/” → “kennisronde.nl/zaal”: what people type. */
export const shortAddress = (base: string): string => base.replace(/^https?:\/\//, '').replace(/\/+$/, '')

/** The first sentence, and what follows it: a prompt whose opening line is the message. */
export function splitFirstSentence(text: string): readonly [string, string] {
  const match = /^(.+?[.!?])\s+(.+)$/s.exec(text)
  return match ? [match[1] ?? text, match[2] ?? ''] : [text, '']
}
