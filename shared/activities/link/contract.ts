import * as z from 'zod/mini'
import { id } from '../../programme/ids.ts'
import { ballotItem, revealTarget } from '../../programme/rankings.ts'
import { defineActivity } from '../defineActivity.ts'

export const signUpRoles = ['bringer', 'experienced'] as const
export type SignUpRole = (typeof signUpRoles)[number]
const signUpRole = z.enum(signUpRoles)

/** Who signed up, as the room sees it: the region, and the name if that person gave one. Keyed by place in the list. */
const signUp = z.strictObject({ regionId: id, name: z.nullable(z.string()) })
const question = z.strictObject({
  ...ballotItem.shape,
  dots: z.int(),
  isRescued: z.boolean(),
  bringer: z.record(id, signUp),
  experienced: z.record(id, signUp),
})
const top = {
  /** Null until the result was revealed to this audience, or to the console: to anybody. `order`: process first, most dots first, then rescued. */
  questions: z.nullable(z.record(id, question)),
  order: z.array(id),
  /** The facilitator saw the result before anybody in the room could; said on every face that follows from it. */
  facilitatorLooked: z.boolean(),
}

/** The result, and who brings which question in or has experience with it. Feeds theme tables and cases. */
export const link = defineActivity({
  phases: ['open'],
  config: z.strictObject({ topN: z.int(), rescueOne: z.boolean() }),
  commands: {
    signUp: {
      roles: ['participant'],
      phases: ['open'],
      data: z.strictObject({ questionId: id, role: signUpRole, signedUp: z.boolean() }),
    },
    setRescued: {
      roles: ['facilitator'],
      phases: ['open'],
      data: z.strictObject({ questionId: z.nullable(id) }),
    },
    showPage: { roles: ['facilitator'], phases: ['open'], data: z.strictObject({ page: z.int().check(z.gte(0)) }) },
  },
  events: {
    signedUp: z.strictObject({ questionId: id, role: signUpRole, seatId: id, signedUp: z.boolean() }),
    rescuedSet: z.strictObject({ questionId: z.nullable(id) }),
    pageShown: z.strictObject({ page: z.int() }),
  },
  views: {
    participant: z.strictObject(top),
    mine: z.strictObject({ bringer: z.array(id), experienced: z.array(id) }),
    facilitator: z.strictObject({
      ...top,
      /** The vote whose result this is; its reveal switches are shown here too. Null when none came before. */
      voteActivityId: z.nullable(id),
      votePhase: z.nullable(z.string()),
      revealed: z.nullable(z.record(revealTarget, z.boolean())),
      /** Questions below the top, that may be rescued. Empty as long as there are no questions. */
      others: z.array(ballotItem),
      page: z.int(),
    }),
    projector: z.strictObject({
      ...top,
      /** People can choose now. */
      isOnPhones: z.boolean(),
      page: z.int(),
    }),
  },
})
