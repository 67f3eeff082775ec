import panel from '../../console/panel.module.css'
import { useT } from '../../i18n/useT.ts'
import type { FacilitatorProps } from '../module.ts'

/** Everybody listens: says what the screen shows meanwhile. */
export default function PlenaryFacilitator({ activity }: FacilitatorProps<'plenary'>) {
  const t = useT()
  return (
    <p className={panel.hint}>
      {activity.showAgenda ? t('facilitator.plenary.showsAgenda') : t('facilitator.plenary.showsPrompt')}
    </p>
  )
}
