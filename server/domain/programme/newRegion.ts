import { maxRegionNameLength } from '../../../shared/programme/limits.ts'
import type { Region } from '../../../shared/programme/regions.ts'
import { checkText } from '../../../shared/programme/text.ts'

type NamedRegion = Omit<Region, 'letters' | 'seat'>

/** As somebody types it; null when the name is unusable. */
export function ownRegion({
  type,
  name,
}: {
  readonly type: Region['type']
  readonly name: string
}): NamedRegion | null {
  const checked = checkText(name, maxRegionNameLength)
  if (!checked.ok) return null
  const english = {
    regio: `${checked.text} region`,
    provincie: `Province of ${checked.text}`,
    gemeente: `Municipality of ${checked.text}`,
  }
  const id = `${type}-${slug(checked.text)}`.slice(0, 60)
  return { id, type, name: { nl: `${type} ${checked.text}`, en: english[type] }, shortName: checked.text }
}

/** At the first free place of the table, with letters that no other region has. */
export function placedRegion(region: NamedRegion, others: readonly Region[]): Region {
  const letters = lettersFor(region.shortName, new Set(others.map((other) => other.letters)))
  const taken = new Set(others.map(({ seat }) => seat))
  const seat = Array.from({ length: others.length + 1 }, (_, index) => index).find((index) => !taken.has(index))
  return { ...region, letters, seat: seat ?? others.length }
}

/** Names in any script get an id: what is not a letter or digit of ASCII becomes its code. */
const slug = (name: string): string =>
  [...name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')]
    .map((letter) =>
      /[a-z0-9]/.test(letter) ? letter : /[\s-]/.test(letter) ? '-' : letter.codePointAt(0)?.toString(36),
    )
    .join('')

/** Two letters that no other region has: initials of two words, else the first two, else whatever is still free. */
function lettersFor(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .toUpperCase()
    .split(/[\s-]+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '')
  const all = words.join('') || 'R'
  const [first = 'R'] = [...all]
  const initials =
    words.length > 1
      ? words
          .slice(0, 2)
          .map((word) => [...word][0])
          .join('')
      : [...all].slice(0, 2).join('')
  const candidates = [
    initials,
    ...[...all].slice(1).map((letter) => first + letter),
    ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  ].map((letters) => ([...letters].length === 1 ? first + letters : letters))
  return candidates.find((letters) => !taken.has(letters)) ?? first
}
