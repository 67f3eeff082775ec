import { useEffect, useState } from 'react'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { randomId } from '../../live/randomId.ts'
import { useKept } from '../../store/drafts.ts'
import { useStatus } from '../../store/live.tsx'
import { BundledQuestions } from '../../surfaces/participant/cards/BundledQuestions.tsx'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { splitPrompt } from '../../surfaces/participant/shell/Prompt.tsx'
import { usePassOn } from '../../surfaces/participant/usePassOn.ts'
import { Words } from '../../surfaces/participant/Words.tsx'
import { announce } from '../../ui/announcer.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { DotStepper } from '../../ui/DotStepper.tsx'
import { Dot, type DotKind } from '../../ui/Dots.tsx'
import type { KindView, ParticipantProps } from '../module.ts'
import type { SealedEntry } from '../useSealedEntry.ts'
import { BallotNews } from './BallotNews.tsx'
import { Budgets } from './Budgets.tsx'
import styles from './Participant.module.css'
import { shuffled } from './shuffle.ts'
import type { Ballot } from './useBallot.ts'

interface BallotPageProps {
  readonly activity: KindView<'dotVote', 'participant'>
  readonly now: ParticipantProps<'dotVote'>['now']
  readonly ballot: SealedEntry<Ballot>
}

const kinds: readonly DotKind[] = ['process', 'content']

/** The list with dots: budgets pinned, the criterion above, an order of one's own. */
export function BallotPage({ activity, now, ballot }: BallotPageProps) {
  const t = useT()
  const pick = usePick()
  const order = useOwnOrder(activity.order, now.activityId)
  const { dots, done } = ballot.value
  // Dots on a question that was taken away are in hand again.
  const known = Object.fromEntries(Object.entries(dots).filter(([id]) => activity.items[id] !== undefined))
  const isOpen = activity.phase === 'open'
  const [question] = splitPrompt(pick(now.prompt))
  const idsOf = (kind: DotKind): readonly string[] => order.filter((id) => activity.items[id]?.kind === kind)
  const left = (kind: DotKind): number =>
    activity.budgets[kind] - idsOf(kind).reduce((sum, id) => sum + (dots[id] ?? 0), 0)
  const shown = kinds.filter((kind) => idsOf(kind).length > 0)
  return (
    <PhoneScreen
      pinned={isOpen && <Budgets kinds={shown} budgets={activity.budgets} left={(kind) => Math.max(0, left(kind))} />}
      actions={isOpen && <DoneButton ballot={ballot} dots={known} />}
      note={isOpen && <BallotState ballot={ballot} hasNew={activity.added.length > 0} />}
    >
      <div>
        <h1 className={styles.criterion}>{question}</h1>
        <p className={styles.rules}>
          {t('dotVote.vote.blind')} {t('dotVote.vote.perItem', { max: activity.maxPerItem })}
        </p>
      </div>
      <BallotNews activity={activity} ballot={ballot} isOverBudget={kinds.some((kind) => left(kind) < 0)} />
      {!isOpen && (
        <Banner isRounded isLive={false} icon="eye">
          {t('dotVote.vote.readFirst')}
        </Banner>
      )}
      {shown.map((kind) => (
        <section key={kind}>
          <h2 className={styles.group}>
            <Dot kind={kind} />
            {t(kind === 'process' ? 'dotVote.vote.processQuestions' : 'dotVote.vote.contentQuestions')}
          </h2>
          <ul>
            {idsOf(kind).map((id) => {
              const text = pick(activity.items[id]?.text ?? '')
              return (
                <li key={id} className={styles.item}>
                  <div className={styles.asked}>
                    <p className={styles.question}>
                      <Words text={text} />
                      {activity.added.includes(id) && (
                        <>
                          {' '}
                          <Chip tone="notice">{t('dotVote.vote.isNew')}</Chip>
                        </>
                      )}
                    </p>
                    <BundledQuestions questions={activity.items[id]?.bundled} />
                  </div>
                  {isOpen && (
                    <DotStepper
                      kind={kind}
                      item={text}
                      count={dots[id] ?? 0}
                      max={activity.maxPerItem}
                      budgetLeft={Math.max(0, left(kind))}
                      onChange={(count) => ballot.set({ dots: withDots(known, id, count), done })}
                    />
                  )}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </PhoneScreen>
  )
}

interface DoneButtonProps {
  readonly ballot: SealedEntry<Ballot>
  readonly dots: Ballot['dots']
}

function DoneButton({ ballot, dots }: DoneButtonProps) {
  const t = useT()
  const passOn = usePassOn()
  const { done } = ballot.value
  const setDone = (isDone: boolean): void => {
    ballot.set({ dots, done: isDone }, true)
    announce(t(isDone ? 'dotVote.vote.doneSpoken' : 'dotVote.vote.notDoneSpoken'))
    if (isDone) passOn()
  }
  return done ? (
    <Button isBig isBlock icon="check" isPressed onClick={() => setDone(false)}>
      {t('dotVote.vote.isDone')}
    </Button>
  ) : (
    <Button look="primary" isBig isBlock onClick={() => setDone(true)}>
      {t('dotVote.vote.done')}
    </Button>
  )
}

interface BallotStateProps {
  readonly ballot: SealedEntry<Ballot>
  readonly hasNew: boolean
}

/** Whether the dots are at the server: never “saved” before they are. */
function BallotState({ ballot, hasNew }: BallotStateProps) {
  const t = useT()
  const errorText = useErrorText()
  const { connection } = useStatus()
  if (ballot.state === 'refused')
    return errorText(ballot.refused?.code ?? 'internal', { closedAt: ballot.refused?.closedAt })
  if (ballot.state === 'underWay') {
    return t(connection === 'live' ? 'participant.vote.sending' : 'dotVote.vote.keptHere')
  }
  if (ballot.value.done) return t(hasNew ? 'dotVote.vote.addedChangeable' : 'dotVote.vote.changeable')
  return t(ballot.state === 'committed' ? 'dotVote.vote.saved' : 'dotVote.vote.needNotUseAll')
}

/** Shuffled per device and activity; the seed is made once and stays here. */
function useOwnOrder(ids: readonly string[], activityId: string): readonly string[] {
  const [kept, keep] = useKept<string>('shuffle-seed')
  const [made] = useState(randomId)
  useEffect(() => {
    if (kept === null) keep(made)
  }, [kept, keep, made])
  return shuffled(ids, `${kept ?? made}:${activityId}`)
}

function withDots(dots: Ballot['dots'], id: string, count: number): Ballot['dots'] {
  const { [id]: _before, ...others } = dots
  return count > 0 ? { ...others, [id]: count } : others
}
