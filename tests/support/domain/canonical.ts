import { isMap } from 'immutable'

/** JSON of any state or view in one spelling: keys sorted, persistent maps as objects, so that equal means equal. */
export const canonical = (value: unknown): string => JSON.stringify(plain(value))

function plain(value: unknown): unknown {
  if (isMap(value)) return { $map: plain(Object.fromEntries(value.entries())) }
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, plain(item)]),
  )
}
