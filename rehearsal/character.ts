import { rehearsalNames } from '../shared/content/rehearsal.ts'
import { diceOf } from './dice.ts'

/** Who somebody is, for the whole rehearsal. Follows from the seed and the person's number. */
export interface Character {
  readonly index: number
  readonly name: string | null
  /** Place in the programme's list of regions. */
  readonly regionIndex: number
  /** Seconds after the crowd was called in, at a calm pace. */
  readonly arrivesAfterS: number
  /** Slower people have more than 1. */
  readonly slowness: number
  /** How likely this person is to take part in something at all, 0–1. */
  readonly zeal: number
  /** Loses the network in the middle of an item, once in a while. */
  readonly hasBadNetwork: boolean
  /** Wipes everything and goes before the end. */
  readonly leavesEarly: boolean
}

/** A minute and a half for most; some are late. */
const usualArrivalS = 90
const lateArrivalS = 300

/** People are dealt round the regions, so that all have somebody. In a crowd of twelve or more there is one of each exception. */
export function characterOf(seed: number, index: number, regionCount: number): Character {
  const dice = diceOf(seed, 'character', index)
  const place = index % 12
  const isLate = place === 7
  const given = rehearsalNames[index % rehearsalNames.length]
  return {
    index,
    // Marked where a name shows, so that nobody looks for this person tomorrow.
    name: place === 4 || given === undefined ? null : `${given} (oefening)`,
    regionIndex: index % Math.max(1, regionCount),
    arrivesAfterS: isLate ? usualArrivalS + dice.next() * lateArrivalS : dice.next() ** 1.5 * usualArrivalS,
    slowness: 0.6 + dice.next() * 1.2,
    zeal: place === 9 ? 0.2 : 0.75 + dice.next() * 0.25,
    hasBadNetwork: place === 5,
    leavesEarly: place === 11,
  }
}
