import type { FacilitatorView, NowView } from '../../../shared/programme/views.ts'
import { NeedsLead } from '../../console/NeedsLead.tsx'
import { useT } from '../../i18n/useT.ts'
import { JoiningSwitch } from './JoiningSwitch.tsx'
import { LeadSection } from './lead/LeadSection.tsx'
import { AccessButton } from './links/AccessButton.tsx'
import { ParkingPanel } from './parking/ParkingPanel.tsx'
import { AddProxy } from './people/AddProxy.tsx'
import { Expected } from './people/Expected.tsx'
import { PeopleButton } from './people/PeopleButton.tsx'
import { Previews } from './preview/Previews.tsx'
import styles from './StateColumn.module.css'
import { RoomSignals } from './signals/RoomSignals.tsx'
import type { ScreenOpener } from './useOpenScreen.ts'
import { WhoIsIn } from './WhoIsIn.tsx'
import { WallPanel } from './wall/WallPanel.tsx'

interface StateColumnProps {
  readonly view: FacilitatorView
  readonly activity: FacilitatorView['activity']
  readonly now: NowView | null
  readonly screen: ScreenOpener
  readonly onPark: () => void
}

/** What everybody sees, who is here and who is ready. */
export function StateColumn({ view, activity, now, screen, onPark }: StateColumnProps) {
  const t = useT()
  return (
    <aside className={styles.column} data-tab="screen people more" aria-label={t('facilitator.see.title')}>
      <div className={styles.group} data-tab="screen">
        <section className={styles.section}>
          <h2 className={styles.title}>{t('facilitator.see.title')}</h2>
          <Previews view={view} activity={activity} now={now} />
        </section>
        <section className={styles.section}>
          <WallPanel screen={screen} />
        </section>
      </div>
      <div className={styles.group} data-tab="people">
        {now !== null && (
          <section className={styles.section}>
            <h2 className={styles.title}>{t('facilitator.signals.title')}</h2>
            <NeedsLead>
              <RoomSignals />
            </NeedsLead>
          </section>
        )}
        <section className={styles.section}>
          <WhoIsIn />
          <PeopleButton />
        </section>
        <section className={styles.section}>
          <Expected isShort />
        </section>
        <section className={styles.section}>
          <AddProxy
            programmeId={view.programme.id}
            code={view.programme.code}
            regions={view.regionOrder.flatMap((id) => view.regions[id] ?? [])}
            proxies={Object.values(view.seats).filter((seat) => seat.isProxy)}
          />
        </section>
        <section className={styles.section}>
          <JoiningSwitch />
        </section>
      </div>
      <div className={styles.group} data-tab="more">
        <section className={styles.section}>
          <ParkingPanel onPark={onPark} />
        </section>
        <section className={styles.section}>
          <LeadSection />
          <AccessButton />
        </section>
      </div>
    </aside>
  )
}
