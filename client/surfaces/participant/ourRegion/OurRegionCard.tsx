import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import styles from './OurRegion.module.css'
import { ProfileProgress } from './ProfileProgress.tsx'
import { useProfile } from './useProfile.ts'

/** On the phone's home while nothing runs: the profile, and how much of it is there. */
export function OurRegionCard({ isBefore, onOpen }: { readonly isBefore: boolean; readonly onOpen: () => void }) {
  const t = useT()
  const { filled, total } = useProfile()
  const isComplete = filled.size === total
  return (
    <Card as="section" className={styles.card}>
      <h2 className={styles.cardTitle}>
        {t(isBefore && !isComplete ? 'profile.home.title' : 'profile.home.titleLater')}
      </h2>
      {isBefore && !isComplete && <p>{t('profile.home.text')}</p>}
      <ProfileProgress />
      <Button look="primary" isBlock onClick={onOpen}>
        {t('profile.home.open')}
      </Button>
    </Card>
  )
}
