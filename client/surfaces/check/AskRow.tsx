import type { ReactNode } from 'react'
import { useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './AskRow.module.css'
import { CheckRow } from './CheckRow.tsx'
import type { Finding } from './words.ts'

interface AskRowProps {
  readonly title: string
  readonly finding: Finding
  readonly question: string
  readonly answer: boolean | undefined
  readonly onAnswer: (answer: boolean) => void
  /** What there is to do before answering: a tone to play, something to show. */
  readonly children: ReactNode
  /** False as long as there was nothing to hear or see. */
  readonly canAnswer: boolean
}

/** A check that only somebody in the room can do: a button that shows or plays, then yes or no. */
export function AskRow({ title, finding, question, answer, onAnswer, children, canAnswer }: AskRowProps) {
  const t = useT()
  return (
    <CheckRow title={title} finding={finding}>
      {children}
      {canAnswer && (
        <fieldset className={styles.ask}>
          <legend>{question}</legend>
          <div className={styles.answers}>
            <Button isPressed={answer === true} onClick={() => onAnswer(true)}>
              {t('common.yes')}
            </Button>
            <Button isPressed={answer === false} onClick={() => onAnswer(false)}>
              {t('common.no')}
            </Button>
          </div>
        </fieldset>
      )}
    </CheckRow>
  )
}
