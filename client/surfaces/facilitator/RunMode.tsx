import { useState } from 'react'
import { nextItem, previousItem } from '../../../shared/programme/schedule.ts'
import type { FacilitatorView } from '../../../shared/programme/views.ts'
import { useView } from '../../store/live.tsx'
import { AgendaColumn } from './AgendaColumn.tsx'
import { agendaItems } from './agendaItems.ts'
import type { KeyMeaning } from './consoleKeys.ts'
import { useKeysSetting } from './keysSetting.ts'
import { NextBar } from './NextBar.tsx'
import { NowColumn } from './NowColumn.tsx'
import { type Question, RunDialogs } from './RunDialogs.tsx'
import styles from './RunMode.module.css'
import { StateColumn } from './StateColumn.tsx'
import { useConsoleKeys } from './useConsoleKeys.ts'
import { useMoves } from './useMoves.ts'
import { useOpenScreen } from './useOpenScreen.ts'
import type { Room } from './useRoom.ts'

interface RunModeProps {
  readonly room: Room
  readonly onHelp: () => void
}

/** Leading a running session. */
export function RunMode({ room, onHelp }: RunModeProps) {
  const view = useView('facilitator', (current) => current)
  const { activity, now } = view
  if (now === null || activity === null) return null
  return <Running room={room} onHelp={onHelp} view={view} activity={activity} now={now} />
}

interface RunningProps extends RunModeProps {
  readonly view: FacilitatorView
  readonly activity: NonNullable<FacilitatorView['activity']>
  readonly now: NonNullable<FacilitatorView['now']>
}

/** Agenda on the left, now and next in the middle, what everybody sees and who is here on the right. */
function Running({ room, onHelp, view, activity, now }: RunningProps) {
  const screen = useOpenScreen()
  const areKeysOn = useKeysSetting()
  const [question, setQuestion] = useState<Question | null>(null)
  const items = agendaItems(view)
  const next = nextItem(items)
  const previous = previousItem(items)
  const { announced } = view
  const moves = useMoves(room, announced !== null)

  const leaveFor = (activityId: string, skipped = false): void => {
    const isVoteOpen = activity.kind === 'dotVote' && activity.phase === 'open'
    if (isVoteOpen) setQuestion({ type: 'leave', activityId, skipped })
    else moves.go(activityId, skipped)
  }
  const goOn = (): void => {
    if (announced !== null) moves.enterNow()
    else if (next !== null) leaveFor(next.id)
    else setQuestion({ type: 'end' })
  }
  const goBack = (): void => {
    if (previous !== null && announced === null) leaveFor(previous.id)
  }
  const togglePause = (): void => room.setPaused(now.timer.endsAt !== null)
  const act = (meaning: KeyMeaning): void => {
    if (meaning.type === 'jump') setQuestion({ type: 'choose', digit: meaning.digit })
    else
      ({
        next: goOn,
        back: goBack,
        pause: togglePause,
        addMinute: () => room.addMinutes(1),
        nextStep: () => {
          if (now.step.index + 1 < now.step.count) room.goToStep(now.step.index + 1)
        },
        screen: screen.open,
        help: onHelp,
        cancel: moves.cancel,
      })[meaning.action]()
  }
  useConsoleKeys(areKeysOn, act)
  return (
    <div className={styles.columns}>
      <main className={styles.middle}>
        <NowColumn room={room} view={view} activity={activity} now={now} onPause={togglePause} />
        <NextBar
          next={next}
          announced={announced}
          isBusy={room.isBusy}
          hasPrevious={previous !== null}
          onNext={goOn}
          onCancel={moves.cancel}
          onBack={goBack}
          onSkip={() => next && leaveFor(next.id, true)}
        />
      </main>
      <AgendaColumn
        view={view}
        onJump={(activityId) => setQuestion({ type: 'jump', activityId })}
        onEnd={() => setQuestion({ type: 'end' })}
      />
      <StateColumn view={view} activity={activity} now={now} screen={screen} />
      <RunDialogs
        question={question}
        view={view}
        onAsk={setQuestion}
        onLeaveFor={leaveFor}
        onGo={moves.go}
        onEnd={room.end}
      />
    </div>
  )
}
