import { spellCode } from '../../shared/programme/joinCode.ts'
import { useT } from '../i18n/useT.ts'
import { QrCode } from '../ui/QrCode.tsx'
import text from '../ui/text.module.css'
import { CopyButton } from './CopyButton.tsx'
import styles from './JoinCard.module.css'
import { useJoinAddress } from './useJoinAddress.ts'

/** The three ways in: QR, address and code. */
export function JoinCard() {
  const t = useT()
  const address = useJoinAddress()
  return (
    <div className={styles.join}>
      <QrCode address={address.whole} size="132px" />
      <div className={styles.words}>
        <dl className={styles.words}>
          <div>
            <dt className={text.eyebrow}>{t('facilitator.start.address')}</dt>
            <dd className={styles.address}>{address.short}</dd>
          </div>
          <div>
            <dt className={text.eyebrow}>{t('facilitator.start.code')}</dt>
            <dd className={`${text.code} ${styles.code}`}>{spellCode(address.code)}</dd>
          </div>
        </dl>
        <CopyButton
          text={address.whole}
          label={t('facilitator.start.copyAddress')}
          copied={t('facilitator.start.copied')}
          failed={t('facilitator.start.copyFailed')}
        />
      </div>
    </div>
  )
}
