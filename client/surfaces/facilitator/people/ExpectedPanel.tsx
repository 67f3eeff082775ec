import type { Ref } from 'react'
import { useFormat } from '../../../i18n/format.ts'
import { useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { RegionMark } from '../../../ui/RegionMark.tsx'
import { useRegionIdentity } from '../../../ui/regionIdentity.ts'
import text from '../../../ui/text.module.css'
import { Fold } from '../Fold.tsx'
import styles from './ExpectedPanel.module.css'
import type { Expected, ExpectedRegion, Guest } from './useExpected.ts'

/** More names than this say less than how many there are. */
const maxNames = 4
const maxGuests = 6

export interface ExpectedPanelProps {
  readonly expected: Expected
  readonly isExample: boolean
  /** Folded, and only regions that the room still waits for. Guests show all the same: they wait for somebody. */
  readonly isShort: boolean
  readonly addButton: Ref<HTMLButtonElement>
  readonly onAdd: () => void
  readonly onOpenList: () => void
  readonly onPutGuest: (guest: Guest) => void
  readonly onLinkGuest: (guest: Guest) => void
}

/** Per region how many of the list are in and whom it waits for; guests below, each on the list in one tap. */
export function ExpectedPanel({
  expected,
  isExample,
  isShort,
  addButton,
  onAdd,
  onOpenList,
  ...guest
}: ExpectedPanelProps) {
  const t = useT()
  const { people, regions, here, guests } = expected
  if (people.length === 0) return <NoList isShort={isShort} addButton={addButton} onAdd={onAdd} />
  const shown = isShort ? regions.filter(({ waiting }) => waiting.length > 0) : regions
  const count = t('expected.count.in', { in: here, total: people.length })
  const list = (
    <>
      {here === people.length && <p className={text.muted}>{t('expected.count.all')}</p>}
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((region) => (
            <RegionRow key={region.region.id} {...region} />
          ))}
        </ul>
      )}
    </>
  )
  const actions = (
    <div className={styles.actions}>
      <Button icon="people" onClick={onOpenList}>
        {t('expected.panel.open')}
      </Button>
      <Button ref={addButton} icon="plus" onClick={onAdd}>
        {t('expected.panel.add')}
      </Button>
    </div>
  )
  if (isShort)
    return (
      <>
        <Fold id="expected" title={t('expected.title')} aside={count}>
          {list}
          {actions}
        </Fold>
        {guests.length > 0 && <Guests guests={guests} {...guest} />}
      </>
    )
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2>{t('expected.title')}</h2>
        <span className={styles.count}>{count}</span>
      </div>
      {isExample && (
        <Chip tone="notice" className={styles.badge}>
          {t('expected.example')}
        </Chip>
      )}
      {list}
      {guests.length > 0 && <Guests guests={guests} {...guest} />}
      {actions}
    </div>
  )
}

function NoList({ isShort, addButton, onAdd }: Pick<ExpectedPanelProps, 'isShort' | 'addButton' | 'onAdd'>) {
  const t = useT()
  // A copy to practise on has no list: names of people do not go along.
  const isRehearsal = useView('facilitator', (view) => view.programme.isRehearsal)
  const add = (
    <Button ref={addButton} icon="plus" onClick={onAdd}>
      {t('expected.panel.add')}
    </Button>
  )
  if (isShort)
    return (
      <Fold id="expected" title={t('expected.title')}>
        <p className={text.hint}>{t(isRehearsal ? 'rehearsal.list.short' : 'expected.empty.short')}</p>
        <div>{add}</div>
      </Fold>
    )
  return (
    <div className={styles.panel}>
      <h2>{t('expected.title')}</h2>
      <EmptyState title={t(isRehearsal ? 'rehearsal.list.title' : 'expected.empty.title')} action={add}>
        {t(isRehearsal ? 'rehearsal.list.text' : 'expected.empty.text')}
      </EmptyState>
    </div>
  )
}

function RegionRow({ region, total, here, waiting }: ExpectedRegion) {
  const t = useT()
  const format = useFormat()
  const identify = useRegionIdentity()
  const names = waiting.flatMap(({ name }) => name ?? [])
  const unnamed = waiting.length - names.length
  const cut = names.length > maxNames ? maxNames - 1 : names.length
  const words = [
    ...names.slice(0, cut),
    ...(names.length > cut ? [t('expected.panel.more', { count: names.length - cut })] : []),
    ...(unnamed > 0 ? [t('expected.panel.unnamed', { count: unnamed })] : []),
  ]
  return (
    <li className={styles.region}>
      <RegionMark region={identify(region)} size={26} state={here === 0 ? 'notYet' : 'here'} isDecorative />
      <span className={styles.name}>{region.shortName}</span>
      <span className={styles.figure}>
        {waiting.length === 0 && <Icon name="check" size="16px" />}
        {t('expected.count.in', { in: here, total })}
      </span>
      {words.length > 0 && (
        <span className={styles.waiting}>{t('expected.panel.waiting', { names: format.list(words) })}</span>
      )}
    </li>
  )
}

function Guests({
  guests,
  onPutGuest,
  onLinkGuest,
}: Pick<ExpectedPanelProps, 'onPutGuest' | 'onLinkGuest'> & { readonly guests: readonly Guest[] }) {
  const t = useT()
  const more = guests.length - maxGuests
  return (
    <section className={styles.guests}>
      <h3>{t('expected.guest.title')}</h3>
      <ul className={styles.list}>
        {guests.slice(0, maxGuests).map((guest) => (
          <li key={guest.seat.id} className={styles.guest}>
            <span className={styles.who}>
              {guest.label} <Chip tone="line">{t('expected.guest.chip')}</Chip>
              {guest.region !== null && <span className={text.hint}>{guest.region}</span>}
            </span>
            <span className={styles.actions}>
              {guest.likely !== null && (
                <Button
                  icon="check"
                  label={t('expected.guest.isLabel', { guest: guest.label, name: guest.likely })}
                  onClick={() => onLinkGuest(guest)}
                >
                  {t('expected.guest.is', { name: guest.likely })}
                </Button>
              )}
              <Button label={t('expected.guest.putLabel', { name: guest.label })} onClick={() => onPutGuest(guest)}>
                {t('expected.guest.put')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={text.hint}>{t('expected.guest.more', { count: more })}</p>}
    </section>
  )
}
