import { type FormEvent, useEffect, useRef, useState } from 'react'
import { maxParked, maxParkedLength } from '../../../../shared/programme/limits.ts'
import { countGraphemes } from '../../../../shared/programme/text.ts'
import { useConsoleSend } from '../../../console/useConsoleSend.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'
import { randomId } from '../../../live/randomId.ts'
import { useDraft } from '../../../store/drafts.ts'
import { useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'

/** One line for later, from wherever one is. What was typed and not parked is there again the next time. */
export function ParkDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const errorText = useErrorText()
  const send = useConsoleSend()
  const field = useRef<HTMLInputElement>(null)
  const [pointId] = useState(randomId)
  const [text, setText, clear] = useDraft('park:text', '')
  const [error, setError] = useState<string | null>(null)
  const isFull = useView('facilitator', (view) => view.parked.length >= maxParked)
  // The dialog puts the focus on its first button; here there is one thing to do.
  useEffect(() => field.current?.focus(), [])
  const put = async (): Promise<void> => {
    if (text.trim() === '') return setError(t('errors.textEmpty'))
    if (countGraphemes(text) > maxParkedLength) return
    const settled = await send({ name: 'parking.put', activityId: null, data: { pointId, text } })
    if (settled.status === 'committed') {
      clear()
      onClose()
    } else setError(errorText(settled.status === 'rejected' ? settled.code : 'offline'))
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void put()
  }
  return (
    <Dialog
      isOpen
      hasForm
      title={t('lead.park.button')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            look="primary"
            whyNot={isFull ? t('lead.park.full', { max: maxParked }) : null}
            onClick={() => void put()}
          >
            {t('lead.park.put')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit} noValidate>
        <TextField
          ref={field}
          label={t('lead.park.label')}
          hint={t('lead.park.hint')}
          error={error}
          autoComplete="off"
          maxCharacters={maxParkedLength}
          value={text}
          onChange={(next) => {
            setText(next)
            setError(null)
          }}
        />
      </form>
    </Dialog>
  )
}
