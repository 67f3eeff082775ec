import { useState } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { RegionMark } from '../../../ui/RegionMark.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useDevice } from '../device.ts'
import type { KnownSeat } from '../door/seatMemory.ts'
import { Sheet } from '../shell/Sheet.tsx'
import { PersonButton } from './PersonButton.tsx'
import styles from './Sharing.module.css'
import { usePersonHere } from './usePersonHere.ts'

/** Whose page this is, and the way to the others: all beside each other, or behind one button where that does not fit. */
export function PlaceBar() {
  const t = useT()
  const { place, seats } = useDevice()
  const [isOpen, setIsOpen] = useState(false)
  const seat = seats[place]
  return (
    <nav className={styles.bar} aria-label={t('sharing.bar')}>
      <div className={styles.wide}>
        <People />
      </div>
      <div className={styles.narrow}>
        {seat ? <Current place={place} seat={seat} /> : <NewPlace />}
        <button type="button" className={styles.switch} onClick={() => setIsOpen(true)} aria-haspopup="dialog">
          <Icon name="swap" size="20px" />
          {t('sharing.switch')}
        </button>
      </div>
      <Sheet isOpen={isOpen} title={t('sharing.switchTitle')} onClose={() => setIsOpen(false)}>
        <People onGo={() => setIsOpen(false)} />
      </Sheet>
    </nav>
  )
}

function People({ onGo }: { readonly onGo?: () => void }) {
  const { place, seats } = useDevice()
  return (
    <ul className={styles.people}>
      {Object.entries(seats).map(([other, seat]) => (
        <li key={other}>
          <PersonButton
            place={Number(other)}
            seat={seat}
            isCurrent={Number(other) === place}
            {...(onGo === undefined ? {} : { onGo })}
          />
        </li>
      ))}
      {seats[place] === undefined && (
        <li>
          <NewPlace />
        </li>
      )}
    </ul>
  )
}

function Current({ place, seat }: { readonly place: number; readonly seat: KnownSeat }) {
  const t = useT()
  const { region, who } = usePersonHere(place, seat)
  return (
    <p className={styles.now}>
      {region ? <RegionMark region={region} size={30} isDecorative /> : <Icon name="person" size="30px" />}
      <VisuallyHidden>{t('sharing.now')}</VisuallyHidden>
      <bdi className={styles.who}>{who}</bdi>
    </p>
  )
}

/** Somebody who has yet to sit down. */
function NewPlace() {
  const t = useT()
  return (
    <p className={styles.now}>
      <Icon name="person" size="30px" />
      <span className={styles.who}>{t('sharing.newPlace')}</span>
    </p>
  )
}
