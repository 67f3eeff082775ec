import type { ProgrammeCommand } from '../../../shared/programme/contract.ts'
import type { DecideContext } from '../activities/module.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { ProgrammeEvent } from './events.ts'

/** Only an address that the server has itself: one of somebody else on the wall would send a room into a trap. */
export function decideJoinAddress(
  { data: { address } }: Extract<ProgrammeCommand, { readonly name: 'joinAddress.set' }>,
  { role, offersAddress, programme: { state } }: DecideContext,
): Decision<ProgrammeEvent> {
  if (address === state.joinAddress) return accept([])
  // The timer takes back what is gone; what somebody chose in the meantime stays.
  if (role === 'timer' && state.joinAddress !== null && offersAddress(state.joinAddress)) return accept([])
  if (address !== null && !offersAddress(address)) return reject('addressNotOffered')
  return accept([{ type: 'joinAddress.set', data: { address } }])
}
