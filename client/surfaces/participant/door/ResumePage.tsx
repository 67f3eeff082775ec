import { useState } from 'react'
import type { CodeAnswer } from '../../../../shared/protocol/http.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { PhoneScreen } from '../shell/PhoneFrame.tsx'
import styles from './Door.module.css'
import { DoorFrame } from './DoorFrame.tsx'
import { type OnSeated, useTakeSeat } from './useTakeSeat.ts'

interface ResumePageProps {
  readonly programme: CodeAnswer
  readonly onBack: () => void
  readonly onSeated: OnSeated
}

/** Bring a seat to this device with its personal code. */
export function ResumePage({ programme, onBack, onSeated }: ResumePageProps) {
  const t = useT()
  const pick = usePick()
  const errorText = useErrorText()
  const [typed, setTyped] = useState('')
  const [isEmpty, setIsEmpty] = useState(false)
  const { resume, isBusy, refusal } = useTakeSeat(programme, onSeated)
  const refused =
    refusal && (refusal.code === 'offline' ? t('participant.join.offline') : errorText(refusal.code, refusal))
  const submit = (): void => {
    const personalCode = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
    setIsEmpty(personalCode === '')
    if (personalCode !== '') resume(personalCode)
  }
  return (
    <DoorFrame>
      <PhoneScreen
        onSubmit={submit}
        actions={
          <>
            <Button look="primary" isBig isBlock type="submit" isBusy={isBusy}>
              {t('participant.resume.submit')}
            </Button>
            <Button look="quiet" isBlock onClick={onBack}>
              {t('participant.resume.back')}
            </Button>
          </>
        }
      >
        <div className={styles.form}>
          <div>
            <p className={styles.title}>{pick(programme.title)}</p>
            <h1>{t('participant.resume.heading')}</h1>
          </div>
          <TextField
            look="code"
            label={t('participant.personalCode.label')}
            hint={t('participant.resume.hint')}
            value={typed}
            onChange={setTyped}
            error={isEmpty ? t('participant.resume.empty') : refused}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="go"
          />
        </div>
      </PhoneScreen>
    </DoorFrame>
  )
}
