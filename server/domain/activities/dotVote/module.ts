import type { EventOf } from '../../../../shared/activities/registry.ts'
import { accept, type Decision, reject } from '../../programme/decision.ts'
import type { LibraryEvent } from '../../programme/events.ts'
import type { ActivityModule, DecideContext } from '../module.ts'
import { closed, closedNow, nonceHashes, reopened, sealDeadlines, undoMs } from '../sealing.ts'
import { integer, record } from '../settings.ts'
import { budgetsFor, candidates, lateBallot, mergeBallots, setBallot } from './ballots.ts'
import type { DotVoteActivity, DotVoteState } from './state.ts'
import { tally } from './tally.ts'
import { views } from './views.ts'

type Events = Decision<EventOf<'dotVote'> | LibraryEvent>

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
    budgets: null,
    closedAt: null,
    seal: null,
    sealed: null,
    revealed: { console: false, projector: false, phones: false },
    facilitatorLooked: false,
    page: 0,
    weight: 'person',
  }),
  decide(command, activity, context) {
    switch (command.name) {
      case 'setBallot':
        return setBallot(command.data, activity, context)
      case 'setBudgets':
        return accept([{ type: 'dotVote.budgetsSet', data: command.data }])
      case 'open':
        return open(activity, context)
      case 'close':
        return accept([closedEvent(context, undoMs)])
      case 'reopen':
        return accept([{ type: 'dotVote.reopened', data: {} }])
      case 'reveal':
        return reveal(command.data.to, activity)
      case 'hide':
        return accept([{ type: 'dotVote.hidden', data: command.data }])
      case 'showPage':
        return accept([{ type: 'dotVote.pageShown', data: command.data }])
      case 'showWeight':
        return showWeight(command.data.weight, activity)
      case 'seal':
        return activity.own.seal?.deadlineId === command.data.deadlineId
          ? accept([sealedEvent(activity)], [activity.id])
          : reject('stalePhase')
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'dotVote.budgetsSet':
        return { ...state, budgets: event.data }
      case 'dotVote.opened': {
        const { items, budgets } = event.data
        const byId = Object.fromEntries(items.map((item) => [item.id, item]))
        return { ...state, phase: 'open', items: byId, order: items.map((item) => item.id), budgets }
      }
      case 'dotVote.closed':
        return { ...state, ...closed(event.data) }
      case 'dotVote.reopened':
        return { ...state, ...reopened }
      case 'dotVote.sealed':
        return { ...state, phase: 'sealed', seal: null, sealed: event.data }
      case 'dotVote.revealed': {
        const revealed = { ...state.revealed, [event.data.to]: true }
        return { ...state, revealed, facilitatorLooked: state.facilitatorLooked || event.data.to === 'console' }
      }
      case 'dotVote.hidden':
        return { ...state, revealed: { ...state.revealed, [event.data.to]: false } }
      case 'dotVote.pageShown':
        return { ...state, page: event.data.page }
      case 'dotVote.weightShown':
        return { ...state, weight: event.data.weight, page: 0 }
    }
  },
  countsFor: (row) => (row.done ? row.regionId : null),
  moveEntry: (row, regionId) => ({ ...row, regionId }),
  mergeEntries: mergeBallots,
  refuse: (command, activity, context) => {
    if (command.name !== 'setBallot') return reject(activity.own.phase === 'sealed' ? 'alreadySealed' : 'stalePhase')
    return activity.own.phase === 'ready' ? reject('activityNotOpen') : lateBallot(command.data, activity, context)
  },
  deadlines: (activity) => sealDeadlines('dotVote.seal', activity),
  settle,
  outcome: ({ own: { sealed, revealed, facilitatorLooked } }) =>
    sealed === null ? null : { result: sealed.result, revealed, facilitatorLooked },
  views,
}

function open({ config, own }: DotVoteActivity, { programme, now, seed }: DecideContext): Events {
  const items = candidates(programme)
  if (items.length === 0) return reject('noQuestions')
  const budgets = own.budgets ?? budgetsFor(items, config.perKind)
  const frozen = programme.freezeCards('learningQuestion', now, seed)
  return accept(
    [...frozen.events, { type: 'dotVote.opened', data: { items: [...items], budgets, openedAt: now } }],
    frozen.dropBoxes,
  )
}

function settle(activity: DotVoteActivity, context: DecideContext): Events {
  if (activity.own.phase !== 'open' && activity.own.phase !== 'closed') return accept([])
  const closing = activity.own.phase === 'open' ? [closedEvent(context, 0)] : []
  return accept([...closing, sealedEvent(activity)], [activity.id])
}

const closedEvent = (context: DecideContext, sealsInMs: number) =>
  ({ type: 'dotVote.closed', data: closedNow(context, sealsInMs) }) as const

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

const sealedEvent = ({ own, box, tally: doneByRegion }: DotVoteActivity) =>
  ({
    type: 'dotVote.sealed',
    data: {
      result: tally(own.items, [...box.values()]),
      nonceHashes: nonceHashes(box),
      doneByRegion,
    },
  }) as const
