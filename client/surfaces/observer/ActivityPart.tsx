import type { ReactNode } from 'react'
import type { ActivityView } from '../../../shared/programme/views.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { CardItem } from './CardItem.tsx'
import { LinkedQuestions } from './LinkedQuestions.tsx'
import styles from './Observer.module.css'
import { rankLines } from './rankLines.ts'

type Activity = ActivityView<'projector'>

/** Cards, rules or a result, when they are on the wall; nothing for what is only a prompt and a clock. */
export function ActivityPart({ activity }: { readonly activity: Activity }) {
  switch (activity.kind) {
    case 'collect':
      return <Cards activity={activity} />
    case 'agreements':
      return <Rules activity={activity} />
    case 'dotVote':
      return activity.result === null ? <VoteState activity={activity} /> : <Rankings activity={activity} />
    case 'link':
      return activity.questions === null ? null : (
        <OnWall>
          <LinkedQuestions questions={activity.questions} order={activity.order} />
        </OnWall>
      )
    case 'checkout':
      return <Checkout activity={activity} />
    default:
      return null
  }
}

type Kind<K extends Activity['kind']> = { readonly activity: Extract<Activity, { kind: K }> }

function OnWall({ children }: { readonly children: ReactNode }) {
  const t = useT()
  return (
    <section className={styles.part}>
      <h2>{t('observer.onScreen')}</h2>
      {children}
    </section>
  )
}

function Cards({ activity: { cards, order } }: Kind<'collect'>) {
  if (order.length === 0) return null
  return (
    <OnWall>
      <ul className={styles.list}>
        {order.map((id) => {
          const card = cards[id]
          return card === undefined ? null : (
            <li key={id}>
              <CardItem card={card} />
            </li>
          )
        })}
      </ul>
    </OnWall>
  )
}

function Rules({ activity: { agreements, order } }: Kind<'agreements'>) {
  const pick = usePick()
  return (
    <OnWall>
      <ul className={styles.list}>
        {order.map((id) => {
          const rule = agreements[id]
          return rule === undefined || rule.isHidden ? null : (
            <li key={id} className={styles.line}>
              <bdi dir="auto">{pick(rule.text)}</bdi>
            </li>
          )
        })}
      </ul>
    </OnWall>
  )
}

function VoteState({ activity: { phase, progress } }: Kind<'dotVote'>) {
  const t = useT()
  const { view } = useWall()
  const done = progress?.done ?? 0
  const state = phase === 'open' ? 'voteOpen' : phase === 'ready' ? 'voteReady' : 'voteClosed'
  return (
    <OnWall>
      <p>{t(`observer.${state}`)}</p>
      {progress !== null && phase === 'open' && view.seatCount !== null && (
        <p>{t('observer.voteProgress', { done, total: Math.max(view.seatCount, done) })}</p>
      )}
    </OnWall>
  )
}

function Rankings({ activity: { result, weight } }: Kind<'dotVote'>) {
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

function Checkout({ activity: { outcome, done } }: Kind<'checkout'>) {
  const t = useT()
  const { view } = useWall()
  if (outcome === null) {
    if (done === null || view.seatCount === null) return null
    return (
      <OnWall>
        <p>{t('observer.checkoutProgress', { done, total: Math.max(view.seatCount, done) })}</p>
      </OnWall>
    )
  }
  return (
    <OnWall>
      <h3>{t('observer.sentences')}</h3>
      <ul className={styles.list}>
        {outcome.sentences.map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nobody's sentences have no id
          <li key={index} className={styles.line}>
            <bdi dir="auto">{sentence}</bdi>
          </li>
        ))}
      </ul>
    </OnWall>
  )
}
