import type { FacilitatorView, NowView } from '../../../shared/programme/views.ts'
import { LedBoards } from '../../console/lessons/LedBoards.tsx'
import { NeedsLead } from '../../console/NeedsLead.tsx'
import { useT } from '../../i18n/useT.ts'
import { usePresence } from '../../store/live.tsx'
import { Fold } from './Fold.tsx'
import { JoiningSwitch } from './JoiningSwitch.tsx'
import { LeadFold } from './lead/LeadFold.tsx'
import { ParkingSection } from './parking/ParkingSection.tsx'
import { Expected } from './people/Expected.tsx'
import { PeopleButton } from './people/PeopleButton.tsx'
import { ProxySection } from './people/ProxySection.tsx'
import { Previews } from './preview/Previews.tsx'
import styles from './StateColumn.module.css'
import { RoomSignals } from './signals/RoomSignals.tsx'
import type { ScreenOpener } from './useOpenScreen.ts'
import { WhoIsIn } from './WhoIsIn.tsx'
import { useScreens } from './wall/useScreens.ts'
import { WallPanel } from './wall/WallPanel.tsx'
import { WallToggles } from './wall/WallToggles.tsx'

interface StateColumnProps {
  readonly view: FacilitatorView
  readonly activity: FacilitatorView['activity']
  readonly now: NowView | null
  readonly screen: ScreenOpener
  readonly onPark: () => void
}

/** First what is needed all the time: what everybody sees, how the room is, who is ready. The rest is folded below it. */
export function StateColumn({ view, activity, now, screen, onPark }: StateColumnProps) {
  const t = useT()
  return (
    <aside className={styles.column} data-tab="screen people more" aria-label={t('facilitator.see.title')}>
      <section className={styles.section} data-tab="screen">
        <h2>{t('facilitator.see.title')}</h2>
        <Previews view={view} activity={activity} now={now} />
        <WallToggles />
      </section>
      <LedBoards which="waiting" className={styles.section} tab="people" />
      {now !== null && (
        <section className={styles.section} data-tab="people">
          <h2>{t('facilitator.signals.title')}</h2>
          <NeedsLead>
            <RoomSignals />
          </NeedsLead>
        </section>
      )}
      <section className={styles.section} data-tab="people">
        <WhoIsIn />
        <PeopleButton />
      </section>
      <section className={styles.fold} data-tab="people">
        <Expected isShort />
      </section>
      <section className={styles.fold} data-tab="people">
        <ProxySection />
      </section>
      <section className={styles.fold} data-tab="screen">
        <Screens screen={screen} />
      </section>
      <section className={styles.fold} data-tab="more">
        <ParkingSection onPark={onPark} />
      </section>
      <section className={styles.fold} data-tab="more">
        <LeadFold />
      </section>
      <section className={styles.section} data-tab="people">
        <JoiningSwitch />
      </section>
    </aside>
  )
}

/** Open at first while no screen is on: then there is one to put up. */
function Screens({ screen }: { readonly screen: ScreenOpener }) {
  const t = useT()
  const isKnown = usePresence() !== null
  const count = useScreens().screens.filter(({ isConnected }) => isConnected === true).length
  return (
    <Fold
      id="screens"
      title={t('screens.list')}
      aside={isKnown ? t('screens.on', { count }) : undefined}
      isOpenAtFirst={isKnown && count === 0}
    >
      <WallPanel screen={screen} />
    </Fold>
  )
}
