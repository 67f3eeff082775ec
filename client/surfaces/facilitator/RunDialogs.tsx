import type { FacilitatorView } from '../../../shared/programme/views.ts'
import { doneWith } from '../../console/doneByRegion.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { agendaItems } from './agendaItems.ts'
import { ChooseItemDialog } from './ChooseItemDialog.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'

/** What has to be answered before something happens to everybody. */
export type Question =
  | { readonly type: 'leave'; readonly activityId: string; readonly skipped: boolean }
  | { readonly type: 'jump'; readonly activityId: string }
  | { readonly type: 'choose'; readonly digit: string }
  | { readonly type: 'end' }
  /** A part of a vote that is not open yet. */
  | { readonly type: 'votePart'; readonly index: number }

interface RunDialogsProps {
  readonly question: Question | null
  readonly view: FacilitatorView
  readonly onAsk: (question: Question | null) => void
  /** Moves on, unless an open vote has to be asked about first. */
  readonly onLeaveFor: (activityId: string) => void
  readonly onGo: (activityId: string, skipped: boolean) => void
  readonly onEnd: () => void
  readonly onStep: (index: number, opensVote: boolean) => void
}

/** Leaving an open vote, jumping, ending: each names what happens and to how many. */
export function RunDialogs({ question, view, onAsk, onLeaveFor, onGo, onEnd, onStep }: RunDialogsProps) {
  const t = useT()
  const pick = usePick()
  const close = (): void => onAsk(null)
  if (question === null) return null
  switch (question.type) {
    case 'leave': {
      const notDone = Math.max(0, view.seatCount - (doneWith(view.activity)?.total ?? 0))
      return (
        <ConfirmDialog
          title={t('facilitator.leave.title')}
          stay={t('facilitator.leave.stay')}
          go={t('facilitator.leave.go')}
          onClose={close}
          onGo={() => onGo(question.activityId, question.skipped)}
        >
          <p>{t('facilitator.leave.text', { notDone })}</p>
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
    case 'votePart':
      return (
        <Dialog
          isOpen
          title={t('lead.part.voteTitle')}
          onClose={close}
          actions={
            <>
              <Button
                look="quiet"
                onClick={() => {
                  close()
                  onStep(question.index, false)
                }}
              >
                {t('lead.part.voteClock')}
              </Button>
              <Button
                look="primary"
                onClick={() => {
                  close()
                  onStep(question.index, true)
                }}
              >
                {t('lead.part.voteOpen')}
              </Button>
            </>
          }
        >
          <p>{t('lead.part.voteText')}</p>
        </Dialog>
      )
    case 'end': {
      const left = agendaItems(view).filter(({ status }) => status === 'planned').length
      return (
        <ConfirmDialog
          title={t('facilitator.end.title', { number: view.session?.number ?? '' })}
          stay={t('common.cancel')}
          go={t('facilitator.end.go')}
          onClose={close}
          onGo={onEnd}
        >
          <p>{t('facilitator.end.text', { count: view.seatCount })}</p>
          {left > 0 && <p>{t('facilitator.end.openLeft', { count: left })}</p>}
        </ConfirmDialog>
      )
    }
  }
}
