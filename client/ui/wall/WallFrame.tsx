import { type ReactNode, useRef } from 'react'
import { programmeBadge } from '../../i18n/programmeBadge.ts'
import { useT } from '../../i18n/useT.ts'
import { classes } from '../classes.ts'
import { useIsTight } from './useIsTight.ts'
import { useWall } from './WallContext.tsx'
import { WallFoot } from './WallFoot.tsx'
import styles from './WallFrame.module.css'
import { longestWord, splitFirstSentence } from './wallText.ts'

export interface WallFrameProps {
  readonly title: string
  /** Right of the title. */
  readonly aside?: ReactNode
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** Above this many letters a title would not fit two lines of a 4:3 screen. */
const longTitle = 44

/** One message over the whole width: head, body, foot. */
export function WallFrame({ title, aside, note, children }: WallFrameProps) {
  return (
    <WallSheet>
      <header className={styles.head}>
        <h1 className={classes(styles.title, title.length > longTitle && styles.longTitle)}>{title}</h1>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </header>
      <main className={styles.body}>{children}</main>
      <WallFoot note={note} />
    </WallSheet>
  )
}

export interface SplitFrameProps {
  readonly title: string
  readonly prompt: string
  /** At the bottom of the plane: clock, key figure. */
  readonly plane?: ReactNode
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** Above this many letters a question is read better in a smaller, wider letter. */
const longMessage = 96

/** Left a green plane with what the app asks, its first sentence as the message; right what the room answers. */
export function SplitFrame({ title, prompt, plane, note, children }: SplitFrameProps) {
  const ask = useRef<HTMLDivElement>(null)
  const isTight = useIsTight(ask, `${title}\n${prompt}`)
  const [message, rest] = splitFirstSentence(prompt)
  return (
    <WallSheet>
      <div className={styles.split}>
        <header className={styles.plane} data-tight={isTight || undefined}>
          <div ref={ask} className={styles.ask}>
            <h1 className={styles.planeTitle}>{title}</h1>
            <p
              className={classes(styles.message, message.length > longMessage && styles.longMessage)}
              style={{ '--longest': longestWord(message) }}
            >
              {message}
            </p>
            {rest !== '' && <p className={styles.rest}>{rest}</p>}
          </div>
          {plane !== undefined && <div className={styles.planeFoot}>{plane}</div>}
        </header>
        <main className={styles.answers}>{children}</main>
      </div>
      <WallFoot note={note} />
    </WallSheet>
  )
}

export interface WallSheetProps {
  /** False where the screen itself finds a place for the badge. */
  readonly hasBadge?: boolean
  readonly children: ReactNode
}

/** The whole screen, with the badge that invented content always carries. */
export function WallSheet({ hasBadge = true, children }: WallSheetProps) {
  const t = useT()
  const { view } = useWall()
  const badge = programmeBadge(view.programme)
  return (
    <div className={styles.sheet}>
      {hasBadge && badge !== null && <aside className={styles.example}>{t(badge)}</aside>}
      {children}
    </div>
  )
}
