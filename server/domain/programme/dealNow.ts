import type { SaidLevel } from '../../../shared/programme/compare.ts'
import { dealFieldId } from '../../../shared/programme/dealParts.ts'
import type { DealEntry } from '../../../shared/programme/deals.ts'
import type { Deal, DealField, ProgrammeState } from './state.ts'
import { isTheme, themeNow } from './themes.ts'

/**
 * A deal by the themes as they are by now. Of two that became one, what was said of the one that stayed counts; when that
 * is nothing, what was said last. `seq` is what a change of the field is compared with.
 */
export function fieldsNow(state: ProgrammeState, deal: Deal): ReadonlyMap<string, DealField> {
  const fields = new Map<string, FieldNow>()
  for (const [fieldId, field] of deal) {
    const entry = entryNow(state, field.entry)
    const id = entry === field.entry ? fieldId : dealFieldId(entry)
    const isMerged = id !== fieldId
    const now = { ...field, entry, seq: isMerged ? (deal.get(id)?.seq ?? 0) : field.seq, isMerged }
    const other = fields.get(id)
    if (other === undefined || goesFirst(now, other)) fields.set(id, now)
  }
  return fields
}

/** `isMerged`: said of a theme that is part of another one by now. */
interface FieldNow extends DealField {
  readonly isMerged: boolean
}

/** Whatever order they come in, one of two is first. */
function goesFirst(one: FieldNow, other: FieldNow): boolean {
  const stayed = one.isMerged ? other : one
  if (one.isMerged !== other.isMerged && !isEmpty(stayed.entry)) return stayed === one
  return one.at === other.at ? JSON.stringify(one.entry) < JSON.stringify(other.entry) : one.at > other.at
}

/** With its theme as that is by now; the same reference when that is the same. */
export function entryNow(state: ProgrammeState, entry: DealEntry): DealEntry {
  if (entry.part === 'focus') {
    const value = entry.value === null ? null : themeNow(state, entry.value)
    return value === entry.value ? entry : { ...entry, value }
  }
  if (!('themeId' in entry) || entry.themeId === null) return entry
  const themeId = themeNow(state, entry.themeId)
  return themeId === entry.themeId ? entry : { ...entry, themeId }
}

/** Taken back, or never said. */
export const isEmpty = ({ value }: DealEntry): boolean =>
  value === null || value === false || (Array.isArray(value) && value.length === 0)

/** What is left of a field when the first thing that was ever said in it is taken back. */
export function emptied(entry: DealEntry): DealEntry {
  switch (entry.part) {
    case 'askUs':
    case 'adopts':
      return { ...entry, value: false }
    case 'tags':
      return { ...entry, value: [] }
    default:
      return { ...entry, value: null }
  }
}

const nothing: SaidLevel = { now: null, wanted: null, askUs: false, evidence: null }

/** How far one region says it is, by theme that stands by now; shown or not: whoever asks must look at `shown.levels`. */
export function levelsNow(state: ProgrammeState, deal: Deal): Record<string, SaidLevel> {
  const levels: Record<string, SaidLevel> = {}
  for (const { entry } of fieldsNow(state, deal).values()) {
    if (entry.part !== 'now' && entry.part !== 'wanted' && entry.part !== 'evidence' && entry.part !== 'askUs') continue
    if (!isTheme(state, entry.themeId)) continue
    levels[entry.themeId] = { ...(levels[entry.themeId] ?? nothing), [entry.part]: entry.value }
  }
  return levels
}
