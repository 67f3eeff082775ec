import { useState } from 'react'
import { maxNotesLength } from '../../../../shared/programme/limits.ts'
import { countGraphemes } from '../../../../shared/programme/text.ts'
import type { FacilitatorItemView } from '../../../../shared/programme/views.ts'
import { useT } from '../../../i18n/useT.ts'
import { useStatus } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import styles from './ItemNote.module.css'
import { useSavedNote } from './useSavedNote.ts'

/** The facilitators' own words at this item, changed where they stand. */
export function ItemNote({ item }: { readonly item: FacilitatorItemView }) {
  const t = useT()
  const { connection } = useStatus()
  const note = useSavedNote(item.id, item.notes)
  const [isOpen, setIsOpen] = useState(false)
  const [wasChanged, setWasChanged] = useState(false)
  const isTooLong = countGraphemes(note.text) > maxNotesLength
  if (note.text === '' && !isOpen) {
    return (
      <div className={styles.closed}>
        <Button look="quiet" icon="pen" onClick={() => setIsOpen(true)}>
          {t('lead.note.add')}
        </Button>
      </div>
    )
  }
  const isAway = note.state === 'kept' || isTooLong || (note.state === 'saving' && connection !== 'live')
  return (
    <div className={styles.note}>
      <TextArea
        label={t('lead.note.title')}
        hint={isAway ? t('lead.note.notSaved') : stateText()}
        rows={2}
        autoFocus={isOpen}
        // The count only matters near the end.
        maxCharacters={countGraphemes(note.text) > maxNotesLength - 200 ? maxNotesLength : undefined}
        value={note.text}
        onChange={(text) => {
          setWasChanged(true)
          note.set(text)
        }}
        onBlur={note.saveNow}
      />
    </div>
  )

  function stateText(): string {
    if (note.state === 'saving') return t('lead.note.saving')
    return wasChanged ? t('lead.note.saved') : t('lead.note.hint')
  }
}
