import { useT } from '../../../i18n/useT.ts'
import { Icon } from '../../../ui/Icon.tsx'
import styles from './TabBar.module.css'
import { type RemoteTab, remoteTabs } from './tabs.ts'

interface TabBarProps {
  readonly tab: RemoteTab
  readonly onTab: (tab: RemoteTab) => void
}

const icons = { now: 'clock', plan: 'calendar', people: 'people', screen: 'screen', more: 'more' } as const

/** Under the thumb; on a wide screen it is not there, because everything is. */
export function TabBar({ tab, onTab }: TabBarProps) {
  const t = useT()
  return (
    <nav className={styles.bar} aria-label={t('lead.remote.tabs')}>
      {remoteTabs.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.tab}
          aria-current={one === tab ? 'true' : undefined}
          onClick={() => {
            onTab(one)
            scrollTo({ top: 0 })
          }}
        >
          <Icon name={icons[one]} size="22px" />
          {t(`lead.remote.${one}`)}
        </button>
      ))}
    </nav>
  )
}
