import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { bareCode, codeLength, parseCode } from '../../../shared/programme/joinCode.ts'
import { useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './JoinForm.module.css'

/** The code from the wall. Spaces, dashes and small letters are fine; a whole address works too. */
export function JoinForm() {
  const t = useT()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const join = (event: FormEvent): void => {
    event.preventDefault()
    const code = parseCode(lastPart(typed))
    if (code !== null) {
      navigate(`/${code}`)
      return
    }
    const count = bareCode(lastPart(typed)).length
    setError(count === codeLength ? t('organiser.home.codeLetters') : t('organiser.home.codeIncomplete', { count }))
  }
  return (
    <form className={styles.form} onSubmit={join} noValidate>
      <p>{t('organiser.home.joinText')}</p>
      <TextField
        look="code"
        label={t('organiser.home.codeLabel')}
        hint={t('organiser.home.codeHint')}
        error={error}
        value={typed}
        onChange={(value) => {
          setTyped(value)
          setError(null)
        }}
        name="code"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="go"
      />
      <Button look="primary" isBig isBlock type="submit" iconAfter="right">
        {t('organiser.home.codeGo')}
      </Button>
    </form>
  )
}

/** Somebody may paste the whole address. */
const lastPart = (typed: string): string => typed.trim().split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? ''
