import panel from '../../console/panel.module.css'
import { useT } from '../../i18n/useT.ts'
import type { FacilitatorProps } from '../module.ts'

/** An item whose kind is not built yet: the facilitator knows, and leads it without. */
export default function OutlineFacilitator(_props: FacilitatorProps<'outline'>) {
  const t = useT()
  return (
    <section className={panel.section}>
      <h2 className={panel.title}>{t('facilitator.outline.title')}</h2>
      <p className={panel.hint}>{t('facilitator.now.notAvailable')}</p>
    </section>
  )
}
