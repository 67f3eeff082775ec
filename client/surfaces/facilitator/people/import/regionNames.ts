import type { Region } from '../../../../../shared/programme/regions.ts'

const typeWords = {
  regio: ['regio', 'region'],
  provincie: ['provincie', 'province', 'prov'],
  gemeente: ['gemeente', 'municipality'],
} as const

export interface RegionNames {
  /** The region that is meant; null when none is, or more than one may be. */
  readonly find: (text: string) => string | null
  /** Ids of what may be meant, likeliest first; at most three. */
  readonly suggest: (text: string) => readonly string[]
}

/** Regions by id, name in both languages, short name, letters, and type with name. Case, accents and signs do not count. */
export function regionNames(regions: readonly Region[]): RegionNames {
  const byKey = new Map<string, Set<string>>()
  for (const region of regions) {
    for (const name of namesOf(region)) byKey.set(key(name), (byKey.get(key(name)) ?? new Set()).add(region.id))
  }
  const find = (text: string): string | null => {
    const found = byKey.get(key(text))
    return found?.size === 1 ? ([...found][0] ?? null) : null
  }
  return { find, suggest: (text) => suggest(byKey, key(text)) }
}

const namesOf = ({ id, type, name, shortName, letters }: Region): readonly string[] => {
  const names = [name.nl, name.en, shortName]
  return [id, letters, ...names, ...names.flatMap((one) => typeWords[type].map((word) => `${word} ${one}`))]
}

function suggest(byKey: ReadonlyMap<string, ReadonlySet<string>>, wanted: string): readonly string[] {
  if (wanted === '') return []
  const ranked = [...byKey]
    .map(([known, ids]) => ({ ids, distance: distanceOf(wanted, known) }))
    .filter(({ distance }) => distance !== null)
    .sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0))
  return [...new Set(ranked.flatMap(({ ids }) => [...ids]))].slice(0, 3)
}

/** Same name twice, a few wrong letters, or the name among other words: how far off; null when it is something else. */
function distanceOf(wanted: string, known: string): number | null {
  if (wanted === known) return 0
  const allowed = known.length < 4 ? 0 : known.length < 7 ? 1 : 2
  const typos = edits(wanted, known, allowed)
  if (typos <= allowed) return typos
  // Letters of two are in too many words.
  return known.length > 3 && ` ${wanted} `.includes(` ${known} `) ? 3 - known.length / 100 : null
}

/** Letters to add, drop, change or swap; anything above `most` is as good as `most` + 1. */
function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let older: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1]
      const change = (above[column - 1] ?? 0) + (isSame ? 0 : 1)
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const swap = isSwap ? (older[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      current.push(Math.min(change, swap, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    older = above
    above = current
  }
  return above[b.length] ?? most + 1
}

const key = (text: string): string =>
  text
    .slice(0, 80)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
