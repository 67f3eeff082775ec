import * as z from 'zod/mini'
import type { ActivityContract } from '../../../shared/activities/defineActivity.ts'
import { activityContracts, type ViewAudience } from '../../../shared/activities/registry.ts'
import { knowledgeView } from '../../../shared/programme/knowledge.ts'
import { facilitatorView, mineView, participantView, projectorView } from '../../../shared/programme/views.ts'

/**
 * Each whole view, strictly. That of an audience is the programme's part, and the running activity's by its kind's
 * contract.
 */
export const viewSchemas: { readonly [A in ViewAudience | 'knowledge']: z.ZodMiniType } = {
  participant: withActivity(participantView, 'participant'),
  facilitator: withActivity(facilitatorView, 'facilitator'),
  projector: withActivity(projectorView, 'projector'),
  mine: withActivity(mineView, 'mine'),
  knowledge: knowledgeView,
}

function withActivity(frame: { readonly shape: z.core.$ZodLooseShape }, audience: ViewAudience): z.ZodMiniType {
  const views = Object.entries<ActivityContract>(activityContracts).map(([kind, { views }]) => {
    const view = views[audience]
    if (!(view instanceof z.ZodMiniObject)) throw new Error(`the ${audience} view of ${kind} is no object`)
    return z.strictObject({ kind: z.literal(kind), ...view.shape })
  })
  return z.strictObject({ ...frame.shape, activity: z.nullable(z.union(views)) })
}
