import { useT } from '../i18n/useT.ts'
import styles from './ProgressBar.module.css'

export interface ProgressBarProps {
  readonly done: number
  readonly total: number
  /** What is counted: “klaar met stemmen”. */
  readonly label: string
  /** Any CSS length. */
  readonly height?: string | undefined
}

/** How many of how many. The figure itself stands beside it in words. */
export function ProgressBar({ done, total, label, height }: ProgressBarProps) {
  const t = useT()
  const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={Math.min(done, total)}
      aria-valuetext={t('common.progress.of', { done, total })}
      style={{ '--bar-height': height }}
    >
      <div className={styles.fill} style={{ '--bar-share': `${share * 100}%` }} />
    </div>
  )
}
