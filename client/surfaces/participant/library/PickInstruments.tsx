import { useState } from 'react'
import { createPortal } from 'react-dom'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useKnowledge } from '../../../store/knowledge.ts'
import { announce } from '../../../ui/announcer.ts'
import { Button } from '../../../ui/Button.tsx'
import { Sheet } from '../shell/Sheet.tsx'
import { InstrumentSearch } from './InstrumentSearch.tsx'
import styles from './Picker.module.css'

export interface PickInstrumentsProps {
  /** Of the group: “Instrumenten”. */
  readonly label: string
  readonly note?: string | undefined
  /** Ids of instruments, in the order they were chosen. */
  readonly value: readonly string[]
  readonly max: number
  readonly onChange: (ids: readonly string[]) => void
}

/** What is chosen, and the way to the library. */
export function PickInstruments({ label, note, value, max, onChange }: PickInstrumentsProps) {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  const isFull = value.length >= max
  const take = (id: string, name: string): void => {
    if (!value.includes(id)) onChange(max === 1 ? [id] : [...value, id])
    announce(t('library.pick.chosen', { name }))
    setIsOpen(false)
  }
  return (
    <fieldset className={styles.picker}>
      <legend className={styles.legend}>
        {label} {note && <span className={styles.note}>{note}</span>}
      </legend>
      {value.length > 0 && <Chosen ids={value} onRemove={(id) => onChange(value.filter((other) => other !== id))} />}
      {isFull && max > 1 ? (
        <p className={styles.note}>{t('library.pick.full', { max })}</p>
      ) : (
        !isFull && (
          <Button icon="plus" onClick={() => setIsOpen(true)}>
            {t(value.length === 0 ? 'library.pick.choose' : 'library.pick.another')}
          </Button>
        )
      )}
      {isOpen &&
        // Outside the form around it, so that Enter in the search sends nothing.
        createPortal(
          <Sheet isOpen title={t('library.pick.title')} onClose={() => setIsOpen(false)}>
            <InstrumentSearch taken={value} onTake={take} />
          </Sheet>,
          document.body,
        )}
    </fieldset>
  )
}

interface ChosenProps {
  readonly ids: readonly string[]
  readonly onRemove: (id: string) => void
}

function Chosen({ ids, onRemove }: ChosenProps) {
  const t = useT()
  const pick = usePick()
  const instruments = useKnowledge((knowledge) => knowledge.instruments)
  return (
    <ul className={styles.chosen}>
      {ids.map((id) => {
        const instrument = instruments?.[id]
        const name =
          instrument === undefined
            ? t(instruments === null ? 'common.loading' : 'library.instrument.gone')
            : pick(instrument.name)
        return (
          <li key={id}>
            <bdi>{name}</bdi>
            <Button look="quiet" icon="cross" label={t('library.pick.remove', { name })} onClick={() => onRemove(id)} />
          </li>
        )
      })}
    </ul>
  )
}
