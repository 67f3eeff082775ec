import { lazy, Suspense } from 'react'
import { loadRegionPart, regionPartKinds } from '../../../activities/loadFace.ts'
import { loadPart } from '../../../http/loadPart.ts'
import { useT } from '../../../i18n/useT.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import styles from './OurRegion.module.css'
import { ProfileEditor } from './ProfileEditor.tsx'

const parts = regionPartKinds.map((kind) => ({ kind, Part: lazy(() => loadPart(() => loadRegionPart(kind))) }))

/** The region's page: before, in and after a session. `onDone`: back to what the room does. */
export function OurRegionPage({ onDone }: { readonly onDone: () => void }) {
  const t = useT()
  return (
    <div className={styles.page}>
      <p>{t('profile.page.intro')}</p>
      <ProfileEditor
        onQuestion={onDone}
        levels={
          <Suspense fallback={<Skeleton lines={4} />}>
            {parts.map(({ kind, Part }) => (
              <Part key={kind} />
            ))}
          </Suspense>
        }
      />
      <p className={styles.hint}>{t('profile.page.who')}</p>
    </div>
  )
}
