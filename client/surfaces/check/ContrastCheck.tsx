import { useState } from 'react'
import { useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { AskRow } from './AskRow.tsx'
import { BigScreen } from './BigScreen.tsx'
import styles from './ContrastCheck.module.css'
import { contrastSteps } from './contrastSteps.ts'
import type { CheckAnswers } from './useCheckAnswers.ts'
import { askedFinding } from './words.ts'

/**
 * Six lines in the wall's smallest letter, each fainter than the one before: light in the room takes the last away
 * first. Each says something else, so that nobody reads what they already know.
 */
export function ContrastCheck({ answers, answer }: CheckAnswers) {
  const t = useT()
  const [isShown, setIsShown] = useState(false)
  const [wasShown, setWasShown] = useState(false)
  const finding = askedFinding(answers.contrast, {
    ask: t('check.contrast.ask'),
    yes: t('check.contrast.readable'),
    no: t('check.contrast.notReadable'),
    advice: t('check.contrast.advice'),
  })
  return (
    <AskRow
      title={t('check.contrast.title')}
      finding={finding}
      question={t('check.contrast.question')}
      answer={answers.contrast}
      onAnswer={(contrast) => answer({ contrast })}
      canAnswer={wasShown || answers.contrast !== undefined}
    >
      <Button
        icon="eye"
        onClick={() => {
          setIsShown(true)
          setWasShown(true)
        }}
      >
        {t('check.contrast.show')}
      </Button>
      {isShown && (
        <BigScreen title={t('check.contrast.bigTitle')} onClose={() => setIsShown(false)}>
          <ol className={styles.lines}>
            {contrastSteps.map(({ number, ink, ground }) => (
              <li key={number} className={styles.line} style={{ '--line-ink': ink, '--line-ground': ground }}>
                {number}. {t(`check.contrast.line${number}`)}
              </li>
            ))}
          </ol>
        </BigScreen>
      )}
    </AskRow>
  )
}
