import { useT } from '../../i18n/useT.ts'
import styles from '../../surfaces/observer/Observer.module.css'
import { OnWall } from '../../surfaces/observer/OnWall.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'
import type { ObserverProps } from '../module.ts'
import { arrowsAbout } from './bundledLines.ts'
import { useArrowWords } from './useArrowWords.ts'

type LearningMap = ObserverProps<'learningMap'>['activity']

export default function LearningMapObserver({ activity }: ObserverProps<'learningMap'>) {
  return activity.order.length === 0 ? null : (
    <OnWall>
      <ShownArrows activity={activity} />
    </OnWall>
  )
}

/** Every arrow in words, the one that is lit first. */
function ShownArrows({ activity }: { readonly activity: LearningMap }) {
  const t = useT()
  const { view } = useWall()
  const words = useArrowWords(view)
  const lit = activity.key === null ? undefined : activity.arrows[activity.key]
  const others = activity.view === 'pair' ? [] : arrowsAbout(activity, activity.themeId).filter((one) => one !== lit)
  return (
    <>
      {lit !== undefined && <p className={styles.quiet}>{t('learningMap.lit')}</p>}
      <ul className={styles.list}>
        {[...(lit === undefined ? [] : [lit]), ...others].map((arrow) => (
          <li key={arrow.key} className={styles.card}>
            <p className={styles.cardText}>{words.learns(arrow)}</p>
            <p className={styles.quiet}>{words.allWhy(arrow)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
