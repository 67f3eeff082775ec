import { useT } from '../../../i18n/useT.ts'
import { useKept } from '../../../store/drafts.ts'
import { Button } from '../../../ui/Button.tsx'
import text from '../../../ui/text.module.css'
import styles from './People.module.css'
import { type Double, findDoubles } from './peopleDoubles.ts'
import type { Person } from './usePeopleList.ts'
import type { PeopleSend } from './usePeopleSend.ts'

interface PeopleDoublesProps {
  readonly people: readonly Person[]
  readonly send: PeopleSend
}

/** More at once is no longer help. */
const maxAsked = 5

/** Seats that look like one person's: asked one by one, and not again after a no. */
export function PeopleDoubles({ people, send }: PeopleDoublesProps) {
  const t = useT()
  const [known, setKnown] = useKept<readonly string[]>('people:notSame')
  const doubles = findDoubles(people).filter(({ key }) => !(known ?? []).includes(key))
  if (doubles.length === 0) return null
  return (
    <section className={styles.doubles}>
      <h3>{t('people.doubles')}</h3>
      <ul>
        {doubles.slice(0, maxAsked).map((double) => (
          <li key={double.key} className={styles.double}>
            <p>
              <Question double={double} />
              <span className={text.hint}>{t('people.sameText')}</span>
            </p>
            <div className={styles.buttons}>
              <Button
                label={t('people.mergeLabel', { from: double.from.label, into: double.into.label })}
                onClick={() => void send.merge(double.from.id, double.into.id)}
              >
                {t('people.merge')}
              </Button>
              <Button
                look="quiet"
                label={t('people.notSameLabel', { one: double.from.label, other: double.into.label })}
                onClick={() => setKnown([...(known ?? []), double.key])}
              >
                {t('people.notSame')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Question({ double: { type, from, into } }: { readonly double: Double<Person> }) {
  const t = useT()
  return (
    <span className={styles.question}>
      {type === 'name'
        ? t('people.doubleName', { name: into.label, region: into.region.shortName })
        : t('people.doubleAway', { away: from.label, here: into.label })}
    </span>
  )
}
