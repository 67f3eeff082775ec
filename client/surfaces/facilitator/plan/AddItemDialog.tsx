import { useId, useState } from 'react'
import { presetItem } from '../../../../shared/content/presets.ts'
import { type ItemPreset, itemPresets } from '../../../../shared/programme/itemPresets.ts'
import { maxTitleLength } from '../../../../shared/programme/limits.ts'
import { countGraphemes } from '../../../../shared/programme/text.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import text from '../../../ui/text.module.css'
import styles from './AddItemDialog.module.css'
import { parseMinutes } from './MinutesControl.tsx'
import { firstFree, type Plan } from './placing.ts'
import type { PlanActions } from './usePlan.ts'

interface AddItemDialogProps {
  readonly plan: Plan
  readonly sessionId: string
  readonly afterId: string | null
  readonly insert: PlanActions['insert']
  readonly onClose: () => void
}

/** One more item: a click on what it is adds it at once, behind where the room is or where one chooses. */
export function AddItemDialog({ plan, sessionId, afterId, insert, onClose }: AddItemDialogProps) {
  const t = useT()
  const pick = usePick()
  const placeId = useId()
  const [place, setPlace] = useState(afterId)
  const [title, setTitle] = useState('')
  const [minutes, setMinutes] = useState('')
  const free = firstFree(plan)
  const places = plan.items.slice(Math.max(0, free - 1))
  const ownMinutes = minutes.trim() === '' ? undefined : parseMinutes(minutes)
  const isTooLong = countGraphemes(title) > maxTitleLength
  const add = (preset: ItemPreset): void => {
    if (ownMinutes === null || isTooLong) return
    const ownTitle = title.trim() === '' ? null : title.trim()
    onClose()
    void insert({
      sessionId,
      preset,
      title: ownTitle,
      minutes: ownMinutes ?? presetItem(preset).minutes,
      afterId: place,
    })
  }
  return (
    <Dialog
      isOpen
      isWide
      hasForm
      title={t('lead.add.title')}
      onClose={onClose}
      actions={
        <Button look="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      }
    >
      <div className={styles.form}>
        <section>
          <h3>{t('lead.add.kind')}</h3>
          <p className={text.hint}>{t('lead.add.kindHint')}</p>
          <div className={styles.kinds}>
            {itemPresets.map((preset) => {
              const item = presetItem(preset)
              return (
                <Button key={preset} onClick={() => add(preset)}>
                  {pick(item.title)}, {t('facilitator.agenda.minutes', { minutes: ownMinutes ?? item.minutes })}
                </Button>
              )
            })}
          </div>
        </section>
        <div>
          <label className={styles.label} htmlFor={placeId}>
            {t('lead.add.place')}
          </label>
          <select
            id={placeId}
            className={styles.select}
            value={place ?? ''}
            onChange={(event) => setPlace(event.target.value === '' ? null : event.target.value)}
          >
            {free === 0 && <option value="">{t('lead.add.atStart')}</option>}
            {places.map((item) => (
              <option key={item.id} value={item.id}>
                {t('lead.add.after', { title: pick(item.title) })}
              </option>
            ))}
          </select>
        </div>
        <div className={styles.two}>
          <TextField
            label={t('lead.add.name')}
            note={t('common.optional')}
            hint={t('lead.add.nameHint')}
            maxCharacters={maxTitleLength}
            value={title}
            onChange={setTitle}
          />
          <TextField
            label={t('lead.plan.minutes')}
            note={t('common.optional')}
            hint={t('lead.add.minutesHint')}
            error={ownMinutes === null ? t('lead.plan.minutesBad') : null}
            inputMode="numeric"
            value={minutes}
            onChange={setMinutes}
          />
        </div>
      </div>
    </Dialog>
  )
}
