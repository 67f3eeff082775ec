import type { FacilitatorView, NowView } from '../../../shared/programme/views.ts'
import { useT } from '../../i18n/useT.ts'
import { JoiningSwitch } from './JoiningSwitch.tsx'
import { AddProxy } from './people/AddProxy.tsx'
import { Expected } from './people/Expected.tsx'
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
}

/** What everybody sees, who is here and who is ready. */
export function StateColumn({ view, activity, now, screen }: StateColumnProps) {
  const t = useT()
  return (
    <aside className={styles.column} aria-label={t('facilitator.see.title')}>
      <section className={styles.section}>
        <h2 className={styles.title}>{t('facilitator.see.title')}</h2>
        <Previews view={view} activity={activity} now={now} />
      </section>
      {now !== null && (
        <section className={styles.section}>
          <h2 className={styles.title}>{t('facilitator.signals.title')}</h2>
          <RoomSignals />
        </section>
      )}
      <section className={styles.section}>
        <WallPanel screen={screen} />
      </section>
      <section className={styles.section}>
        <WhoIsIn />
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
    </aside>
  )
}
