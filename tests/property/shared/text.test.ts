import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkText, cleanText, countGraphemes } from '../../../shared/programme/text.ts'

/** Pieces that make trouble next to each other. */
const piece = fc.constantFrom(
  'a',
  'é',
  'e\u0301',
  '\u0301',
  '\u0323',
  '\u0307',
  ' ',
  '\u00A0',
  '\u2028',
  '\t',
  '\n',
  '\0',
  '\u007F',
  '\u0085',
  '\u200B',
  '\u200C',
  '\u200D',
  '\u200E',
  '\u200F',
  '\u202A',
  '\u202E',
  '\u2066',
  '\u2069',
  '\u206A',
  '\uFEFF',
  '\u00AD',
  '\u034F',
  '\u3164',
  '\u2800',
  '\uFE0F',
  '\uFFFE',
  '\uD800',
  '\uDC00',
  '\u{1F469}',
  '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}',
  '\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}',
  'שלום',
  'مرحبا',
  '한',
  '\u1112\u1161',
  '<script>',
)
const text = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
)
const many = { numRuns: 3000 }

test('F51: cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(text, (raw) => {
      const once = cleanText(raw)
      expect(cleanText(once)).toBe(once)
    }),
    many,
  )
})

test('F51: what is kept has whole surrogates, no controls, no overrides, single spaces, and is NFC', () => {
  fc.assert(
    fc.property(text, (raw) => {
      const clean = cleanText(raw)
      expect(clean.isWellFormed()).toBe(true)
      expect(clean).not.toMatch(/\p{Cc}/u)
      expect(clean).not.toMatch(/[\u202A-\u202E\u2066-\u206F\u200B\uFEFF\u{E0000}-\u{E0FFF}]/u)
      expect(clean).not.toMatch(/\p{Noncharacter_Code_Point}/u)
      expect(clean).not.toMatch(/ {2}|^ | $|[\p{Zl}\p{Zp}]/u)
      expect(clean).not.toMatch(/\p{M}{5}/u)
      expect(clean.normalize('NFC')).toBe(clean)
    }),
    many,
  )
})

test('F51: an accepted text is not longer than asked for, and is accepted again as it is', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 40 }), (raw, max) => {
      const checked = checkText(raw, max)
      if (!checked.ok) return
      expect(countGraphemes(checked.text)).toBeLessThanOrEqual(max)
      expect(checkText(checked.text, max)).toEqual(checked)
      expect(checked.text).toMatch(/\S/u)
    }),
    many,
  )
})

test('F51: nothing typed is told apart from only invisible characters', () => {
  for (const raw of ['', ' ', '\t\n', '\u00A0\u2028']) {
    expect(checkText(raw, 10)).toEqual({ ok: false, code: 'textEmpty' })
  }
  for (const raw of ['\u200B', '\u200D\u200D', '\u2800', '\u3164', '\uFE0F', '\u0301', '\u202E', '\0', '\u{E0041}']) {
    expect(checkText(raw, 10)).toEqual({ ok: false, code: 'textInvisible' })
  }
})

test('F51: people count characters as they see them', () => {
  const family = '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}'
  expect(countGraphemes(family)).toBe(1)
  expect(checkText(family.repeat(5), 5)).toEqual({ ok: true, text: family.repeat(5) })
  expect(checkText(family.repeat(6), 5)).toEqual({ ok: false, code: 'textTooLong' })
  expect(checkText('e\u0301'.repeat(5), 5)).toEqual({ ok: true, text: 'é'.repeat(5) })
  expect(checkText('🇳🇱🇧🇪', 2)).toEqual({ ok: true, text: '🇳🇱🇧🇪' })
})

test('F51: a flood of marks on one letter is cut to four', () => {
  const flooded = `a${'\u0323'.repeat(500)}b`
  const checked = checkText(flooded, 10)
  expect(checked).toMatchObject({ ok: true })
  expect(checked.ok && checked.text.length).toBeLessThanOrEqual(6)
})

test('F51: one grapheme of thousands of joiners is too long all the same', () => {
  expect(checkText(`a${'\u200D'.repeat(5000)}`, 10)).toEqual({ ok: false, code: 'textTooLong' })
})

test('F51: a word of 500 letters is a text like any other: too long or kept whole', () => {
  const word = 'woord'.repeat(100)
  expect(checkText(word, 160)).toEqual({ ok: false, code: 'textTooLong' })
  expect(checkText(word, 500)).toEqual({ ok: true, text: word })
})

test('F51: right-to-left words stay as they are; overrides that turn a sentence around do not', () => {
  expect(checkText('שלום עולם', 20)).toEqual({ ok: true, text: 'שלום עולם' })
  expect(checkText('abc\u202Edef', 20)).toEqual({ ok: true, text: 'abcdef' })
})

test('what is removed does not keep apart what belongs together', () => {
  expect(cleanText('e\u200B\u0301')).toBe('é')
  expect(cleanText('a \u200B b')).toBe('a b')
  expect(cleanText('e\u202A\u0301')).toBe('é')
})
