import { useT } from '../i18n/useT.ts'
import { useView } from '../store/live.tsx'
import text from '../ui/text.module.css'
import { CopyButton } from './CopyButton.tsx'
import styles from './JoinCard.module.css'
import { useJoinAddress } from './useJoinAddress.ts'

/** The words to send a week ahead, in one's own mail: what to expect, and the profile to fill in together. */
export function Invitation() {
  const t = useT()
  const { whole } = useJoinAddress()
  const count = useView('facilitator', (view) => view.regionOrder.length)
  const words = t('profile.invitation.text', { count, link: whole })
  return (
    <div className={styles.words}>
      <h3>{t('profile.invitation.title')}</h3>
      <p className={`${text.muted} ${styles.invitation}`}>{words}</p>
      <CopyButton
        text={words}
        label={t('profile.invitation.copy')}
        copied={t('facilitator.start.copied')}
        failed={t('facilitator.start.copyFailed')}
      />
    </div>
  )
}
