/** Text that people typed, made safe to store and to show. Pure; the same on phone and server. */

export type TextCheck = { ok: true; text: string } | { ok: false; code: 'textEmpty' | 'textTooLong' | 'textInvisible' }

/** Longest text a command may carry, in UTF-16 units, before it is counted in graphemes. */
export const maxRawText = 4000
/** A family emoji is 25 units; beyond this per grapheme somebody is stacking marks. */
const maxUnitsPerGrapheme = 40

/**
 * Cleans `raw` and counts it in graphemes (what people call characters).
 * Empty and invisible texts are told apart, because "you typed nothing" is a lie to who typed something.
 */
export function checkText(raw: string, maxGraphemes: number): TextCheck {
  const text = cleanText(raw)
  if (text === '') return { ok: false, code: raw.trim() === '' ? 'textEmpty' : 'textInvisible' }
  if (text.length > maxGraphemes * maxUnitsPerGrapheme || countGraphemes(text) > maxGraphemes) {
    return { ok: false, code: 'textTooLong' }
  }
  return { ok: true, text }
}

/**
 * NFC, whole surrogates, no controls, no direction overrides, no floods of combining marks, single spaces. Cleaning
 * twice changes nothing: what is removed goes first, because what it kept apart may join.
 */
export function cleanText(raw: string): string {
  const text = raw
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/[\u202A-\u202E\u2066-\u206F]/g, '')
    .replace(/\u034F|[\u200B\u2060-\u2064\uFEFF\u00AD\u180E\u{E0000}-\u{E0FFF}]/gu, '')
    .replace(/\p{Noncharacter_Code_Point}/gu, '')
    .normalize('NFC')
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\p{Cc}\u115F\u1160\u3164\uFFA0\u2800]+/gu, ' ')
    .replace(/(\p{M})(\p{M}{3})\p{M}+/gu, '$1$2')
    .trim()
  return /[^\p{M}\p{Cf}\s]/u.test(text) ? text : ''
}

let segmenter: Intl.Segmenter | undefined

export function countGraphemes(text: string): number {
  // Firefox before 125 has no Segmenter: code points are the honest next best.
  if (typeof Intl.Segmenter !== 'function') return [...text].length
  segmenter ??= new Intl.Segmenter('nl', { granularity: 'grapheme' })
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}
