import type { LearningArrow } from '../../../shared/activities/learningMap/contract.ts'
import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { useRegionIdentity } from '../../ui/regionIdentity.ts'
import styles from './Participant.module.css'
import { useArrowWords } from './useArrowWords.ts'

/** The pair that the room looks at, with the arrow that points at the one who learns. */
export function LitPair({ arrow }: { readonly arrow: LearningArrow }) {
  const t = useT()
  const identify = useRegionIdentity()
  const known = useView('participant', ({ regions, themes }) => ({ regions, themes }))
  const words = useArrowWords(known)
  const [learner, source] = [known.regions[arrow.learnerId], known.regions[arrow.sourceId]]
  return (
    <section className={styles.lit} role="status">
      <p className={styles.litTitle}>{t('learningMap.lit')}</p>
      <p className={styles.pair} aria-hidden="true">
        {learner && <RegionMark region={identify(learner)} size={48} isDecorative />}
        <svg viewBox="0 0 90 40" className={styles.arrow} aria-hidden="true">
          <path d="M86 20H8m17-16L7 20l18 16" />
        </svg>
        {source && <RegionMark region={identify(source)} size={48} isDecorative />}
      </p>
      <p className={styles.learns}>{words.learns(arrow)}</p>
      <p className={styles.hint}>{words.why(arrow)}</p>
    </section>
  )
}
