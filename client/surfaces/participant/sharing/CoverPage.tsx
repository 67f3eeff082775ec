import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { LiveRegion } from '../../../ui/LiveRegion.tsx'
import { Logo } from '../../../ui/Logo.tsx'
import { useDevice } from '../device.ts'
import type { KnownSeat } from '../door/seatMemory.ts'
import { PhoneFrame, PhoneScreen } from '../shell/PhoneFrame.tsx'
import { usePageTitle } from '../usePageTitle.ts'
import { PersonButton } from './PersonButton.tsx'
import styles from './Sharing.module.css'
import { usePersonHere } from './usePersonHere.ts'

/** Between two people: nothing of the one before, until the next one says who they are. */
export function CoverPage() {
  const t = useT()
  usePageTitle(t('sharing.cover.heading'))
  const { place, seats } = useDevice()
  const own = seats[place]
  return (
    <PhoneFrame
      top={
        <div className={styles.top}>
          <Logo size="30px" />
        </div>
      }
    >
      <PhoneScreen
        hero={
          <div className={styles.cover}>
            <h1>{t('sharing.cover.heading')}</h1>
            {own && <HandedIn place={place} seat={own} />}
          </div>
        }
        actions={own && <Back place={place} seat={own} />}
      >
        <section className={styles.next}>
          <h2>{t('sharing.cover.next')}</h2>
          <ul className={styles.people}>
            {Object.entries(seats)
              .filter(([other]) => Number(other) !== place)
              .map(([other, seat]) => (
                <li key={other}>
                  <PersonButton place={Number(other)} seat={seat} isCurrent={false} />
                </li>
              ))}
          </ul>
        </section>
      </PhoneScreen>
      <LiveRegion />
    </PhoneFrame>
  )
}

interface OwnProps {
  readonly place: number
  readonly seat: KnownSeat
}

/** Never “handed in” before the server has it. */
function HandedIn({ place, seat }: OwnProps) {
  const t = useT()
  const { pending } = usePersonHere(place, seat)
  return (
    <p>
      {t(pending > 0 ? 'sharing.cover.kept' : 'sharing.cover.sent')} {t('sharing.cover.hidden')}
    </p>
  )
}

function Back({ place, seat }: OwnProps) {
  const t = useT()
  const { goTo } = useDevice()
  const { who } = usePersonHere(place, seat)
  return (
    <Button look="quiet" isBig isBlock onClick={() => goTo(place)}>
      {t('sharing.cover.back', { who })}
    </Button>
  )
}
