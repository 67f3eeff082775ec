/** Most people who can sit at one device, each at a numbered place. Without schemas, so that a phone loads no validator. */
export const maxPlaces = 8

/** The place that an address names (`?plek=2`); none is the first. Null for what is no place. */
export function parsePlace(typed: unknown): number | null {
  if (typed === undefined || typed === null) return 1
  const place = typeof typed === 'string' && /^\d$/.test(typed) ? Number(typed) : 0
  return place >= 1 && place <= maxPlaces ? place : null
}
