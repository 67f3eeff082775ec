import type { RegionIdentity } from '../../ui/regionIdentity.ts'

/** What stands on one card besides the way in. */
export type CardMark =
  | { readonly type: 'none' }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'region'; readonly region: RegionIdentity }

export const markKinds = ['none', 'numbers', 'regions'] as const
export type MarkKind = (typeof markKinds)[number]
export const cardForms = ['two', 'tent'] as const
export type CardForm = (typeof cardForms)[number]

export const maxCards = 30

/** One card each; a card per region when regions are asked for, whatever the number. */
export function cardMarks(kind: MarkKind, count: number, regions: readonly RegionIdentity[]): readonly CardMark[] {
  if (kind === 'regions') return regions.map((region) => ({ type: 'region', region }))
  return Array.from({ length: count }, (_, index) =>
    kind === 'numbers' ? { type: 'number', number: index + 1 } : { type: 'none' },
  )
}

/** Cards per sheet of A4: two under each other, or twice the same one, to fold. */
export function sheetsOf(form: CardForm, marks: readonly CardMark[]): readonly (readonly CardMark[])[] {
  if (form === 'tent') return marks.map((mark) => [mark, mark])
  return Array.from({ length: Math.ceil(marks.length / 2) }, (_, sheet) => marks.slice(sheet * 2, sheet * 2 + 2))
}

/** Null for what is no number of cards. */
export function parseCount(typed: string): number | null {
  const count = Number(typed.trim())
  return typed.trim() !== '' && Number.isInteger(count) && count >= 1 && count <= maxCards ? count : null
}
