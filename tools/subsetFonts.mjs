// node tools/subsetFonts.mjs: makes the two fonts of client/ui/fonts from their npm packages. Run it after a new
// release of a font or when a text needs another sign; the results are committed, so that a build needs no tool for it.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
// @ts-expect-error the package has no types
import subsetFont from 'subset-font'

/** Latin-1, the punctuation of the interface, and the letters of names in the neighbouring countries. */
const characters = [
  range(0x20, 0x7e),
  range(0xa0, 0xff),
  '–—…‘’“”‚„•·→←✓€−×ıŒœŸŠšŽž',
  '\u2009\u2011\u202f', // thin space, hyphen that does not break, narrow space
].join('')

/** Kerning, tabular and proportional figures, and marks on letters; no fractions. */
const keepFeatures = ['ccmp', 'kern', 'locl', 'mark', 'mkmk', 'pnum', 'tnum']

await subset({
  from: import.meta.resolve(
    '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  ),
  to: 'atkinson-hyperlegible-next.woff2',
  weight: { min: 400, max: 750 },
})
await subset({
  from: import.meta.resolve(
    '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  ),
  to: 'bricolage-grotesque-700.woff2',
  weight: 700,
})

/** @param {{ from: string, to: string, weight: number | { min: number, max: number } }} font */
async function subset({ from, to, weight }) {
  const whole = await readFile(fileURLToPath(from))
  const options = { targetFormat: 'woff2', variationAxes: { wght: weight }, keepFeatures }
  const part = await subsetFont(whole, characters, options)
  await writeFile(new URL(`../client/ui/fonts/${to}`, import.meta.url), part)
  console.log(`${to}: ${whole.length} → ${part.length} bytes`)
}

/**
 * @param {number} first code point
 * @param {number} last code point
 */
function range(first, last) {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))
}
