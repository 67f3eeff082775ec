import { useT } from '../../../i18n/useT.ts'
import styles from './OurRegion.module.css'
import { ProfileEditor } from './ProfileEditor.tsx'

/** The region's page: before, in and after a session. `onDone`: back to what the room does. */
export function OurRegionPage({ onDone }: { readonly onDone: () => void }) {
  const t = useT()
  return (
    <div className={styles.page}>
      <p>{t('profile.page.intro')}</p>
      <ProfileEditor onQuestion={onDone} />
      <p className={styles.hint}>{t('profile.page.who')}</p>
    </div>
  )
}
