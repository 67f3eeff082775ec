import type { ReactNode } from 'react'
import styles from './Figure.module.css'

/** One key figure with the words that give it a meaning. */
export function Figure({ value, children }: { readonly value: ReactNode; readonly children: ReactNode }) {
  return (
    <p className={styles.figure}>
      <span className={styles.value}>{value}</span>
      <span className={styles.words}>{children}</span>
    </p>
  )
}
