import { usePick, useT } from '../../i18n/useT.ts'
import { Figure } from '../../ui/wall/Figure.tsx'
import { KindMark } from '../../ui/wall/KindMark.tsx'
import { SeatRound } from '../../ui/wall/SeatRound.tsx'
import { PlaneClock } from '../../ui/wall/WallClock.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { SplitFrame } from '../../ui/wall/WallFrame.tsx'
import { splitFirstSentence } from '../../ui/wall/wallText.ts'
import type { KindView, ProjectorProps } from '../module.ts'
import styles from './VoteProgress.module.css'

type Vote = KindView<'dotVote', 'projector'>

/** The criterion and the clock, and the round that fills as people get ready. */
export function VoteProgress({ activity, now }: ProjectorProps<'dotVote'>) {
  const t = useT()
  const pick = usePick()
  const { phase, itemCount } = activity
  const isReady = phase === 'ready'
  // How many voted is not told while the facilitator hides how many are there.
  const progress = isReady ? null : activity.progress
  return (
    <SplitFrame
      title={pick(now.title)}
      // Only the criterion: the dots stand below it, in figures.
      prompt={splitFirstSentence(pick(now.prompt))[0]}
      plane={isReady || phase === 'open' ? <VotePlane activity={activity} /> : <PlaneState />}
      note={<VoteNote activity={activity} />}
    >
      {progress === null ? (
        <SeatRound share={0} label={t('projector.join.table')}>
          <Figure value={itemCount}>{t('projector.vote.items', { count: itemCount })}</Figure>
        </SeatRound>
      ) : (
        <DoneRound progress={progress} />
      )}
    </SplitFrame>
  )
}

function DoneRound({ progress: { done, total, doneByRegion } }: { readonly progress: NonNullable<Vote['progress']> }) {
  const t = useT()
  const { view } = useWall()
  const shares = Object.fromEntries(
    view.regionOrder.map((id) => [id, shareOf(doneByRegion[id] ?? 0, view.seatsByRegion[id] ?? 0)]),
  )
  return (
    <SeatRound shareByRegion={shares} label={t('projector.vote.progressLabel', { done, total })}>
      <Figure value={done}>{t('projector.vote.done', { done, total })}</Figure>
    </SeatRound>
  )
}

const shareOf = (done: number, seats: number): number => (seats === 0 ? 0 : Math.min(1, done / seats))

function VotePlane({ activity }: { readonly activity: Vote }) {
  const t = useT()
  const { process, content } = activity.budgets
  return (
    <>
      <ul className={styles.budgets} data-optional aria-label={t('projector.vote.budgets')}>
        {process > 0 && (
          <li>
            <KindMark kind="process" onPlane />
            {t('projector.vote.processDots', { count: process })}
          </li>
        )}
        {content > 0 && (
          <li>
            <KindMark kind="content" onPlane />
            {t('projector.vote.contentDots', { count: content })}
          </li>
        )}
      </ul>
      <PlaneClock />
    </>
  )
}

function PlaneState() {
  const t = useT()
  return <p className={styles.state}>{t('projector.vote.closed')}</p>
}

function VoteNote({ activity }: { readonly activity: Vote }) {
  const t = useT()
  const { phase, progress, isReopened } = activity
  const proxies = progress?.proxies ?? 0
  if (activity.facilitatorLooked) return t('projector.vote.looked')
  if (phase === 'ready') return t('projector.vote.soon')
  if (phase !== 'open') return t(phase === 'closed' ? 'projector.vote.notShown' : 'projector.vote.resultSoon')
  return [
    isReopened && t('projector.vote.openAgain'),
    t('projector.vote.blind'),
    proxies > 0 && t('projector.vote.proxies', { count: proxies }),
  ]
    .filter(Boolean)
    .join(' ')
}
