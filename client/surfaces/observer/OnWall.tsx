import type { ReactNode } from 'react'
import { useT } from '../../i18n/useT.ts'
import styles from './Observer.module.css'

/** The part of the page that says what is on the wall. */
export function OnWall({ children }: { readonly children: ReactNode }) {
  const t = useT()
  return (
    <section className={styles.part}>
      <h2>{t('observer.onScreen')}</h2>
      {children}
    </section>
  )
}
