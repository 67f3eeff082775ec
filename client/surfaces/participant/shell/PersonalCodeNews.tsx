import { useT } from '../../../i18n/useT.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { usePersonalCode } from '../personalCode.ts'

/** Right after sitting down: what the code in the bar is for. */
export function PersonalCodeNews() {
  const t = useT()
  const { code, isNew } = usePersonalCode()
  if (code === null || !isNew) return null
  return (
    <Banner isRounded isLive={false} icon="phone">
      {t('participant.personalCode.news')}
    </Banner>
  )
}
