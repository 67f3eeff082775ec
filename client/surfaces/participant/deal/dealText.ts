import { maxDealWords } from '../../../../shared/programme/dealParts.ts'
import type { DealChange, DealEntry } from '../../../../shared/programme/deals.ts'
import { cleanText, countGraphemes } from '../../../../shared/programme/text.ts'

type Said = DealChange | DealEntry | null

/** Says the same, as the server would keep it; what says nothing is as good as null. */
export function isSameSaid(a: Said, b: Said): boolean {
  if (a === null || b === null) return isNothing(a) && isNothing(b)
  const other: Readonly<Record<string, unknown>> = b
  return Object.entries(a).every(([key, value]) => JSON.stringify(kept(value)) === JSON.stringify(kept(other[key])))
}

/** Longer than the server takes: it waits here until it is shorter. */
export function isTooLong(change: DealChange): boolean {
  const max = maxDealWords[change.part]
  const words = change.part === 'fit' ? change.change : change.part === 'use' ? change.note : change.value
  return max !== undefined && typeof words === 'string' && countGraphemes(cleanText(words)) > max
}

function isNothing(said: Said): boolean {
  if (said === null || said.value === false) return true
  return said.part === 'tags' ? said.value.length === 0 : kept(said.value) === null
}

/** Words cleaned; an empty text is none. */
function kept(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null
  const text = cleanText(value)
  return text === '' ? null : text
}
