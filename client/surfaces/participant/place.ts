import { createContext } from 'react'
import { parsePlace } from '../../../shared/programme/places.ts'

/** Which of the people at this device the page is for. */
export const PlaceContext = createContext(1)

/** `?plek=2`; what is no place is the first. */
export const placeIn = (search: string): number => parsePlace(new URLSearchParams(search).get('plek')) ?? 1

/** The address of somebody's page; whatever else stands in the address stays. */
export function addressOf(code: string, place: number, search: string): string {
  const query = new URLSearchParams(search)
  query.delete('plek')
  if (place > 1) query.set('plek', String(place))
  return query.size > 0 ? `/${code}?${query}` : `/${code}`
}
