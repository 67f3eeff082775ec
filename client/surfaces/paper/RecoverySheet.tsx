import { spellCode } from '../../../shared/programme/joinCode.ts'
import { retentionDays } from '../../../shared/programme/limits.ts'
import { useFormat } from '../../i18n/format.ts'
import { useT } from '../../i18n/useT.ts'
import { Logo } from '../../ui/Logo.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import styles from './RecoverySheet.module.css'
import { A4, Sheets } from './Sheets.tsx'

interface RecoverySheetProps {
  readonly title: string
  readonly code: string
  /** The facilitator's link with its secret. */
  readonly url: string
}

/** One sheet that opens the console when the laptop is gone. It is a key, and says so. */
export function RecoverySheet({ title, code, url }: RecoverySheetProps) {
  const t = useT()
  const format = useFormat()
  const now = Date.now()
  return (
    <Sheets>
      <A4>
        <div className={styles.sheet}>
          <header className={styles.head}>
            <p className={styles.brand}>
              <Logo size="7mm" />
            </p>
            <h1>{t('paper.recovery.keep')}</h1>
            <p className={styles.secret}>{t('paper.recovery.secret')}</p>
          </header>
          <dl className={styles.facts}>
            <div>
              <dt>{t('paper.recovery.programme')}</dt>
              <dd dir="auto">{title}</dd>
            </div>
            <div>
              <dt>{t('paper.recovery.code')}</dt>
              <dd>{spellCode(code)}</dd>
            </div>
            <div>
              <dt>{t('paper.recovery.made')}</dt>
              <dd>
                {format.longDate(now)} {new Date(now).getFullYear()}
              </dd>
            </div>
          </dl>
          <div className={styles.open}>
            <figure>
              <figcaption>{t('paper.recovery.scan')}</figcaption>
              <QrCode address={url} size="62mm" />
            </figure>
            <div>
              <p className={styles.label}>{t('paper.recovery.type')}</p>
              <p className={styles.link}>{url}</p>
              <p className={styles.hint}>{t('paper.recovery.typeHint')}</p>
            </div>
          </div>
          <section>
            <h2>{t('paper.recovery.dies')}</h2>
            <ol className={styles.steps}>
              {(['step1', 'step2', 'step3'] as const).map((step, index) => (
                <li key={step}>
                  <b>{index + 1}</b> {t(`paper.recovery.${step}`)}
                </li>
              ))}
            </ol>
            <p className={styles.hint}>{t('paper.recovery.server')}</p>
          </section>
          <section>
            <h2>{t('paper.recovery.data')}</h2>
            <p>{t('paper.recovery.dataText', { host: new URL(url).host, days: retentionDays })}</p>
          </section>
        </div>
      </A4>
    </Sheets>
  )
}
