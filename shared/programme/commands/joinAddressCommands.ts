import * as z from 'zod/mini'
import type { CommandSpec } from '../../activities/defineActivity.ts'
import { isJoinAddress, maxJoinAddressLength } from '../joinAddress.ts'

const joinAddress = z.string().check(
  z.maxLength(maxJoinAddressLength),
  z.refine((text) => isJoinAddress(text)),
)

/** Which of the server's addresses phones are sent to. */
export const joinAddressCommands = {
  /** Null: the server chooses. The timer takes back an address that the server has no longer. */
  'joinAddress.set': {
    roles: ['facilitator', 'timer'],
    phases: ['planned', 'running', 'ended'],
    withoutLead: true,
    data: z.strictObject({ address: z.nullable(joinAddress) }),
  },
} as const satisfies Record<string, CommandSpec>
