import type { ElementType, ReactNode } from 'react'
import styles from './Card.module.css'
import { classes } from './classes.ts'

export interface CardProps {
  /** In reading order: type, text. */
  readonly children: ReactNode
  /** Whose it is: a mark and a name, or “anoniem”. Read last. */
  readonly source?: ReactNode
  readonly state?: 'rest' | 'selected' | 'waiting' | 'spotlight' | undefined
  readonly as?: 'div' | 'article' | 'li' | 'section' | undefined
  readonly className?: string | undefined
}

/** One plane for one thing that somebody wrote. `waiting` has not been sent yet. */
export function Card({ children, source, state = 'rest', as = 'div', className }: CardProps) {
  const Element: ElementType = as
  return (
    <Element className={classes(styles.card, styles[state], className)}>
      {children}
      {source !== undefined && <div className={styles.source}>{source}</div>}
    </Element>
  )
}
