import { useState } from 'react'
import { presetItem } from '../../../../shared/content/presets.ts'
import { type ItemPreset, itemPresets } from '../../../../shared/programme/itemPresets.ts'
import { maxTitleLength } from '../../../../shared/programme/limits.ts'
import { countGraphemes } from '../../../../shared/programme/text.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { SegmentedChoice } from '../../../ui/SegmentedChoice.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './AddItemDialog.module.css'
import { parseMinutes } from './MinutesControl.tsx'
import type { NewItem } from './PlanContext.tsx'
import { firstFree, type Plan } from './placing.ts'

interface AddItemDialogProps {
  readonly plan: Plan
  /** Where it goes unless another place is chosen. */
  readonly afterId: string | null
  readonly onAdd: (item: NewItem) => void
  readonly onClose: () => void
}

/** One more item: what it is, its name and minutes, and where; nothing is added before the button says so. */
export function AddItemDialog({ plan, afterId, onAdd, onClose }: AddItemDialogProps) {
  const t = useT()
  const pick = usePick()
  const [preset, setPreset] = useState<ItemPreset>('talk')
  const [place, setPlace] = useState(afterId)
  const [title, setTitle] = useState('')
  const [typed, setTyped] = useState<string | null>(null)
  const usual = presetItem(preset)
  const minutesText = typed ?? String(usual.minutes)
  const minutes = parseMinutes(minutesText)
  const free = firstFree(plan)
  const places = plan.items.slice(Math.max(0, free - 1))
  const isTooLong = countGraphemes(title) > maxTitleLength
  const add = (): void => {
    if (minutes === null || isTooLong) return
    const ownTitle = title.trim() === '' ? null : title.trim()
    onClose()
    onAdd({ preset, title: ownTitle, minutes, afterId: place })
  }
  return (
    <Dialog
      isOpen
      isWide
      hasForm
      title={t('lead.add.title')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" onClick={add}>
            {t('lead.add.go')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <SegmentedChoice
          legend={t('lead.add.kind')}
          className={styles.kinds}
          look="list"
          value={preset}
          options={itemPresets.map((value) => ({ value, label: pick(presetItem(value).title) }))}
          onChange={setPreset}
        />
        <div className={styles.two}>
          <TextField
            label={t('lead.add.name')}
            note={`(${t('common.optional')})`}
            hint={t('lead.add.nameHint', { title: pick(usual.title) })}
            maxCharacters={maxTitleLength}
            value={title}
            onChange={setTitle}
          />
          <TextField
            label={t('lead.plan.minutes')}
            error={minutes === null ? t('lead.plan.minutesBad') : null}
            inputMode="numeric"
            value={minutesText}
            onChange={setTyped}
          />
        </div>
        <Select
          label={t('lead.add.place')}
          empty={free === 0 ? t('lead.add.atStart') : null}
          options={places.map((item) => ({ value: item.id, label: t('lead.add.after', { title: pick(item.title) }) }))}
          value={place}
          onChange={setPlace}
          onEmpty={free === 0 ? () => setPlace(null) : undefined}
        />
      </form>
    </Dialog>
  )
}
