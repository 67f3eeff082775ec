import type { ReactNode } from 'react'
import { Logo } from '../Logo.tsx'
import styles from './CalmScreen.module.css'

export interface CalmScreenProps {
  readonly title: string
  readonly text: string
  /** Quiet line at the bottom. */
  readonly note?: ReactNode
}

/** A screen without a programme on it: waiting, not linked, over. */
export function CalmScreen({ title, text, note }: CalmScreenProps) {
  return (
    <main className={styles.screen}>
      <div className={styles.brand}>
        <Logo />
      </div>
      <div>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{text}</p>
      </div>
      <p className={styles.note} role="status">
        {note}
      </p>
    </main>
  )
}
