import { useState } from 'react'
import { useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { AskRow } from './AskRow.tsx'
import { playTone } from './probes.ts'
import type { CheckAnswers } from './useCheckAnswers.ts'
import { askedFinding } from './words.ts'

export function SoundCheck({ answers, answer }: CheckAnswers) {
  const t = useT()
  const [tone, setTone] = useState<'silent' | 'played' | 'impossible'>('silent')
  const play = async (): Promise<void> => {
    const isPlayed = await playTone()
    setTone(isPlayed ? 'played' : 'impossible')
    if (!isPlayed) answer({ sound: false })
  }
  const finding = askedFinding(answers.sound, {
    ask: t('check.sound.ask'),
    yes: t('check.sound.heard'),
    no: t(tone === 'impossible' ? 'check.sound.notPossible' : 'check.sound.notHeard'),
    advice: t('check.sound.advice'),
  })
  return (
    <AskRow
      title={t('check.sound.title')}
      finding={finding}
      question={t('check.sound.question')}
      answer={answers.sound}
      onAnswer={(sound) => answer({ sound })}
      canAnswer={tone === 'played' || answers.sound !== undefined}
    >
      <Button onClick={() => void play()}>{t('check.sound.play')}</Button>
    </AskRow>
  )
}
