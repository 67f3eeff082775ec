import { useT } from '../../i18n/useT.ts'
import { RegionMark } from '../RegionMark.tsx'
import { fullName, useRegionIdentity } from '../regionIdentity.ts'
import { VisuallyHidden } from '../VisuallyHidden.tsx'
import styles from './LearningPair.module.css'
import { useWall } from './WallContext.tsx'

export interface LearningPairProps {
  /** Region id of who wants to learn, or simply of who wrote it; null when that stays unknown. */
  readonly learner: string | null
  /** Region id of whom they want to learn from. */
  readonly source: string | null
}

/** A mark, or two with the arrow that points at the one who learns. */
export function LearningPair({ learner, source }: LearningPairProps) {
  const t = useT()
  const identify = useRegionIdentity()
  const { view } = useWall()
  const learning = learner === null ? undefined : view.regions[learner]
  const teaching = source === null ? undefined : view.regions[source]
  if (learning === undefined && teaching === undefined) return null
  const isPair = learning !== undefined && teaching !== undefined
  return (
    <span className={styles.pair}>
      {isPair && (
        <VisuallyHidden>
          {t('common.round.link', { learner: fullName(identify(learning)), source: fullName(identify(teaching)) })}
        </VisuallyHidden>
      )}
      {learning !== undefined && <RegionMark region={identify(learning)} size="9vh" isDecorative={isPair} />}
      {teaching !== undefined && (
        <svg className={styles.arrow} viewBox="0 0 90 40" aria-hidden="true">
          <path d="M86 20H8m17-16L7 20l18 16" />
        </svg>
      )}
      {teaching !== undefined && <RegionMark region={identify(teaching)} size="9vh" isDecorative={isPair} />}
    </span>
  )
}
