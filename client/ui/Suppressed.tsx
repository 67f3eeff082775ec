import { useT } from '../i18n/useT.ts'
import { classes } from './classes.ts'
import styles from './EmptyState.module.css'

export interface SuppressedProps {
  /** Fewest answers that are shown. */
  readonly minimum?: number | undefined
  /** CSS height of the chart it stands in for, so that nothing moves once there are enough. */
  readonly height?: string | undefined
}

/** In the place of figures that would point at people. */
export function Suppressed({ minimum = 5, height }: SuppressedProps) {
  const t = useT()
  return (
    <p className={classes(styles.empty, styles.suppressed)} style={{ minHeight: height }}>
      {minimum === 5 ? t('common.suppressed.five') : t('common.suppressed.text', { minimum })}
    </p>
  )
}
