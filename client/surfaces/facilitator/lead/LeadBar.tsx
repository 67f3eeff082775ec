import { leadReasonId } from '../../../console/NeedsLead.tsx'
import { useConsoleSend } from '../../../console/useConsoleSend.ts'
import { useLead } from '../../../console/useLead.ts'
import { useT } from '../../../i18n/useT.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'

/** For who does not lead: who does, what they can do meanwhile, and taking the lead where their link may. */
export function LeadBar() {
  const t = useT()
  const send = useConsoleSend()
  const { isLeading, mayTake, leader } = useLead()
  if (isLeading) return null
  return (
    <Banner
      icon="people"
      action={
        mayTake && (
          <Button onClick={() => void send({ name: 'lead.take', activityId: null, data: {} })}>
            {t('lead.lead.take')}
          </Button>
        )
      }
    >
      <span id={leadReasonId}>{t('lead.lead.other', { name: capital(leader) })}</span>
    </Banner>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
