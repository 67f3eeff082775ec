import { remainingMs } from '../../../shared/programme/remaining.ts'
import type { FacilitatorView, NowView } from '../../../shared/programme/views.ts'
import { doneWith } from '../../console/doneByRegion.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useServerNow } from '../../store/serverNow.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import text from '../../ui/text.module.css'
import { KindPanel } from './KindPanel.tsx'
import styles from './NowColumn.module.css'
import { RoundClock } from './RoundClock.tsx'
import { StepList } from './StepList.tsx'
import { TimeButtons } from './TimeButtons.tsx'
import type { Room } from './useRoom.ts'

interface NowColumnProps {
  readonly room: Room
  readonly view: FacilitatorView
  readonly activity: NonNullable<FacilitatorView['activity']>
  readonly now: NowView
  readonly onPause: () => void
}

/** Now: what it is, what to say, how long it lasts, and what the running kind needs. */
export function NowColumn({ room, view, activity, now, onPause }: NowColumnProps) {
  const t = useT()
  const pick = usePick()
  const item = view.agenda[now.activityId]
  const says = item ? pick(item.says) : ''
  const done = doneWith(activity)
  return (
    <div className={styles.column}>
      <div>
        <p className={text.eyebrow}>{t('facilitator.now.place', { number: now.number, count: now.count })}</p>
        <div className={styles.title}>
          <h1>{pick(now.title)}</h1>
          {item && !item.isAvailable && <Chip tone="notice">{t('facilitator.agenda.notAvailable')}</Chip>}
        </div>
      </div>
      {says !== '' && (
        <section className={styles.say}>
          <h2 className={styles.sayTitle}>
            <Icon name="speech" size="16px" />
            {t('facilitator.now.say')}
          </h2>
          <p className={styles.line}>{says}</p>
        </section>
      )}
      <section className={styles.stage} aria-label={t('facilitator.clock.title')}>
        <RoundClock view={view} now={now} />
        <div className={styles.beside}>
          <StepList steps={item?.steps ?? []} current={now.step.index} onGo={room.goToStep} />
          <TimeButtons isPaused={now.timer.endsAt === null} onPause={onPause} onAdd={room.addMinutes} />
          <OverTime now={now} />
          {done && (
            <div className={styles.done}>
              <h2>{t('facilitator.progress.done', { done: done.total, total: view.seatCount })}</h2>
              <ProgressBar
                done={done.total}
                total={view.seatCount}
                label={t('facilitator.progress.bar')}
                height="10px"
              />
            </div>
          )}
        </div>
      </section>
      <section className={styles.panel} aria-label={pick(now.title)}>
        <KindPanel activity={activity} now={now} />
      </section>
    </div>
  )
}

function OverTime({ now }: { readonly now: NowView }) {
  const t = useT()
  const serverNow = useServerNow(1_000)
  return remainingMs(now.timer, serverNow) < 0 ? <p className={text.hint}>{t('facilitator.clock.overTime')}</p> : null
}
