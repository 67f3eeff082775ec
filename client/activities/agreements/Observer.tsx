import { usePick } from '../../i18n/useT.ts'
import styles from '../../surfaces/observer/Observer.module.css'
import { OnWall } from '../../surfaces/observer/OnWall.tsx'
import type { ObserverProps } from '../module.ts'

export default function AgreementsObserver({ activity: { agreements, order } }: ObserverProps<'agreements'>) {
  const pick = usePick()
  return (
    <OnWall>
      <ul className={styles.list}>
        {order.map((id) => {
          const rule = agreements[id]
          return rule === undefined || rule.isHidden ? null : (
            <li key={id} className={styles.line}>
              <bdi dir="auto">{pick(rule.text)}</bdi>
            </li>
          )
        })}
      </ul>
    </OnWall>
  )
}
