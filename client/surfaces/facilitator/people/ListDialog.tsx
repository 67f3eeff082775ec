import { useState } from 'react'
import type { ExpectedPerson } from '../../../../shared/programme/expected.ts'
import { normalName } from '../../../../shared/programme/expectedMatch.ts'
import { useLocale, usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import text from '../../../ui/text.module.css'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import foot from './Import.module.css'
import { csvText } from './import/csvText.ts'
import styles from './ListDialog.module.css'
import { PersonRow } from './PersonRow.tsx'
import { saveCsv } from './saveFile.ts'
import { byName, type Expected } from './useExpected.ts'
import type { ExpectedSend } from './useExpectedSend.ts'
import { useFocusStays } from './useFocusStays.ts'

/** More rows at once would only slow the page; a search finds the rest. */
const maxShown = 200
/** From here on finding takes longer than typing. */
const manyPeople = 15

interface ListDialogProps {
  readonly expected: Expected
  readonly send: ExpectedSend
  readonly onClose: () => void
}

/** The whole list: who is in, what is wrong, who no longer comes. */
export function ListDialog({ expected, send, onClose }: ListDialogProps) {
  const t = useT()
  const pick = usePick()
  const locale = useLocale()
  const [query, setQuery] = useState('')
  const [isClearing, setIsClearing] = useState(false)
  const place = useFocusStays<HTMLDivElement>()
  const { people, allRegions } = expected
  const found = people.filter(({ name }) => normalName(name ?? '').includes(normalName(query)))
  const shown = found.toSorted(byName).slice(0, maxShown)
  const nameOf = ({ name, regionId }: ExpectedPerson): string =>
    name ?? t('expected.one.someone', { region: allRegions.find(({ id }) => id === regionId)?.shortName ?? '' })

  const download = (): void => {
    const heads = [t('expected.csv.name'), t('expected.csv.region'), t('expected.csv.role')]
    const lines = allRegions.flatMap(({ id, shortName }) =>
      people
        .filter(({ regionId }) => regionId === id)
        .sort(byName)
        .map(({ name, role }) => [name ?? '', shortName, role === null ? '' : pick(role)]),
    )
    saveCsv(t('expected.list.file'), csvText([heads, ...lines], locale === 'nl' ? ';' : ','))
  }
  if (isClearing) {
    return (
      <ConfirmDialog
        title={t('expected.list.clearTitle')}
        stay={t('expected.list.clearStay')}
        go={t('expected.list.clear')}
        onClose={() => setIsClearing(false)}
        onGo={() => void send.clear().then((isDone) => isDone && onClose())}
      >
        <p>{t('expected.list.clearText', { count: people.length })}</p>
      </ConfirmDialog>
    )
  }
  return (
    <Dialog
      isOpen
      isWide
      hasForm
      title={t('expected.list.title', { count: people.length })}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={() => setIsClearing(true)}>
            {t('expected.list.clear')}
          </Button>
          <Button icon="save" onClick={download}>
            {t('expected.list.download')}
          </Button>
          <Button look="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <div className={styles.body} ref={place}>
        {people.length > manyPeople && (
          <TextField label={t('expected.list.find')} type="search" value={query} onChange={setQuery} />
        )}
        {found.length === 0 && <p className={text.muted}>{t('expected.list.none')}</p>}
        {allRegions.map((region) => {
          const own = shown.filter(({ regionId }) => regionId === region.id)
          return own.length === 0 ? null : (
            <section key={region.id} className={styles.section}>
              <h3>{region.shortName}</h3>
              <ul className={styles.list}>
                {own.map((person) => (
                  <PersonRow
                    key={person.id}
                    person={person}
                    name={nameOf(person)}
                    expected={expected}
                    send={send}
                    onRemove={() => void send.remove(person)}
                  />
                ))}
              </ul>
            </section>
          )
        })}
        {found.length > shown.length && (
          <p className={text.hint}>{t('expected.list.more', { count: found.length - shown.length })}</p>
        )}
        <div className={foot.foot}>
          <Button look="quiet" onClick={() => setIsClearing(true)}>
            {t('expected.list.clear')}
          </Button>
          <Button icon="save" onClick={download}>
            {t('expected.list.download')}
          </Button>
          <Button look="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
