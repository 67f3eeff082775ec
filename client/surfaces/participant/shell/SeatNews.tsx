import { callSign } from '../../../../shared/programme/callSign.ts'
import { useT } from '../../../i18n/useT.ts'
import { useMine, useView } from '../../../store/live.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { fullName, useRegionIdentity } from '../../../ui/regionIdentity.ts'
import { useSeatNews } from './useSeatNews.ts'

/** A facilitator put region or name right: said once, calmly, until it was seen. */
export function SeatNews() {
  const t = useT()
  const identify = useRegionIdentity()
  const me = useMine((mine) => mine.seat)
  const region = useView('participant', (view) => view.regions[me.regionId])
  const { isRegionNew, isNameNew, seen } = useSeatNews()
  if (region === undefined || !(isRegionNew || isNameNew)) return null
  const named =
    me.name === null
      ? t('participant.seatNews.noName', { callSign: callSign(region, me) })
      : t('participant.seatNews.name', { name: me.name })
  return (
    <Banner icon="person" action={<Button onClick={seen}>{t('participant.seatNews.seen')}</Button>}>
      {isRegionNew && t('participant.seatNews.region', { region: fullName(identify(region)) })} {isNameNew && named}
    </Banner>
  )
}
