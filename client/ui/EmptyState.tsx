import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

export interface EmptyStateProps {
  /** “Nog niets.” */
  readonly title: string
  /** An invitation: “Wat zou je een collega afraden?” */
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** An empty place that invites, in real words. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <b className={styles.title}>{title}</b>
      {children !== undefined && <span>{children}</span>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}
