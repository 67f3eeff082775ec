import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { FacilitatorItemView } from '../../../shared/programme/views.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'

interface ChooseItemDialogProps {
  /** The key that opened it. */
  readonly firstDigit: string
  readonly items: readonly FacilitatorItemView[]
  readonly onClose: () => void
  readonly onChoose: (activityId: string) => void
}

/** Typing a number anywhere on the console asks which item is meant; nothing moves yet. */
export function ChooseItemDialog({ firstDigit, items, onClose, onChoose }: ChooseItemDialogProps) {
  const t = useT()
  const pick = usePick()
  const formId = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(firstDigit)
  const [error, setError] = useState<string | null>(null)
  const item = items[Number(typed) - 1]
  // The dialog puts the focus on its first button; here somebody is in the middle of typing a number.
  useEffect(() => {
    const end = field.current?.value.length ?? 0
    field.current?.focus()
    field.current?.setSelectionRange(end, end)
  }, [])
  const choose = (event: FormEvent): void => {
    event.preventDefault()
    if (item === undefined) setError(t('facilitator.jump.chooseBad', { count: items.length }))
    else if (item.status === 'now') setError(t('facilitator.jump.chooseIsNow'))
    else onChoose(item.id)
  }
  return (
    <Dialog
      isOpen
      title={t('facilitator.jump.chooseTitle')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <SubmitButton formId={formId} text={t('facilitator.jump.chooseGo')} />
        </>
      }
    >
      <form id={formId} onSubmit={choose} noValidate>
        <TextField
          ref={field}
          label={t('facilitator.jump.chooseLabel')}
          hint={item === undefined ? t('facilitator.jump.chooseHint', { count: items.length }) : pick(item.title)}
          error={error}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(value) => {
            setTyped(value)
            setError(null)
          }}
        />
      </form>
    </Dialog>
  )
}

function SubmitButton({ formId, text }: { readonly formId: string; readonly text: string }) {
  return (
    <Button
      look="primary"
      onClick={() => {
        const form = document.getElementById(formId)
        if (form instanceof HTMLFormElement) form.requestSubmit()
      }}
    >
      {text}
    </Button>
  )
}
