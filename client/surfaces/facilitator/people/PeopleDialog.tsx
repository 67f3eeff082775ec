import { useState } from 'react'
import { normalName } from '../../../../shared/programme/expectedMatch.ts'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { RegionMark } from '../../../ui/RegionMark.tsx'
import { useRegionIdentity } from '../../../ui/regionIdentity.ts'
import { TextField } from '../../../ui/TextField.tsx'
import text from '../../../ui/text.module.css'
import styles from './People.module.css'
import { PeopleDoubles } from './PeopleDoubles.tsx'
import { PeopleRow } from './PeopleRow.tsx'
import { Unsaved } from './Unsaved.tsx'
import { useFocusStays } from './useFocusStays.ts'
import { usePeopleList } from './usePeopleList.ts'
import { usePeopleSend } from './usePeopleSend.ts'
import { useUnsaved } from './useUnsaved.ts'

/** More rows at once would only slow the page; a search finds the rest. */
const maxShown = 200

/** Everybody with a seat: who sits where, and what can be put right. */
export function PeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const identify = useRegionIdentity()
  const { people, removed, regions } = usePeopleList()
  const send = usePeopleSend()
  const [query, setQuery] = useState('')
  const place = useFocusStays<HTMLDivElement>()
  const unsaved = useUnsaved()
  const wanted = normalName(query)
  // A search does not take away what somebody is changing.
  const found = people.filter(({ id, words }) => words.includes(wanted) || unsaved.has(id))
  const leave = (): void => unsaved.leave(null, onClose)
  const shown = found.slice(0, maxShown)
  return (
    <Dialog
      isOpen
      isWide
      hasForm
      title={t('people.title', { count: people.length })}
      onClose={leave}
      actions={<Button onClick={leave}>{t('common.close')}</Button>}
    >
      <div className={styles.body} ref={place}>
        <p className={text.hint}>{t('people.intro')}</p>
        {people.length === 0 && removed.length === 0 && <EmptyState title={t('people.empty')} />}
        {people.length > 0 && (
          <TextField label={t('people.find')} type="search" autoComplete="off" value={query} onChange={setQuery} />
        )}
        {query === '' && <PeopleDoubles people={people} send={send} />}
        {people.length > 0 && found.length === 0 && <p role="status">{t('people.none')}</p>}
        {regions.map((region) => {
          const own = shown.filter(({ regionId }) => regionId === region.id)
          return own.length === 0 ? null : (
            <section key={region.id} className={styles.region}>
              <h3>
                <RegionMark region={identify(region)} size={26} isDecorative />
                {region.shortName}
              </h3>
              <ul className={styles.list}>
                {own.map((person) => (
                  <PeopleRow
                    key={person.id}
                    person={person}
                    people={people}
                    regions={regions}
                    send={send}
                    unsaved={unsaved}
                  />
                ))}
              </ul>
            </section>
          )
        })}
        {found.length > shown.length && (
          <p className={text.hint}>{t('people.more', { count: found.length - shown.length })}</p>
        )}
        {removed.length > 0 && (
          <section className={styles.region}>
            <h3>{t('people.removedTitle')}</h3>
            <ul className={styles.list}>
              {removed.map(({ id, label, name, region }) => (
                <li key={id} className={styles.row}>
                  <span className={styles.who}>
                    <bdi>
                      {name === null ? label : t('people.withRegion', { person: label, region: region.shortName })}
                    </bdi>
                  </span>
                  <Button label={t('people.readmitLabel', { person: label })} onClick={() => void send.readmit(id)}>
                    {t('people.readmit')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {unsaved.question && (
          <Unsaved
            person={people.find(({ id }) => id === unsaved.question?.id)?.label ?? ''}
            onStay={unsaved.question.stay}
            onLeave={unsaved.question.go}
          />
        )}
      </div>
    </Dialog>
  )
}
