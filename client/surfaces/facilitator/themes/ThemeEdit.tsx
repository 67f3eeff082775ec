import { useEffect, useRef, useState } from 'react'
import { maxShortThemeLength, maxThemeLength } from '../../../../shared/programme/limits.ts'
import type { Theme } from '../../../../shared/programme/regions.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { useConsoleSend } from '../../../console/useConsoleSend.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { randomId } from '../../../live/randomId.ts'
import { Button } from '../../../ui/Button.tsx'
import { SegmentedChoice } from '../../../ui/SegmentedChoice.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { showToast } from '../../../ui/toasts.ts'
import styles from './Themes.module.css'

interface ThemeEditProps {
  /** Null: a new one. */
  readonly theme: Theme | null
  readonly onDone: () => void
}

/** What a theme is called, on phones and in the head of a column, and of which kind it is. */
export function ThemeEdit({ theme, onDone }: ThemeEditProps) {
  const t = useT()
  const pick = usePick()
  const errorText = useErrorText()
  const send = useConsoleSend()
  const [themeId] = useState(() => theme?.id ?? randomId())
  const [label, setLabel] = useState(theme === null ? '' : pick(theme.label))
  const [short, setShort] = useState(theme?.short === undefined ? '' : pick(theme.short))
  const [kind, setKind] = useState<Theme['kind']>(theme?.kind ?? 'content')
  const [hasTried, setHasTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // Whoever asked for this form wants to write in it.
  useEffect(() => field.current?.select(), [])
  const checked = checkText(label, maxThemeLength)
  const isShortTooLong = short.trim() !== '' && !checkText(short, maxShortThemeLength).ok
  const save = (): void => {
    setHasTried(true)
    if (!checked.ok || isShortTooLong) return
    const data = { themeId, kind, label: checked.text, short: short.trim() === '' ? null : short }
    void send({ name: 'theme.put', activityId: null, data }).then(({ status }) => {
      if (status !== 'committed') return
      showToast(t(theme === null ? 'deals.manage.added' : 'deals.manage.saved'))
      onDone()
    })
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t(theme === null ? 'deals.manage.add' : 'deals.manage.save')}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        ref={field}
        label={t('deals.manage.name')}
        value={label}
        onChange={setLabel}
        error={hasTried && !checked.ok ? errorText(checked.code) : null}
        maxCharacters={maxThemeLength}
      />
      <TextField
        label={t('deals.manage.short')}
        note={`(${t('common.optional')})`}
        hint={t('deals.manage.shortHint')}
        value={short}
        onChange={setShort}
        maxCharacters={maxShortThemeLength}
      />
      <SegmentedChoice
        look="joined"
        legend={t('deals.manage.kind')}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'content', label: t('deals.manage.content') },
          { value: 'process', label: t('deals.manage.process') },
        ]}
      />
      <div className={styles.buttons}>
        <Button look="primary" type="submit">
          {t(theme === null ? 'deals.manage.add' : 'deals.manage.save')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
