import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import styles from './OurRegion.module.css'
import { ProfileProgress } from './ProfileProgress.tsx'

/** On the phone's home while nothing runs: the profile, and how much of it is there. */
export function OurRegionCard({ isBefore, onOpen }: { readonly isBefore: boolean; readonly onOpen: () => void }) {
  const t = useT()
  return (
    <Card as="section" className={styles.card}>
      <h2 className={styles.cardTitle}>{t(isBefore ? 'profile.home.title' : 'profile.home.titleLater')}</h2>
      {isBefore && <p>{t('profile.home.text')}</p>}
      <ProfileProgress />
      <Button look="primary" isBlock onClick={onOpen}>
        {t('profile.home.open')}
      </Button>
    </Card>
  )
}
