import { useState } from 'react'
import { useFormat } from '../../../i18n/format.ts'
import { useT } from '../../../i18n/useT.ts'
import { Sheet } from '../shell/Sheet.tsx'
import styles from './Door.module.css'

/** One sentence: what is stored and until when. */
export function useStoredSentence(deletedAfter: number | null): string {
  const t = useT()
  const format = useFormat()
  return deletedAfter === null
    ? t('participant.privacy.storedNoDate')
    : t('participant.privacy.stored', { date: format.date(deletedAfter) })
}

export function PrivacyText({ deletedAfter }: { readonly deletedAfter: number | null }) {
  const t = useT()
  return (
    <ul className={styles.privacy}>
      <li>{t('participant.privacy.region')}</li>
      <li>{t('participant.privacy.anonymous')}</li>
      <li>{t('participant.privacy.limit')}</li>
      <li>{t('participant.privacy.votes')}</li>
      <li>{useStoredSentence(deletedAfter)}</li>
      <li>{t('participant.privacy.questions')}</li>
    </ul>
  )
}

/** Opens the whole text where one sentence is not enough. */
export function PrivacyLink({ deletedAfter }: { readonly deletedAfter: number | null }) {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" className={styles.linkInNote} onClick={() => setIsOpen(true)}>
        {t('participant.privacy.heading')}
      </button>
      <Sheet isOpen={isOpen} title={t('participant.privacy.heading')} onClose={() => setIsOpen(false)}>
        <PrivacyText deletedAfter={deletedAfter} />
      </Sheet>
    </>
  )
}
