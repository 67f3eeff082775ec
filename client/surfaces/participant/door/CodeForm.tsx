import { useState } from 'react'
import { useLocation } from 'wouter'
import { parseCode } from '../../../../shared/programme/joinCode.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { PhoneScreen } from '../shell/PhoneFrame.tsx'
import styles from './Door.module.css'

interface CodeFormProps {
  readonly heading: string
  readonly text?: string
  readonly typed?: string
  readonly error?: string | null
}

/** Type the code of the room. Spaces, dashes and lower case are forgiven. */
export function CodeForm({ heading, text, typed: initial = '', error: initialError = null }: CodeFormProps) {
  const t = useT()
  const errorText = useErrorText()
  const [, go] = useLocation()
  const [typed, setTyped] = useState(initial)
  const [error, setError] = useState(initialError)
  const submit = (): void => {
    const code = parseCode(typed)
    // The same code again leads to the page that is here already, which would look as if nothing happened.
    if (initialError !== null && code !== null && code === parseCode(initial)) setError(initialError)
    else if (code === null) setError(typed.trim() === '' ? t('participant.code.empty') : errorText('codeUnknown'))
    else go(`/${code}`)
  }
  return (
    <PhoneScreen
      onSubmit={submit}
      actions={
        <Button look="primary" isBig isBlock type="submit">
          {t('participant.code.submit')}
        </Button>
      }
    >
      <div className={styles.form}>
        <h1>{heading}</h1>
        {text && <p>{text}</p>}
        <TextField
          look="code"
          label={t('participant.code.label')}
          hint={t('participant.code.hint')}
          value={typed}
          onChange={(value) => {
            setTyped(value)
            setError(null)
          }}
          error={error}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="go"
        />
      </div>
    </PhoneScreen>
  )
}
