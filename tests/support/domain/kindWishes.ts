import type { Command } from '../../../server/domain/programme/decide.ts'
import type { Activity, ProgrammeState } from '../../../server/domain/programme/state.ts'
import { testsOf } from '../kinds/registry.ts'
import type { Dice } from './Dice.ts'
import { programmeWish } from './wishes.ts'

/** What a participant may want of this activity. */
export const participantWishFor = (
  dice: Dice,
  state: ProgrammeState,
  activity: Activity,
  seatId: string | null,
): Command =>
  testsOf(activity.kind).participantWish?.(dice, state, activity, seatId) ??
  programmeWish('seat.rename', { name: dice.pick(['Chris', null]) })

/** What a facilitator may want of this activity. */
export const facilitatorWishFor = (dice: Dice, state: ProgrammeState, activity: Activity): Command =>
  testsOf(activity.kind).facilitatorWish?.(dice, state, activity) ??
  programmeWish('joining.setLocked', { locked: false })
