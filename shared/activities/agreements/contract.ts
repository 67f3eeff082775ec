import * as z from 'zod/mini'
import { id, nonce } from '../../programme/ids.ts'
import { cardText } from '../../programme/localised.ts'
import { defineActivity } from '../defineActivity.ts'

const agreement = z.strictObject({ id, text: cardText, isProposal: z.boolean(), isHidden: z.boolean() })
const rules = { agreements: z.record(id, agreement), order: z.array(id), agreed: z.int() }

/** Ground rules. Who agrees shows as a count only; a proposal shows without its author. */
export const agreements = defineActivity({
  phases: ['open'],
  config: z.strictObject({ agreementIds: z.array(id), allowAdd: z.boolean() }),
  commands: {
    setAgreed: { roles: ['participant'], phases: ['open'], data: z.strictObject({ agreed: z.boolean() }) },
    propose: {
      roles: ['participant', 'facilitator'],
      phases: ['open'],
      data: z.strictObject({ agreementId: nonce, text: z.string() }),
    },
    setHidden: {
      roles: ['facilitator'],
      phases: ['open'],
      data: z.strictObject({ agreementId: id, hidden: z.boolean() }),
    },
  },
  events: {
    agreedSet: z.strictObject({ seatId: id, agreed: z.boolean() }),
    proposed: z.strictObject({ agreementId: id, text: z.string(), seatId: z.nullable(id) }),
    /** Taken back by whoever proposed it. */
    proposalRemoved: z.strictObject({ agreementId: id }),
    hiddenSet: z.strictObject({ agreementId: id, hidden: z.boolean() }),
  },
  views: {
    participant: z.strictObject({ ...rules, allowAdd: z.boolean() }),
    mine: z.strictObject({ agreed: z.boolean(), proposalsLeft: z.int() }),
    facilitator: z.strictObject(rules),
    /** `agreed`: null while the facilitator hides how many are there. */
    projector: z.strictObject({ ...rules, agreed: z.nullable(z.int()) }),
  },
})
