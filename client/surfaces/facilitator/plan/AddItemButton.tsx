import { maxItemsPerSession } from '../../../../shared/programme/limits.ts'
import { NeedsLead } from '../../../console/NeedsLead.tsx'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { usePlanEditing } from './PlanContext.tsx'
import { firstFree, whyNotAdd } from './placing.ts'

/** Something new right behind where the room is; before a session, at the end. */
export function AddItemButton() {
  const t = useT()
  const { plan, addAfter } = usePlanEditing()
  const isRunning = plan.items.some(({ status }) => status === 'now')
  const after = isRunning ? plan.items[firstFree(plan) - 1] : plan.items.at(-1)
  return (
    <NeedsLead>
      <Button
        icon="plus"
        whyNot={whyNotAdd(plan) === null ? null : t('lead.plan.why.full', { max: maxItemsPerSession })}
        onClick={() => addAfter(after?.id ?? null)}
      >
        {t('lead.add.button')}
      </Button>
    </NeedsLead>
  )
}
