import { isMap, Map as PersistentMap } from 'immutable'
import { kindOf } from '../../../shared/activities/registry.ts'
import type { Activity, ProgrammeState } from './state.ts'

/**
 * Grows when the state's shape changes, or what a kind makes of the same events: snapshots of another number are replayed
 * from the log instead.
 */
export const stateSchema = 5

/** A state as JSON for a snapshot. Boxes stay out: their rows live in one place only, and go for good when sealed. */
export const encodeState = (state: ProgrammeState): string => {
  const activities = state.activities.map((activity): Activity => ({ ...activity, box: PersistentMap(), tally: {} }))
  return JSON.stringify(encode({ ...state, activities }))
}

/** The state of `encodeState`, with empty boxes. */
export const decodeState = (body: string): ProgrammeState => decode(JSON.parse(body)) as ProgrammeState

/** False when an item has got a kind of its own since: the snapshot knows it as another one, and only a replay is true (I1). */
export const hasKindsOfToday = ({ activities }: ProgrammeState): boolean =>
  activities.every(({ kind, planned }) => kind === kindOf(planned.templateKind))

/** Persistent maps become `{ $map: [[key, value], …] }`; nothing else of the state has a `$map`. */
function encode(value: unknown): unknown {
  if (isMap(value)) return { $map: [...value.entries()].map(([key, item]) => [key, encode(item)]) }
  if (Array.isArray(value)) return value.map(encode)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]))
}

function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode)
  if (!isRecord(value)) return value
  if (Array.isArray(value.$map))
    return PersistentMap((value.$map as [string, unknown][]).map(([key, item]) => [key, decode(item)]))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]))
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
