import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

export interface EmptyStateProps {
  /** “Nog niets.” */
  readonly title: string
  /** An invitation: “Wat zou je een collega afraden?” */
  readonly children?: ReactNode
  readonly action?: ReactNode
  /** It is all that the page has: then its title is the page's heading. */
  readonly isPage?: boolean | undefined
}

/** An empty place that invites, in real words. */
export function EmptyState({ title, children, action, isPage = false }: EmptyStateProps) {
  const Title = isPage ? 'h1' : 'b'
  return (
    <div className={styles.empty}>
      <Title className={styles.title}>{title}</Title>
      {children !== undefined && <span>{children}</span>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}
