import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { remainingMs } from '../../../shared/programme/remaining.ts'
import type { FacilitatorView, NowView } from '../../../shared/programme/views.ts'
import { type Done, doneWith } from '../../console/doneByRegion.ts'
import { NeedsLead } from '../../console/NeedsLead.tsx'
import { ActionPlace, NoticePlace } from '../../console/StageAction.tsx'
import { usePick, useT } from '../../i18n/useT.ts'
import { useServerNow } from '../../store/serverNow.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import text from '../../ui/text.module.css'
import { KindPanel } from './KindPanel.tsx'
import styles from './NowColumn.module.css'
import { ItemNote } from './plan/ItemNote.tsx'
import { RoundClock, StepClock } from './RoundClock.tsx'
import { useIsRemote } from './remote/useIsRemote.ts'
import { StepList } from './StepList.tsx'
import { stageRoom } from './stageRoom.ts'
import { TimeButtons } from './TimeButtons.tsx'
import type { Room } from './useRoom.ts'

interface NowColumnProps {
  readonly room: Room
  readonly view: FacilitatorView
  readonly activity: NonNullable<FacilitatorView['activity']>
  readonly now: NowView
  readonly onPause: () => void
  readonly onGoToStep: (index: number) => void
}

/** Now: what it is, what to say, what to do, how long it lasts, and what the running kind needs. */
export function NowColumn({ room, view, activity, now, onPause, onGoToStep }: NowColumnProps) {
  const t = useT()
  const pick = usePick()
  const [actionPlace, setActionPlace] = useState<HTMLElement | null>(null)
  const [noticePlace, setNoticePlace] = useState<HTMLElement | null>(null)
  const column = useTopOf(now.activityId)
  const item = view.agenda[now.activityId]
  const says = item ? pick(item.says) : ''
  const stage = stageRoom(activity)
  const isSmall = stage === 'small'
  // In the hand the clock is what counts; the round is decoration there.
  const isRemote = useIsRemote()
  // Once there is a result, how many are ready is history.
  const isHistory = isSmall && !('phase' in activity && activity.phase === 'closed')
  const done = isHistory ? null : doneWith(activity)
  return (
    <div ref={column} className={styles.column} data-tab="now">
      <div>
        <p className={text.eyebrow}>{t('facilitator.now.place', { number: now.number, count: now.count })}</p>
        <div className={styles.title}>
          <h1>{pick(now.title)}</h1>
          {item && !item.isAvailable && <Chip tone="notice">{t('facilitator.agenda.notAvailable')}</Chip>}
        </div>
      </div>
      <div ref={setNoticePlace} className={styles.notice} />
      {says !== '' && (
        <section className={styles.say}>
          <h2 className={styles.sayTitle}>
            <Icon name="speech" size="16px" />
            {t('facilitator.now.say')}
          </h2>
          <p className={styles.line}>{says}</p>
        </section>
      )}
      {item && <ItemNote key={item.id} item={item} />}
      <NeedsLead>
        <div className={styles.live}>
          {done && <Progress done={done} total={done.of ?? view.seatCount} />}
          <div ref={setActionPlace} className={styles.action} />
        </div>
        <section
          className={styles.stage}
          data-room={isRemote ? 'small' : stage}
          aria-label={t('facilitator.clock.title')}
        >
          {isSmall || isRemote ? <StepClock now={now} /> : <RoundClock view={view} now={now} />}
          <div className={styles.beside}>
            {!isSmall && <StepList steps={item?.steps ?? []} current={now.step.index} onGo={onGoToStep} />}
            <TimeButtons
              isPaused={now.timer.endsAt === null}
              onPause={onPause}
              onAdd={room.addMinutes}
              isShort={isRemote}
            />
            <OverTime now={now} />
          </div>
        </section>
        <section className={styles.panel} aria-label={pick(now.title)}>
          <ActionPlace value={actionPlace}>
            <NoticePlace value={noticePlace}>
              <KindPanel activity={activity} now={now} />
            </NoticePlace>
          </ActionPlace>
        </section>
      </NeedsLead>
    </div>
  )
}

/** Every item opens with its title and what to say in sight, however far down one was in the one before it. */
function useTopOf(activityId: string): RefObject<HTMLDivElement | null> {
  const column = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each item opens anew
  useLayoutEffect(() => {
    const element = column.current
    if (element === null) return
    element.scrollTop = 0
    // In the hand the page itself scrolls; another tab that is being read stays where it is.
    const isShown = element.getClientRects().length > 0
    if (isShown && window.scrollY > 0) window.scrollTo(0, 0)
  }, [activityId])
  return column
}

function Progress({ done, total }: { readonly done: Done; readonly total: number }) {
  const t = useT()
  return (
    <div className={styles.done}>
      <h2>{t(`facilitator.progress.${done.isVote ? 'voted' : 'done'}`, { done: done.total, total })}</h2>
      <ProgressBar
        done={done.total}
        total={total}
        label={t(`facilitator.progress.${done.isVote ? 'votedBar' : 'bar'}`)}
        height="10px"
      />
    </div>
  )
}

function OverTime({ now }: { readonly now: NowView }) {
  const t = useT()
  const serverNow = useServerNow(1_000)
  return remainingMs(now.timer, serverNow) < 0 ? <p className={text.hint}>{t('facilitator.clock.overTime')}</p> : null
}
