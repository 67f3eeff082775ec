import { useState } from 'react'
import type { ItemChange } from '../../../../shared/programme/commands/planCommands.ts'
import { maxNotesLength, maxPromptLength, maxSaysLength, maxTitleLength } from '../../../../shared/programme/limits.ts'
import { countGraphemes } from '../../../../shared/programme/text.ts'
import type { FacilitatorItemView } from '../../../../shared/programme/views.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useKept } from '../../../store/drafts.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './EditItemDialog.module.css'
import { editKey, type ItemTexts } from './itemDrafts.ts'
import { parseMinutes } from './MinutesControl.tsx'
import type { PlanActions } from './usePlan.ts'

interface EditItemDialogProps {
  readonly item: FacilitatorItemView
  readonly change: PlanActions['change']
  readonly onClose: () => void
}

const limits = { title: maxTitleLength, prompt: maxPromptLength, says: maxSaysLength, notes: maxNotesLength } as const

/** The words and minutes of one item. Closed half-way, what was typed stays on this device and is there again. */
export function EditItemDialog({ item, change, onClose }: EditItemDialogProps) {
  const t = useT()
  const pick = usePick()
  const errorText = useErrorText()
  const [kept, setKept] = useKept<Partial<ItemTexts>>(editKey(item.id))
  const [hadKept] = useState(kept !== null)
  const [error, setError] = useState<string | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const now: ItemTexts = {
    title: pick(item.title),
    prompt: pick(item.prompt),
    says: pick(item.says),
    notes: item.notes,
    minutes: String(item.minutes),
  }
  const shown: ItemTexts = { ...now, ...kept }
  const set = (field: keyof ItemTexts) => (value: string) => {
    const next = Object.entries({ ...kept, [field]: value }).filter(
      ([name, text]) => text !== now[name as keyof ItemTexts],
    )
    setKept(next.length === 0 ? null : Object.fromEntries(next))
  }
  const minutes = parseMinutes(shown.minutes)
  const isTooLong = textFields.some((field) => countGraphemes(shown[field]) > limits[field])
  const save = async (): Promise<void> => {
    if (minutes === null || isTooLong) return
    const wanted = changeOf(item.id, now, shown, minutes)
    if (wanted === null) {
      setKept(null)
      return onClose()
    }
    setIsSaving(true)
    const settled = await change([wanted])
    setIsSaving(false)
    if (settled.status === 'committed') {
      setKept(null)
      onClose()
    } else setError(errorText(settled.status === 'rejected' ? settled.code : 'offline'))
  }
  return (
    <Dialog
      isOpen
      isWide
      hasForm
      title={t('lead.edit.title', { title: now.title })}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {kept === null ? t('common.close') : t('lead.edit.close')}
          </Button>
          <Button look="primary" isBusy={isSaving} busyText={t('lead.note.saving')} onClick={() => void save()}>
            {t('lead.edit.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {hadKept && kept !== null && (
          <Banner
            isRounded
            icon="pen"
            action={
              <Button look="quiet" onClick={() => setKept(null)}>
                {t('lead.edit.restart')}
              </Button>
            }
          >
            {t('lead.edit.kept')}
          </Banner>
        )}
        <div className={styles.two}>
          <TextField
            label={t('lead.edit.name')}
            error={shown.title.trim() === '' ? t('errors.textEmpty') : null}
            maxCharacters={limits.title}
            value={shown.title}
            onChange={set('title')}
          />
          <TextField
            label={t('lead.plan.minutes')}
            error={minutes === null ? t('lead.plan.minutesBad') : null}
            inputMode="numeric"
            value={shown.minutes}
            onChange={set('minutes')}
          />
        </div>
        {(['prompt', 'says', 'notes'] as const).map((field) => (
          <TextArea
            key={field}
            label={t(`lead.edit.${field}`)}
            hint={t(`lead.edit.${field}Hint`)}
            rows={2}
            maxCharacters={limits[field]}
            value={shown[field]}
            onChange={set(field)}
          />
        ))}
        {error !== null && (
          <p role="alert" className={styles.error}>
            {error}
          </p>
        )}
      </div>
    </Dialog>
  )
}

const textFields = ['title', 'prompt', 'says', 'notes'] as const

/** Only what differs; null when nothing does. */
function changeOf(activityId: string, now: ItemTexts, shown: ItemTexts, minutes: number): ItemChange | null {
  const fields = textFields.filter((field) => shown[field] !== now[field])
  const hasMinutes = shown.minutes !== now.minutes
  if (fields.length === 0 && !hasMinutes) return null
  return {
    activityId,
    ...Object.fromEntries(fields.map((field) => [field, shown[field]])),
    ...(hasMinutes ? { minutes } : {}),
  }
}
