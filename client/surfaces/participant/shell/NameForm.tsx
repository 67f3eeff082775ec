import { useState } from 'react'
import { callSign } from '../../../../shared/programme/callSign.ts'
import { maxNameLength } from '../../../../shared/programme/limits.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'
import { useMine, useSend, useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { showToast, toThisReader } from '../../../ui/toasts.ts'
import styles from './Shell.module.css'
import { useExpectOwn } from './useSeatNews.ts'

/** Change or take away the own name. */
export function NameForm({ onDone }: { readonly onDone: () => void }) {
  const t = useT()
  const errorText = useErrorText()
  const { send } = useSend()
  const expect = useExpectOwn()
  const me = useMine((mine) => mine.seat)
  const region = useView('participant', (view) => view.regions[me.regionId])
  const [name, setName] = useState(me.name ?? '')
  const [error, setError] = useState<string | null>(null)
  const save = (): void => {
    const checked = name.trim() === '' ? null : checkText(name, maxNameLength)
    if (checked && !checked.ok) {
      setError(errorText(checked.code === 'textTooLong' ? 'nameTooLong' : checked.code))
      return
    }
    const wanted = checked?.text ?? null
    const isStillHere = toThisReader()
    expect({ name: wanted })
    const sent = send({
      name: 'seat.rename',
      activityId: null,
      data: { name: wanted },
      optimistic: { view: 'mine', change: (mine) => ({ ...mine, seat: { ...mine.seat, name: wanted } }) },
    })
    void sent.then(({ status }) => {
      if (status !== 'committed') expect({ name: me.name })
      if (status === 'committed' && isStillHere())
        showToast(t(wanted === null ? 'participant.name.removed' : 'participant.name.saved'))
    })
    onDone()
  }
  return (
    <form
      className={styles.fields}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={t('participant.name.label')}
        note={`(${t('common.optional')})`}
        hint={[t('participant.name.hint'), region && t('participant.name.callSign', { who: callSign(region, me) })]
          .filter(Boolean)
          .join(' ')}
        value={name}
        onChange={(value) => {
          setName(value)
          setError(null)
        }}
        error={error}
        autoComplete="given-name"
        enterKeyHint="done"
      />
      <Button look="primary" isBlock type="submit">
        {t('participant.name.save')}
      </Button>
    </form>
  )
}
