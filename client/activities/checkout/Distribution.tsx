import type { Localised } from '../../../shared/programme/localised.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import styles from './Distribution.module.css'

export interface DistributionProps {
  readonly text: Localised
  /** People per answer 1…5; null when fewer than five answered. */
  readonly counts: readonly number[] | null
}

/** Five columns with their counts: never a mean, and nothing at all below five answers. */
export function Distribution({ text, counts }: DistributionProps) {
  const t = useT()
  const pick = usePick()
  const total = counts?.reduce((sum, count) => sum + count, 0) ?? 0
  const most = Math.max(1, ...(counts ?? []))
  return (
    <section>
      <h2 className={styles.text}>
        {pick(text)}{' '}
        {counts !== null && <span className={styles.n}>{t('projector.checkout.n', { count: total })}</span>}
      </h2>
      {counts === null ? (
        <p className={styles.few}>{t('common.suppressed.five')}</p>
      ) : (
        <>
          <ol className={styles.columns}>
            {counts.map((count, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the answer, 1 to 5
              <li key={index} aria-label={t('projector.checkout.column', { value: index + 1, count })}>
                <span className={styles.count}>{count}</span>
                <span
                  className={styles.bar}
                  style={{ '--share': count / most }}
                  data-empty={count === 0 || undefined}
                />
              </li>
            ))}
          </ol>
          <p className={styles.ends}>
            <span>{t('projector.checkout.low')}</span>
            <span>{t('projector.checkout.high')}</span>
          </p>
        </>
      )}
    </section>
  )
}
