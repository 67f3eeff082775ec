import type { TableRow } from './table.ts'

/** Where in a row the words stand, counted from 0. A name may be spread over several cells. */
export interface Columns {
  readonly name: readonly number[]
  readonly region: number
  readonly role: number | null
  /** Headings of the file that are not used, as written. */
  readonly unused: readonly string[]
  /** Rows up to and including the headings: they are nobody. */
  readonly skipped: number
}

type Part = 'name' | 'first' | 'middle' | 'last' | 'region' | 'role'

const headings: Readonly<Record<Part, readonly string[]>> = {
  name: ['naam', 'name', 'volledige naam', 'full name', 'deelnemer', 'participant', 'persoon', 'person', 'wie', 'who'],
  first: ['voornaam', 'roepnaam', 'first name', 'firstname', 'given name'],
  middle: ['tussenvoegsel', 'tussenvoegsels', 'infix', 'prefix', 'middle name'],
  last: ['achternaam', 'familienaam', 'last name', 'lastname', 'surname', 'family name'],
  region: ['regio', 'region', 'regio team', 'organisatie', 'organisation', 'organization', 'deal', 'mkb deal', 'team'],
  role: ['functie', 'rol', 'role', 'function', 'job title', 'jobtitle', 'functietitel', 'position'],
}
const partOf = new Map(
  Object.entries(headings).flatMap(([part, words]) => words.map((word) => [word, part as Part] as const)),
)

/** Above the headings there may be a title. */
const headingRows = 10

export const isHeading = (cell: string): boolean => partOf.has(key(cell))

/**
 * Finds the columns by their headings, in Dutch or English. A list without headings is read by what is in it: the column
 * with most regions is the region, and the first other one the name. Null when no column holds regions.
 */
export function columnsOf(rows: readonly TableRow[], isRegion: (cell: string) => boolean): Columns | null {
  const index = rows
    .slice(0, headingRows)
    .findIndex(({ cells }) => cells.some((cell) => partOf.get(key(cell)) === 'region'))
  const head = rows[index]
  if (head !== undefined) return byHeadings(head.cells, index + 1)
  return byContent(rows, isRegion)
}

function byHeadings(cells: readonly string[], skipped: number): Columns {
  const first = (part: Part): number[] => {
    const found = cells.findIndex((cell) => partOf.get(key(cell)) === part)
    return found < 0 ? [] : [found]
  }
  const parts = [...first('first'), ...first('middle'), ...first('last')]
  // “Naam” beside “Voornaam” is a surname.
  const name = parts.length === 0 ? first('name') : first('last').length > 0 ? parts : [...parts, ...first('name')]
  const region = first('region')[0] ?? 0
  const role = first('role')[0] ?? null
  const used = new Set([...name, region, role])
  const unused = cells.filter((cell, column) => !used.has(column) && cell.trim() !== '').map((cell) => cell.trim())
  return { name, region, role, unused, skipped }
}

function byContent(rows: readonly TableRow[], isRegion: (cell: string) => boolean): Columns | null {
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const counts = Array.from({ length: width }, (_, column) =>
    rows.reduce((sum, { cells }) => sum + (isRegion(cells[column] ?? '') ? 1 : 0), 0),
  )
  const region = counts.indexOf(Math.max(...counts))
  if ((counts[region] ?? 0) === 0) return null
  const others = counts.flatMap((_, column) => (column === region ? [] : column))
  const [name, role = null] = others
  return { name: name === undefined ? [] : [name], region, role, unused: [], skipped: 0 }
}

/** Headings as people write them: “Regio*”, “NAAM:”, “Job-title”. */
const key = (cell: string): string =>
  cell
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
