import { usePick, useT } from '../../i18n/useT.ts'
import styles from '../../surfaces/observer/Observer.module.css'
import { OnWall } from '../../surfaces/observer/OnWall.tsx'
import type { ObserverProps } from '../module.ts'
import { rankLines } from './rankLines.ts'

export default function DotVoteObserver({ activity }: ObserverProps<'dotVote'>) {
  return activity.result === null ? <VoteState activity={activity} /> : <Rankings activity={activity} />
}

function VoteState({ activity: { phase, progress } }: ObserverProps<'dotVote'>) {
  const t = useT()
  const state = phase === 'open' ? 'voteOpen' : phase === 'ready' ? 'voteReady' : 'voteClosed'
  return (
    <OnWall>
      <p>{t(`observer.${state}`)}</p>
      {progress !== null && phase === 'open' && (
        <p>{t('observer.voteProgress', { done: progress.done, total: progress.total })}</p>
      )}
    </OnWall>
  )
}

function Rankings({ activity: { result, weight } }: ObserverProps<'dotVote'>) {
  const t = useT()
  const pick = usePick()
  if (result === null) return null
  return (
    <OnWall>
      {(['process', 'content'] as const).map((kind) => (
        <div key={kind} className={styles.ranking}>
          <h3>{t(`observer.${kind}`)}</h3>
          <ol className={styles.list}>
            {rankLines(result, kind, weight).map(({ item, rank, dots }) => (
              <li key={item.id} className={styles.ranked}>
                <b>{rank}</b>
                <bdi dir="auto">{pick(item.text)}</bdi>
                {dots !== null && <span className={styles.quiet}>{t('observer.dots', { dots })}</span>}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </OnWall>
  )
}
