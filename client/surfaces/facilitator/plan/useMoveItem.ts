import { useLead } from '../../../console/useLead.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { announce } from '../../../ui/announcer.ts'
import { usePlanEditing } from './PlanContext.tsx'
import { afterIdOf, whyNotMove } from './placing.ts'

/** `move(index, -1)`: one place up, said aloud; does nothing where it cannot. */
export function useMoveItem(): (index: number, by: 1 | -1) => void {
  const t = useT()
  const pick = usePick()
  const { plan, move } = usePlanEditing()
  const { isLeading } = useLead()
  return (index, by) => {
    const item = plan.items[index]
    if (item === undefined || !isLeading) return
    const refusal = whyNotMove(plan, index, by)
    if (refusal !== null) {
      if (refusal !== 'full') announce(t(`lead.plan.why.${refusal}`))
      return
    }
    void move(item.id, afterIdOf(plan, index, by))
    const place = { number: index + 1 + by, count: plan.items.length }
    announce(t('lead.plan.moved', { title: pick(item.title), ...place }), 'plan')
  }
}
