import { useMemo } from 'react'
import type { ItemChange } from '../../../../shared/programme/commands/planCommands.ts'
import type { ProgrammeCommandData } from '../../../../shared/programme/contract.ts'
import { useConsoleSend } from '../../../console/useConsoleSend.ts'
import type { Sent } from '../../../live/commands.ts'
import { randomId } from '../../../live/randomId.ts'
import { type PlanChange, withChanged, withDuplicate, withInserted, withMoved, withRemoved } from './planChanges.ts'

export interface PlanActions {
  readonly change: (changes: readonly ItemChange[]) => Sent
  /** `activityId`: what it will be called, chosen here. */
  readonly insert: (item: ProgrammeCommandData<'plan.insert'>) => Sent
  /** `afterId`: where it will come. */
  readonly duplicate: (activityId: string, afterId: string | null) => Sent
  readonly move: (activityId: string, afterId: string | null) => Sent
  readonly remove: (activityId: string) => Sent
}

/** Changes of the plan, seen at once. */
export function usePlan(): PlanActions {
  const send = useConsoleSend()
  return useMemo(() => {
    const seen = (change: PlanChange) => ({ optimistic: { view: 'shared' as const, change } })
    return {
      change: (changes) =>
        send({ name: 'plan.change', activityId: null, data: { changes: [...changes] }, ...seen(withChanged(changes)) }),
      insert: (data) => send({ name: 'plan.insert', activityId: null, data, ...seen(withInserted(data)) }),
      duplicate: (activityId, afterId) => {
        const data = { activityId, newId: randomId() }
        return send({ name: 'plan.duplicate', activityId: null, data, ...seen(withDuplicate(data, afterId)) })
      },
      move: (activityId, afterId) => {
        const data = { activityId, afterId }
        return send({ name: 'plan.move', activityId: null, data, ...seen(withMoved(data)) })
      },
      remove: (activityId) => {
        const data = { activityId }
        return send({ name: 'plan.remove', activityId: null, data, ...seen(withRemoved(data)) })
      },
    }
  }, [send])
}
