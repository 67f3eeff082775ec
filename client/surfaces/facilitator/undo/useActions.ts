import { personLabel } from '../../../../shared/programme/callSign.ts'
import type { FacilitatorView } from '../../../../shared/programme/views.ts'
import { useLead, useLinkName } from '../../../console/useLead.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { useServerNow } from '../../../store/serverNow.ts'
import { type ActionView, wordsOf } from './actionWords.ts'

/** As long as the server keeps what takes an action back. */
const undoMs = 10 * 60_000

export interface DoneAction {
  readonly id: string
  readonly name: string
  /** Server epoch ms. */
  readonly at: number
  /** “‘Pauze’ weggehaald” */
  readonly what: string
  readonly who: string
  /** On this console. */
  readonly isOwn: boolean
  readonly isUndone: boolean
  /** Why it cannot be taken back now; null when it can. */
  readonly whyNot: string | null
  /** Where the room goes back to; null when it does not move. */
  readonly backTo: string | null
  /** The room is still told that it will move. */
  readonly isPending: boolean
  /** It says itself what became of it. */
  readonly isQuiet: boolean
}

/** What facilitators did lately, in words, newest first. */
export function useActions(): readonly DoneAction[] {
  const t = useT()
  const nameAction = useActionWords()
  const nameOf = useLinkName()
  const pick = usePick()
  const { linkId, isLeading } = useLead()
  const now = useServerNow(10_000)
  const { actions, announced } = useView('facilitator', (view) => ({
    actions: view.actions,
    announced: view.announced?.activityId ?? null,
  }))
  return actions.map((action) => {
    const isPending = action.name === 'agenda.go' && announced !== null && action.about.activityId === announced
    return {
      id: action.id,
      name: action.name,
      at: action.at,
      what: nameAction(action),
      who: nameOf(action.linkId),
      isOwn: action.linkId === linkId,
      isUndone: action.isUndone,
      whyNot: action.isUndone ? null : whyNot(action),
      backTo: action.fromTitle === null || action.name === 'session.start' ? null : pick(action.fromTitle),
      isPending,
      isQuiet: isPending || action.about.fields === 'notes',
    }
  })

  function whyNot(action: ActionView): string | null {
    const blocking = actions.find(({ id }) => id === action.blockedBy)
    if (now - action.at > undoMs) return t('lead.undo.old')
    if (action.refusal === 'undoTooLate') return t('lead.undo.late')
    if (action.linkId !== linkId && !isLeading) return t('lead.undo.notYours', { name: nameOf(action.linkId) })
    if (blocking !== undefined) return t('lead.undo.blocked', { what: nameAction(blocking) })
    return action.refusal === null ? null : t('errors.undoBlocked')
  }
}

function useActionWords(): (action: ActionView) => string {
  const t = useT()
  const pick = usePick()
  const linkName = useLinkName()
  const view: FacilitatorView = useView('facilitator', (current) => current)
  return ({ name, about, title, fromTitle }) => {
    const seatId = about.seatId ?? about.intoSeatId ?? ''
    const seat = view.seats[seatId] ?? view.removedSeats[seatId]
    const region = seat && view.regions[seat.regionId]
    return wordsOf(name, {
      t,
      about,
      title: title === null ? '' : pick(title),
      from: fromTitle === null ? '' : pick(fromTitle),
      person: seat ? personLabel(seat, region) : t('common.anonymous'),
      region: (id) => view.regions[id ?? '']?.shortName ?? '',
      link: linkName(about.linkId ?? null),
    })
  }
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
