import { useState } from 'react'
import type { Instrument } from '../../../../shared/programme/instruments.ts'
import type { KnowledgeView } from '../../../../shared/programme/knowledge.ts'
import { maxInstrumentNameLength, maxInstrumentTextLength } from '../../../../shared/programme/limits.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { useConsoleSend } from '../../../console/useConsoleSend.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { plain } from '../../participant/library/plain.ts'
import { useRegionsAndThemes } from '../../participant/library/useLibrary.ts'
import { saidOf } from '../../participant/library/uses.ts'
import styles from './Desk.module.css'

/** Every instrument: its words put right, or hidden. */
export function InstrumentDesk({ knowledge }: { readonly knowledge: KnowledgeView }) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const { regions, themeName } = useRegionsAndThemes('facilitator')
  const [query, setQuery] = useState('')
  const [edited, setEdited] = useState<string | null>(null)
  const all = knowledge.instrumentOrder.flatMap((id) => knowledge.instruments[id] ?? [])
  if (all.length === 0) return <EmptyState title={t('library.instrument.none')} />
  const found = all.filter(({ id, name }) => id === edited || plain(pick(name)).includes(plain(query)))
  return (
    <>
      <TextField label={t('library.search')} type="search" autoComplete="off" value={query} onChange={setQuery} />
      <p role="status" className={styles.muted}>
        {t('library.found.instruments', { count: found.length })}
      </p>
      <ul className={styles.list}>
        {found.map((one) => {
          const name = pick(one.name)
          return (
            <li key={one.id}>
              <div className={styles.row}>
                <div className={styles.words}>
                  <b>
                    <bdi>{name}</bdi>
                  </b>
                  {one.what !== null && <bdi>{pick(one.what)}</bdi>}
                  <span className={styles.muted}>
                    {[
                      ...one.themeIds.map(themeName),
                      t('library.instrument.usedBy', { count: saidOf(knowledge, regions, 'use', one.id).length }),
                    ].join(' · ')}
                  </span>
                </div>
                <div className={styles.buttons}>
                  <Button
                    label={t('library.console.improveLabel', { text: name })}
                    isExpanded={edited === one.id}
                    onClick={() => setEdited(edited === one.id ? null : one.id)}
                  >
                    {t('library.console.improve')}
                  </Button>
                  <Button
                    icon="eyeOff"
                    label={t('library.console.hideLabel', { text: name })}
                    onClick={() =>
                      send({
                        name: 'instrument.setHidden',
                        activityId: null,
                        data: { instrumentId: one.id, hidden: true },
                      })
                    }
                  >
                    {t('library.console.hide')}
                  </Button>
                </div>
              </div>
              {edited === one.id && <Words key={one.id} instrument={one} onDone={() => setEdited(null)} />}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Made for the words as they were when this was opened: somebody else's in between are not written over. */
function Words({ instrument, onDone }: { readonly instrument: Instrument; readonly onDone: () => void }) {
  const t = useT()
  const pick = usePick()
  const errorText = useErrorText()
  const send = useConsoleSend()
  const [base] = useState(instrument)
  const [name, setName] = useState(pick(base.name))
  const [what, setWhat] = useState(base.what === null ? '' : pick(base.what))
  const [forWhom, setForWhom] = useState(base.forWhom === null ? '' : pick(base.forWhom))
  const [error, setError] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    const checked = checkText(name, maxInstrumentNameLength)
    if (!checked.ok) {
      setError(errorText(checked.code))
      return
    }
    const { id, seq, effort, themeIds } = base
    const data = { instrumentId: id, baseSeq: seq, name: checked.text, what, forWhom, effort, themeIds: [...themeIds] }
    const settled = await send({ name: 'instrument.put', activityId: null, data })
    if (settled.status === 'committed') onDone()
    else if (settled.status === 'rejected') setError(errorText(settled.code))
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={t('library.instrument.name')}
        autoComplete="off"
        maxCharacters={maxInstrumentNameLength}
        error={error}
        value={name}
        onChange={(next) => {
          setName(next)
          setError(null)
        }}
      />
      <TextArea
        label={t('library.instrument.what')}
        rows={2}
        maxCharacters={maxInstrumentTextLength}
        value={what}
        onChange={setWhat}
      />
      <TextArea
        label={t('library.instrument.forWhom')}
        rows={2}
        maxCharacters={maxInstrumentTextLength}
        value={forWhom}
        onChange={setForWhom}
      />
      <div className={styles.buttons}>
        <Button type="submit" look="primary">
          {t('library.console.save')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
