import { createContext, type ReactNode, useContext, useLayoutEffect, useRef } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { keepToastsOff } from '../../../ui/toastPlace.ts'
import styles from './PhoneFrame.module.css'

/** Stands above every page of this device: who it is for, where several people share it. */
export const AbovePhone = createContext<ReactNode>(null)

interface PhoneFrameProps {
  /** Header and announcements: stay at the top. */
  readonly top: ReactNode
  /** News below it, which scrolls away with the page. */
  readonly news?: ReactNode
  readonly children: ReactNode
}

/** The phone's page: a top that stays, a page that scrolls. News that comes or goes never moves a field in use. */
export function PhoneFrame({ top, news, children }: PhoneFrameProps) {
  const t = useT()
  const above = useContext(AbovePhone)
  const frame = useRef<HTMLDivElement>(null)
  const bar = useRef<HTMLElement>(null)
  const below = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (!bar.current || !below.current || !frame.current) return
    return followHeights(bar.current, below.current, frame.current)
  }, [])
  return (
    <div className={styles.frame} data-face="phone" ref={frame}>
      <header className={styles.top} ref={bar}>
        {above}
        {top}
      </header>
      <aside className={styles.news} ref={below} aria-label={t('participant.shell.news')}>
        {news}
      </aside>
      {children}
    </div>
  )
}

/** Tells the page how high its top is, and scrolls along when something grows above a field that is in use. */
function followHeights(bar: HTMLElement, below: HTMLElement, frame: HTMLElement): () => void {
  const total = (): number => bar.offsetHeight + below.offsetHeight
  let before = total()
  frame.style.setProperty('--phone-top', `${bar.offsetHeight}px`)
  const observer = new ResizeObserver(() => {
    frame.style.setProperty('--phone-top', `${bar.offsetHeight}px`)
    const height = total()
    if (height !== before && document.activeElement?.matches('input, textarea, select')) {
      window.scrollBy(0, height - before)
    }
    before = height
  })
  observer.observe(bar)
  observer.observe(below)
  return () => observer.disconnect()
}

const wrong = '[aria-invalid="true"], [data-invalid] input'

interface PhoneScreenProps {
  /** Stays visible under the header while the rest scrolls. */
  readonly pinned?: ReactNode
  /** A first block that runs from edge to edge. */
  readonly hero?: ReactNode
  readonly children?: ReactNode
  /** The fixed bar below: one primary button. */
  readonly actions?: ReactNode
  /** One line under the buttons. */
  readonly note?: ReactNode
  /** Makes the whole screen one form, so that Enter and the button in the bar do the same. */
  readonly onSubmit?: (() => void) | undefined
}

/** One step of the session on a phone: one task, one bar with actions. */
export function PhoneScreen({ pinned, hero, children, actions, note, onSubmit }: PhoneScreenProps) {
  const screen = (
    <main className={styles.main}>
      {pinned && <div className={styles.pinned}>{pinned}</div>}
      <div className={styles.page}>
        {hero && <div className={styles.hero}>{hero}</div>}
        {children}
      </div>
      {(actions || note) && (
        <div className={styles.actions} ref={keepToastsOff}>
          {actions}
          {note && <p className={styles.note}>{note}</p>}
        </div>
      )}
    </main>
  )
  if (!onSubmit) return screen
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        onSubmit()
        // What is wrong may be off the screen: go there, once it is drawn.
        requestAnimationFrame(() => form.querySelector<HTMLElement>(wrong)?.focus())
      }}
    >
      {screen}
    </form>
  )
}
