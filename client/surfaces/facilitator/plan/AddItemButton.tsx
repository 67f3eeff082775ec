import { maxItemsPerSession } from '../../../../shared/programme/limits.ts'
import { NeedsLead } from '../../../console/NeedsLead.tsx'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { usePlanEditing } from './PlanContext.tsx'
import { usualPlace, whyNotAdd } from './placing.ts'

/** Something new: what, how long and where is asked. */
export function AddItemButton() {
  const t = useT()
  const { plan, touchedId, addAfter } = usePlanEditing()
  return (
    <NeedsLead>
      <Button
        icon="plus"
        whyNot={whyNotAdd(plan) === null ? null : t('lead.plan.why.full', { max: maxItemsPerSession })}
        onClick={() => addAfter(usualPlace(plan, touchedId))}
      >
        {t('lead.add.button')}
      </Button>
    </NeedsLead>
  )
}
