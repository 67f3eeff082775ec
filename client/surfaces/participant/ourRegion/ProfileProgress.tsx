import { useT } from '../../../i18n/useT.ts'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import styles from './OurRegion.module.css'
import { useProfile } from './useProfile.ts'

/** “6 van 12 klaar, ongeveer 8 minuten” */
export function ProfileProgress() {
  const t = useT()
  const { filled, total, minutes } = useProfile()
  const done = filled.size
  return (
    <div className={styles.progress}>
      <p>{done === total ? t('profile.progress.all') : t('profile.progress.doneTime', { done, total, minutes })}</p>
      <ProgressBar done={done} total={total} label={t('profile.page.title')} />
    </div>
  )
}
