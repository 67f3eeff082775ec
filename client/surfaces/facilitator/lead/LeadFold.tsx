import { useT } from '../../../i18n/useT.ts'
import { Fold } from '../Fold.tsx'
import { AccessButton } from '../links/AccessButton.tsx'
import { LeadSection, useWhoLeads } from './LeadSection.tsx'

/** Who leads and who has a link, folded beside a running session. */
export function LeadFold() {
  const t = useT()
  return (
    <Fold id="lead" title={t('lead.lead.title')} aside={useWhoLeads()}>
      <LeadSection />
      <AccessButton />
    </Fold>
  )
}
