import { useState } from 'react'
import type { Instrument } from '../../../../shared/programme/instruments.ts'
import { maxInstrumentNameLength } from '../../../../shared/programme/limits.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useKnowledge } from '../../../store/knowledge.ts'
import { Button } from '../../../ui/Button.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './Picker.module.css'
import { plain } from './plain.ts'
import { usePutInstrument } from './usePutInstrument.ts'

interface InstrumentSearchProps {
  readonly taken: readonly string[]
  readonly onTake: (instrumentId: string, name: string) => void
}

/** Find an instrument by a word of it, or add what is not there yet under the words that were looked for. */
export function InstrumentSearch({ taken, onTake }: InstrumentSearchProps) {
  const t = useT()
  const pick = usePick()
  const errorText = useErrorText()
  const [query, setQuery] = useState('')
  const [error, setError] = useState<string | null>(null)
  const put = usePutInstrument()
  const all = useKnowledge(({ instruments, instrumentOrder }) => instrumentOrder.flatMap((id) => instruments[id] ?? []))
  const wanted = plain(query)
  const wordsOf = ({ name, what }: Instrument): string => plain([name, what ?? ''].map(pick).join(' '))
  const found = (all ?? []).filter((one) => !taken.includes(one.id) && wordsOf(one).includes(wanted))
  const isNamed = (all ?? []).some(({ name }) => plain(pick(name)) === wanted)
  const add = (): void => {
    const checked = checkText(query, maxInstrumentNameLength)
    if (!checked.ok) {
      setError(errorText(checked.code))
      return
    }
    const { instrumentId } = put({ instrumentId: null, baseSeq: 0, ...nothingElse, name: checked.text })
    onTake(instrumentId, checked.text)
  }
  return (
    <div className={styles.search}>
      <TextField
        label={t('library.search')}
        type="search"
        autoComplete="off"
        value={query}
        error={error}
        maxCharacters={query === '' ? undefined : maxInstrumentNameLength}
        onChange={(next) => {
          setQuery(next)
          setError(null)
        }}
      />
      {all === null && <Skeleton lines={3} />}
      <ul className={styles.found}>
        {found.map((one) => (
          <li key={one.id}>
            <button type="button" className={styles.row} onClick={() => onTake(one.id, pick(one.name))}>
              <b>{pick(one.name)}</b>
              {one.what !== null && <span className={styles.what}>{pick(one.what)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {all !== null && found.length === 0 && <p role="status">{t('library.filter.none')}</p>}
      {wanted !== '' && !isNamed && (
        <Button icon="plus" onClick={add}>
          {t('library.pick.add', { name: query.trim() })}
        </Button>
      )}
    </div>
  )
}

const nothingElse = { what: null, forWhom: null, effort: null, themeIds: [] } as const
