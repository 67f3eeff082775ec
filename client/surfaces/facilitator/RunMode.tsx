import { useEffect, useRef, useState } from 'react'
import { nextItem, previousItem } from '../../../shared/programme/schedule.ts'
import type { FacilitatorView } from '../../../shared/programme/views.ts'
import { consoleOf } from '../../activities/consoleRegistry.ts'
import { NeedsLead } from '../../console/NeedsLead.tsx'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useLead } from '../../console/useLead.ts'
import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { showFailure } from '../../ui/toasts.ts'
import { AgendaColumn } from './AgendaColumn.tsx'
import { agendaItems } from './agendaItems.ts'
import type { ConsoleAction, KeyMeaning } from './consoleKeys.ts'
import { useKeysSetting } from './keysSetting.ts'
import { NextBar } from './NextBar.tsx'
import { NowColumn } from './NowColumn.tsx'
import { type Question, RunDialogs } from './RunDialogs.tsx'
import styles from './RunMode.module.css'
import { TabBar } from './remote/TabBar.tsx'
import type { RemoteTab } from './remote/tabs.ts'
import { StateColumn } from './StateColumn.tsx'
import { useUndo } from './undo/UndoContext.tsx'
import { useConsoleKeys } from './useConsoleKeys.ts'
import { useJustArrived } from './useJustArrived.ts'
import { useMoves } from './useMoves.ts'
import { useOpenScreen } from './useOpenScreen.ts'
import type { Room } from './useRoom.ts'
import { useWallControl } from './wall/useWallControl.ts'

interface RunModeProps {
  readonly room: Room
  readonly onHelp: () => void
  readonly onPark: () => void
}

/** Leading a running session. */
export function RunMode(props: RunModeProps) {
  const view = useView('facilitator', (current) => current)
  const { activity, now } = view
  if (now === null || activity === null) return null
  return <Running {...props} view={view} activity={activity} now={now} />
}

interface RunningProps extends RunModeProps {
  readonly view: FacilitatorView
  readonly activity: NonNullable<FacilitatorView['activity']>
  readonly now: NonNullable<FacilitatorView['now']>
}

/** Agenda on the left, now and next in the middle, what everybody sees and who is here on the right. */
function Running({ room, onHelp, onPark, view, activity, now }: RunningProps) {
  const t = useT()
  const send = useConsoleSend()
  const { isLeading } = useLead()
  const { undoLast } = useUndo()
  const [tab, setTab] = useState<RemoteTab>('now')
  const bottom = useBottomHeight()
  const screen = useOpenScreen()
  const wall = useWallControl()
  const areKeysOn = useKeysSetting()
  const [question, setQuestion] = useState<Question | null>(null)
  const items = agendaItems(view)
  const next = nextItem(items)
  const previous = previousItem(items)
  const { announced } = view
  const hasJustArrived = useJustArrived(now.activityId)
  const moves = useMoves(room, announced !== null)

  const leaveFor = (activityId: string, skipped = false): void => {
    const words = consoleOf(activity.kind).leaving?.(activity) ?? null
    if (words !== null) setQuestion({ type: 'leave', activityId, skipped, words })
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
  const goToStep = (index: number): void => {
    const words = index > 0 ? (consoleOf(activity.kind).laterPart?.(activity, now) ?? null) : null
    if (words !== null) setQuestion({ type: 'part', index, words })
    else room.goToStep(index)
  }
  const act = (meaning: KeyMeaning): void => {
    const isFree = meaning.type === 'action' && forEverybody.has(meaning.action)
    if (!isLeading && !isFree) showFailure(t('lead.lead.why'))
    else if (meaning.type === 'jump') setQuestion({ type: 'choose', digit: meaning.digit })
    else
      ({
        next: goOn,
        back: goBack,
        pause: togglePause,
        addMinute: () => room.addMinutes(1),
        nextStep: () => {
          if (now.step.index + 1 < now.step.count) goToStep(now.step.index + 1)
        },
        screen: () => screen.open(),
        blank: () => wall.setBlank(!wall.isBlank),
        freeze: () => wall.setFrozen(!wall.isFrozen),
        help: onHelp,
        undo: undoLast,
        park: onPark,
        cancel: () => (announced === null && wall.isLit ? wall.endSpotlight() : moves.cancel()),
      })[meaning.action]()
  }
  useConsoleKeys(areKeysOn, act)
  return (
    <div className={styles.columns} data-shown={tab}>
      <main className={styles.middle}>
        <NowColumn room={room} view={view} activity={activity} now={now} onPause={togglePause} onGoToStep={goToStep} />
        <div ref={bottom} className={styles.bottom}>
          <NeedsLead>
            <NextBar
              next={next}
              announced={announced}
              isBusy={room.isBusy}
              hasPrevious={previous !== null}
              isPaused={now.timer.endsAt === null}
              isWaiting={consoleOf(activity.kind).waits?.(activity) ?? false}
              onNext={goOn}
              onCancel={moves.cancel}
              onBack={goBack}
              onSkip={() => next && leaveFor(next.id, true)}
              onPause={togglePause}
              onAddMinute={() => room.addMinutes(1)}
            />
          </NeedsLead>
          <TabBar tab={tab} onTab={setTab} />
        </div>
      </main>
      <AgendaColumn
        view={view}
        onJump={(activityId) => {
          if (hasJustArrived()) return
          if (isLeading) setQuestion({ type: 'jump', activityId })
          else showFailure(t('lead.lead.why'))
        }}
        onEnd={() => setQuestion({ type: 'end' })}
      />
      <StateColumn view={view} activity={activity} now={now} screen={screen} onPark={onPark} />
      <RunDialogs
        question={question}
        view={view}
        onAsk={setQuestion}
        onLeaveFor={leaveFor}
        onGo={moves.go}
        onEnd={room.end}
        onStep={(index, command) => {
          if (command !== null) void send(command)
          room.goToStep(index)
        }}
      />
    </div>
  )
}

/** What who does not lead can do too. */
const forEverybody: ReadonlySet<ConsoleAction> = new Set<ConsoleAction>(['screen', 'help', 'undo', 'park'])

/** In the hand toasts and the page's end keep clear of what is always at the bottom, however high that is. */
function useBottomHeight(): (bar: HTMLElement | null) => void {
  const observer = useRef<ResizeObserver>(undefined)
  const page = document.documentElement.style
  useEffect(
    () => () => {
      observer.current?.disconnect()
      page.removeProperty('--bottom-height')
    },
    [page],
  )
  const [watch] = useState(() => (bar: HTMLElement | null): void => {
    observer.current?.disconnect()
    if (bar === null || typeof ResizeObserver === 'undefined') return
    observer.current = new ResizeObserver(() => {
      page.setProperty('--bottom-height', `${bar.offsetHeight}px`)
    })
    observer.current.observe(bar)
  })
  return watch
}
