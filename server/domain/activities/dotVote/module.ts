import type { EventOf } from '../../../../shared/activities/registry.ts'
import { accept, type Decision, reject } from '../../programme/decision.ts'
import type { LibraryEvent } from '../../programme/events.ts'
import type { ActivityModule, DecideContext } from '../module.ts'
import { closedNow, nonceHashes, sealDeadlines, undoMs } from '../sealing.ts'
import { integer, record } from '../settings.ts'
import { lateBallot, mergeBallots, setBallot } from './ballots.ts'
import { evolve } from './evolve.ts'
import { addItem } from './lateItem.ts'
import { budgetsNow, itemsNow, secondRound } from './rounds.ts'
import type { DotVoteActivity, DotVoteState } from './state.ts'
import { counted, hasVoted, tally } from './tally.ts'
import { undo } from './undo.ts'
import { views } from './views.ts'

type Events = Decision<EventOf<'dotVote'> | LibraryEvent>
type Opened = Extract<EventOf<'dotVote'>, { type: 'dotVote.opened' }>

/**
 * Blind dot voting. Nothing about what anybody chose leaves the box before a reveal, not even an order; the first
 * reveal, or ten minutes after closing, seals: totals go to the log, rows and their secret go for good.
 */
export const dotVote: ActivityModule<'dotVote', DotVoteState> = {
  configure: ({ settings }) => {
    const perKind = record(record(settings.dots).perKind)
    return {
      maxPerItem: integer(settings.maxPerItem, 2),
      perKind: { divisor: integer(perKind.divisor, 3), min: integer(perKind.min, 2), max: integer(perKind.max, 4) },
    }
  },
  initialState: () => ({
    phase: 'ready',
    items: {},
    order: [],
    added: [],
    removed: [],
    repeat: null,
    budgets: null,
    isReopened: false,
    closedAt: null,
    atTable: null,
    seal: null,
    sealed: null,
    revealed: { console: false, projector: false, phones: false },
    roomSaw: false,
    facilitatorLooked: false,
    page: 0,
    part: 'ranking',
    weight: 'person',
  }),
  decide(command, activity, context) {
    switch (command.name) {
      case 'setBallot':
        return setBallot(command.data, activity, context)
      case 'setBudgets':
        return accept([{ type: 'dotVote.budgetsSet', data: command.data }])
      case 'setRepeat':
        return setRepeat(command.data.repeat, activity, context)
      case 'open':
        return open(activity, context)
      case 'addItem':
        return addItem(command.data, activity, context)
      case 'close':
        return accept([closedEvent(context, undoMs)])
      case 'reopen':
        return accept([{ type: 'dotVote.reopened', data: { reopenedAt: context.now } }])
      case 'reveal':
        return reveal(command.data.to, activity)
      case 'hide':
        return accept([{ type: 'dotVote.hidden', data: command.data }])
      case 'showPage':
        return accept([{ type: 'dotVote.pageShown', data: command.data }])
      case 'showWeight':
        return showWeight(command.data.weight, activity)
      case 'showPart':
        return accept([{ type: 'dotVote.partShown', data: command.data }])
      case 'seal':
        return activity.own.seal?.deadlineId === command.data.deadlineId
          ? accept([sealedEvent(activity)], [activity.id])
          : reject('stalePhase')
    }
  },
  evolve,
  undo,
  countsFor: (row) => (hasVoted(row) ? row.regionId : null),
  moveEntry: (row, regionId) => ({ ...row, regionId }),
  mergeEntries: mergeBallots,
  refuse: (command, activity, context) => {
    if (command.name !== 'setBallot') return reject(activity.own.phase === 'sealed' ? 'alreadySealed' : 'stalePhase')
    return activity.own.phase === 'ready' ? reject('activityNotOpen') : lateBallot(command.data, activity, context)
  },
  deadlines: (activity) => sealDeadlines('dotVote.seal', activity),
  settle,
  outcome: ({ own: { sealed, budgets, revealed, facilitatorLooked } }) =>
    sealed === null ? null : { result: sealed.result, budgets, revealed, facilitatorLooked },
  views,
}

function open(activity: DotVoteActivity, context: DecideContext): Events {
  const { programme, now, seed } = context
  const opened = openedEvent(activity, context)
  if (opened.data.items.length === 0) return reject('noQuestions')
  const frozen = programme.freezeCards('learningQuestion', now, seed)
  return accept<EventOf<'dotVote'> | LibraryEvent>([...frozen.events, opened], frozen.dropBoxes)
}

function openedEvent(activity: DotVoteActivity, { programme, now }: DecideContext): Opened {
  const items = itemsNow(activity, programme)
  const budgets = budgetsNow(activity, items, programme)
  return { type: 'dotVote.opened', data: { items: [...items], budgets, openedAt: now } }
}

/** The best of the vote before would tell its result where it was not shown (V9). */
function setRepeat(repeat: DotVoteState['repeat'], activity: DotVoteActivity, { programme }: DecideContext): Events {
  const round = secondRound(activity, programme)
  if (repeat !== null && round === null) return reject('notFound')
  if (repeat !== null && repeat.top !== null && round?.hasTop !== true) return reject('resultNotShown')
  return accept([{ type: 'dotVote.repeatSet', data: { repeat } }])
}

/** What was open or closed is counted. So is what was cast before an opening was taken back: phones called it counted. */
function settle(activity: DotVoteActivity, context: DecideContext): Events {
  const { own, box } = activity
  if (own.phase === 'sealed' || (own.phase === 'ready' && box.isEmpty())) return accept([])
  if (own.phase === 'closed') return accept([sealedEvent(activity)], [activity.id])
  const opening = own.phase === 'ready' ? [openedEvent(activity, context)] : []
  const events: EventOf<'dotVote'>[] = [...opening, closedEvent(context, 0)]
  const ended = { ...activity, own: events.reduce(evolve, own) }
  return accept([...events, sealedEvent(ended)], [activity.id])
}

const closedEvent = (context: DecideContext, sealsInMs: number) =>
  ({
    type: 'dotVote.closed',
    data: { ...closedNow(context, sealsInMs), seatCount: context.programme.state.seats.size },
  }) as const

function reveal(to: 'console' | 'projector' | 'phones', activity: DotVoteActivity): Events {
  const revealed = { type: 'dotVote.revealed', data: { to } } as const
  return activity.own.sealed === null ? accept([sealedEvent(activity), revealed], [activity.id]) : accept([revealed])
}

/** Before any reveal even this no would be a hint about what was cast. */
function showWeight(weight: 'person' | 'region', { own }: DotVoteActivity): Events {
  if (!Object.values(own.revealed).includes(true)) return reject('activityNotOpen')
  return weight === 'region' && own.sealed?.result.equalRegions === null
    ? reject('tooFewBallots')
    : accept([{ type: 'dotVote.weightShown', data: { weight } }])
}

function sealedEvent({ own, box, config, tally: doneByRegion }: DotVoteActivity) {
  const budgets = own.budgets ?? { process: 0, content: 0 }
  const most = {
    process: Math.min(config.maxPerItem, budgets.process),
    content: Math.min(config.maxPerItem, budgets.content),
  }
  const rows = [...box.values()].map((row) => counted(row, own.items, budgets))
  const result = tally(own.items, rows, most)
  return { type: 'dotVote.sealed', data: { result, nonceHashes: nonceHashes(box), doneByRegion } } as const
}
