import type { MineView } from '../../../shared/programme/views.ts'
import { fieldsNow } from './dealNow.ts'
import { dealOf } from './deals.ts'
import type { Deal, ProgrammeState } from './state.ts'

type OwnDeal = MineView['deal']
interface Made {
  readonly of: readonly unknown[]
  readonly own: OwnDeal
}

/** What the own team of a region sees of its deal. `by` is a number, not a name: a team knows who “Limburg 2” is. */
export function ownDealOf(state: ProgrammeState, regionId: string): OwnDeal {
  const deal = dealOf(state, regionId)
  const of = [state.seats, state.merged, state.mergedThemes, regionId]
  const known = made.get(deal)
  if (known !== undefined && of.every((part, index) => part === known.of[index])) return known.own
  const own = ownDeal(state, deal, regionId)
  made.set(deal, { of, own })
  return own
}
/** A whole team looks at the same: made once for all of them. */
const made = new WeakMap<Deal, Made>()

const ownDeal = (state: ProgrammeState, deal: Deal, regionId: string): OwnDeal =>
  Object.fromEntries(
    [...fieldsNow(state, deal)].map(([fieldId, { entry, seq, seatId, at }]) => {
      const seat = state.seats.get(seatId ?? '') ?? state.merged.get(seatId ?? '')?.seat
      const by = seat?.regionId === regionId ? seat.number : null
      const before = fields.get(entry)
      if (before !== undefined && before.seq === seq && before.by === by && before.at === at) return [fieldId, before]
      const field = { entry, seq, by, at }
      fields.set(entry, field)
      return [fieldId, field]
    }),
  )
/** Same field, same reference: a patch looks only at what changed. */
const fields = new WeakMap<object, OwnDeal[string]>()
