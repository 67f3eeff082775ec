import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './TimedPrompt.module.css'
import { useNextLine, useWallTimer } from './useAgenda.ts'
import { RoundClock } from './WallClock.tsx'
import { WallFoot } from './WallFoot.tsx'
import { WallSheet } from './WallFrame.tsx'
import { longestWord } from './wallText.ts'

export interface TimedPromptProps {
  /** Quiet line above: where we are. */
  readonly above?: string | undefined
  readonly title: string
  readonly prompt?: string | undefined
  /** At the bottom; what comes after this item when left out. */
  readonly note?: ReactNode
  /** In the place of the clock. */
  readonly children?: ReactNode
}

/** Instruction, time, what comes next: nothing else on the wall. */
export function TimedPrompt({ above, title, prompt, note, children }: TimedPromptProps) {
  const next = useNextLine()
  const hasClock = useWallTimer() !== null
  const right = children ?? (hasClock ? <RoundClock /> : null)
  return (
    <WallSheet>
      <main className={classes(styles.grid, right === null && styles.alone)}>
        <div className={styles.left}>
          <p className={styles.above}>{above}</p>
          <div className={styles.message}>
            <h1
              className={classes(styles.title, title.length > 36 && styles.longTitle)}
              style={{ '--longest': longestWord(title) }}
            >
              {title}
            </h1>
            {prompt !== undefined && prompt !== '' && (
              <p className={classes(styles.prompt, prompt.length > 110 && styles.longPrompt)}>{prompt}</p>
            )}
          </div>
          <WallFoot note={note === undefined ? next : note} isNarrow />
        </div>
        {right !== null && <div className={styles.right}>{right}</div>}
      </main>
    </WallSheet>
  )
}
