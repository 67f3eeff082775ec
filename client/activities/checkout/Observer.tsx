import { useT } from '../../i18n/useT.ts'
import styles from '../../surfaces/observer/Observer.module.css'
import { OnWall } from '../../surfaces/observer/OnWall.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'
import type { ObserverProps } from '../module.ts'

export default function CheckoutObserver({ activity: { outcome, done } }: ObserverProps<'checkout'>) {
  const t = useT()
  const { view } = useWall()
  if (outcome === null) {
    if (done === null || view.seatCount === null) return null
    return (
      <OnWall>
        <p>{t('observer.checkoutProgress', { done, total: Math.max(view.seatCount, done) })}</p>
      </OnWall>
    )
  }
  return (
    <OnWall>
      <h3>{t('observer.sentences')}</h3>
      <ul className={styles.list}>
        {outcome.sentences.map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nobody's sentences have no id
          <li key={index} className={styles.line}>
            <bdi dir="auto">{sentence}</bdi>
          </li>
        ))}
      </ul>
    </OnWall>
  )
}
