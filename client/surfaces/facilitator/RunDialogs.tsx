import type { FacilitatorView } from '../../../shared/programme/views.ts'
import type { LeaveWords, PartWords } from '../../activities/kindConsole.ts'
import { doneWith } from '../../console/doneByRegion.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { agendaItems } from './agendaItems.ts'
import { ChooseItemDialog } from './ChooseItemDialog.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'

/** What has to be answered before something happens to everybody. */
export type Question =
  | { readonly type: 'leave'; readonly activityId: string; readonly skipped: boolean; readonly words: LeaveWords }
  | { readonly type: 'jump'; readonly activityId: string }
  | { readonly type: 'choose'; readonly digit: string }
  | { readonly type: 'end' }
  /** A part of an item that is not open yet, such as a vote. */
  | { readonly type: 'part'; readonly index: number; readonly words: PartWords }

interface RunDialogsProps {
  readonly question: Question | null
  readonly view: FacilitatorView
  readonly onAsk: (question: Question | null) => void
  /** Moves on, unless an open vote has to be asked about first. */
  readonly onLeaveFor: (activityId: string) => void
  readonly onGo: (activityId: string, skipped: boolean) => void
  readonly onEnd: () => void
  readonly onStep: (index: number, command: PartWords['command'] | null) => void
}

/** Leaving an open vote, jumping, ending: each names what happens and to how many. */
export function RunDialogs({ question, view, onAsk, onLeaveFor, onGo, onEnd, onStep }: RunDialogsProps) {
  const t = useT()
  const pick = usePick()
  const close = (): void => onAsk(null)
  if (question === null) return null
  switch (question.type) {
    case 'leave': {
      const done = doneWith(view.activity)
      const notDone = Math.max(0, (done?.of ?? view.seatCount) - (done?.total ?? 0))
      return (
        <ConfirmDialog
          title={question.words.title(t)}
          stay={t('facilitator.leave.stay')}
          go={t('facilitator.leave.go')}
          onClose={close}
          onGo={() => onGo(question.activityId, question.skipped)}
        >
          <p>{question.words.text(t, notDone)}</p>
        </ConfirmDialog>
      )
    }
    case 'jump': {
      const item = view.agenda[question.activityId]
      return (
        <ConfirmDialog
          title={t('facilitator.jump.title', { title: item ? pick(item.title) : '' })}
          stay={t('common.cancel')}
          go={t('facilitator.jump.go')}
          onClose={close}
          onGo={() => onLeaveFor(question.activityId)}
        >
          <p>{t('facilitator.jump.text', { count: view.seatCount })}</p>
        </ConfirmDialog>
      )
    }
    case 'choose':
      return (
        <ChooseItemDialog
          firstDigit={question.digit}
          items={agendaItems(view)}
          onClose={close}
          onChoose={(activityId) => onAsk({ type: 'jump', activityId })}
        />
      )
    case 'part':
      return (
        <Dialog
          isOpen
          title={question.words.title(t)}
          onClose={close}
          actions={
            <>
              <Button
                look="quiet"
                onClick={() => {
                  close()
                  onStep(question.index, null)
                }}
              >
                {question.words.clock(t)}
              </Button>
              <Button
                look="primary"
                onClick={() => {
                  close()
                  onStep(question.index, question.words.command)
                }}
              >
                {question.words.both(t)}
              </Button>
            </>
          }
        >
          <p>{question.words.text(t)}</p>
        </Dialog>
      )
    case 'end': {
      const parked = view.parked.filter(({ isDone }) => !isDone).length
      const left = agendaItems(view).filter(({ status }) => status === 'planned').length
      return (
        <ConfirmDialog
          title={t('facilitator.end.title', { number: view.session?.number ?? '' })}
          stay={t('common.cancel')}
          go={t('facilitator.end.go')}
          onClose={close}
          onGo={onEnd}
        >
          <p>
            {t(view.programme.isRehearsal ? 'rehearsal.end.text' : 'facilitator.end.text', { count: view.seatCount })}
          </p>
          {parked > 0 && <p>{t('facilitator.end.parked', { count: parked })}</p>}
          {left > 0 && <p>{t('facilitator.end.openLeft', { count: left })}</p>}
        </ConfirmDialog>
      )
    }
  }
}
