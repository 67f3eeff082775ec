import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import styles from './Sheets.module.css'

/** What comes out of the printer while this is on the page: these sheets, and nothing of the page around them. */
export function Sheets({ children }: { readonly children: ReactNode }) {
  useEffect(() => {
    const { body } = document
    body.dataset.paper = ''
    return () => {
      delete body.dataset.paper
    }
  }, [])
  return createPortal(
    <div className={styles.sheets} data-sheets aria-hidden="true" data-theme="light">
      {children}
    </div>,
    document.body,
  )
}

/** One A4, upright, with a margin that every printer can leave white. */
export function A4({ children }: { readonly children: ReactNode }) {
  return <section className={styles.a4}>{children}</section>
}
