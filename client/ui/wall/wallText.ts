/** Sizes of headings that follow from their words. Pure; sizes in vh. */

/** Display letters are about this wide, as a share of the font size. */
const letterWidth = 0.56

/**
 * The largest size from `largest` down to `smallest` at which the longest word fits in `widthVh`
 * and the whole takes at most `lines` lines.
 */
export function headingSize(text: string, widthVh: number, largest: number, smallest: number, lines = 3): number {
  const longest = Math.max(1, ...text.split(/[\s-]+/).map((word) => word.length))
  const perWord = widthVh / (longest * letterWidth)
  const perLines = (widthVh * lines * 0.82) / Math.max(1, text.length * letterWidth)
  return Math.max(smallest, Math.min(largest, perWord, perLines))
}

/** “https://kennisronde.nl/zaal/” → “kennisronde.nl/zaal”: what people type. */
export const shortAddress = (base: string): string => base.replace(/^https?:\/\//, '').replace(/\/+$/, '')

/** The first sentence, and what follows it: a prompt whose opening line is the message. */
export function splitFirstSentence(text: string): readonly [string, string] {
  const match = /^(.+?[.!?])\s+(.+)$/s.exec(text)
  return match ? [match[1] ?? text, match[2] ?? ''] : [text, '']
}
