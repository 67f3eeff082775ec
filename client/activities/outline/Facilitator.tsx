import { StageNotice } from '../../console/StageAction.tsx'
import { useT } from '../../i18n/useT.ts'
import { Banner } from '../../ui/Banner.tsx'
import type { FacilitatorProps } from '../module.ts'

const kinds = [
  'measure',
  'speedMeet',
  'commit',
  'followUp',
  'worldCafe',
  'recognise',
  'caseRound',
  'market',
  'fit',
  'leanCoffee',
  'crowd25',
  'reveal',
  'contacts',
  'checkin',
  'networking',
] as const

/** An item whose kind is not built yet: the facilitator reads so before the script, and how to lead it without screens. */
export default function OutlineFacilitator({ now: { templateKind } }: FacilitatorProps<'outline'>) {
  const t = useT()
  const kind = kinds.find((known) => known === templateKind) ?? 'other'
  return (
    <StageNotice>
      <Banner isRounded isLive={false} icon="help" title={t('lead.byHand.title')}>
        {t('lead.byHand.text')} {t(`lead.byHand.${kind}`)}
      </Banner>
    </StageNotice>
  )
}
