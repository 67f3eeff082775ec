import { callSign } from '../../../../shared/programme/callSign.ts'
import type { MineView } from '../../../../shared/programme/views.ts'
import { useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import styles from './Shell.module.css'

/** Stays on every page of somebody without a phone, so that the facilitator never forgets whose words these are. */
export function ProxyBanner({ me }: { readonly me: MineView['seat'] }) {
  const t = useT()
  const region = useView('participant', (view) => view.regions[me.regionId])
  if (!me.isProxy || region === undefined) return null
  const sign = callSign(region, me)
  return (
    <p className={styles.proxy}>
      <Icon name="person" size="20px" />
      {t('participant.shell.proxy', { who: me.name === null ? sign : `${me.name} (${sign})` })}
    </p>
  )
}
