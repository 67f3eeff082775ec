import { useEffect, useRef } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import styles from '../shell/Shell.module.css'
import { fetchLibrary } from './fetchLibrary.ts'

interface LibraryButtonProps {
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
}

/** One press to all that the programme knows, whatever the room does. */
export function LibraryButton({ isOpen, onToggle }: LibraryButtonProps) {
  const t = useT()
  const button = useRef<HTMLButtonElement>(null)
  const step = useView('participant', (view) => view.now?.activityId ?? null)
  const left = useRef({ scrollY: 0, step, isOpen })
  useEffect(() => {
    // Once the room is quiet: a later press must not wait for the network.
    const timer = setTimeout(fetchLibrary, 6_000)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    const before = left.current
    left.current = { ...before, isOpen }
    if (isOpen || !before.isOpen) return
    // Back where one was, unless the room has gone on.
    window.scrollTo(0, before.step === step ? before.scrollY : 0)
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true })
  }, [isOpen, step])
  return (
    <button
      type="button"
      ref={button}
      className={styles.menu}
      aria-expanded={isOpen}
      onClick={() => {
        if (!isOpen) left.current = { scrollY: window.scrollY, step, isOpen }
        onToggle(!isOpen)
      }}
    >
      <Icon name="bulb" size="22px" className={styles.thin} />
      {t('participant.library')}
    </button>
  )
}
