import { useState } from 'react'
import { maxPlaces } from '../../../../shared/programme/places.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { useDevice } from '../device.ts'
import { findProgramme } from '../door/doorApi.ts'
import { PersonButton } from './PersonButton.tsx'
import styles from './Sharing.module.css'

/** Who sits at this device, and one more. */
export function AddPerson({ onDone }: { readonly onDone: () => void }) {
  const t = useT()
  const errorText = useErrorText()
  const { code, place, seats, goTo } = useDevice()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const add = async (): Promise<void> => {
    setIsBusy(true)
    setError(null)
    const answer = await findProgramme(code, place)
    setIsBusy(false)
    if (!answer.ok) return setError(errorText(answer.refusal.code, answer.refusal))
    // The cookies decide: this page may not know of somebody who sat down in another tab.
    const taken = new Set([...answer.value.seats.map((here) => here.place), ...Object.keys(seats).map(Number)])
    const free = allPlaces.find((one) => !taken.has(one))
    if (free === undefined) return setError(t('sharing.full'))
    onDone()
    goTo(free)
  }
  const here = Object.entries(seats)
  return (
    <div className={styles.add}>
      <p>{t('sharing.intro')}</p>
      {here.length > 1 && (
        <section>
          <h3>{t('sharing.here')}</h3>
          <ul className={styles.people}>
            {here.map(([other, seat]) => (
              <li key={other}>
                <PersonButton place={Number(other)} seat={seat} isCurrent={Number(other) === place} onGo={onDone} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Button
        look="primary"
        icon="plus"
        isBig
        isBlock
        isBusy={isBusy}
        busyText={t('sharing.addBusy')}
        onClick={() => void add()}
        whyNot={here.length < maxPlaces ? null : t('sharing.full')}
      >
        {t('sharing.add')}
      </Button>
      {error !== null && <p role="alert">{error}</p>}
      <p className={styles.trust}>{t('sharing.trust')}</p>
    </div>
  )
}

const allPlaces = Array.from({ length: maxPlaces }, (_, index) => index + 1)
