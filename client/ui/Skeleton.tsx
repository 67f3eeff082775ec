import { useT } from '../i18n/useT.ts'
import styles from './Skeleton.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface SkeletonProps {
  readonly lines?: number | undefined
  /** CSS lengths of one line. */
  readonly width?: string | undefined
  readonly height?: string | undefined
}

/** Where something is still on its way. */
export function Skeleton({ lines = 3, width, height }: SkeletonProps) {
  const t = useT()
  return (
    <div
      className={styles.skeleton}
      aria-busy="true"
      style={{ '--skeleton-width': width, '--skeleton-height': height }}
    >
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike
        <span key={index} className={styles.line} />
      ))}
    </div>
  )
}
