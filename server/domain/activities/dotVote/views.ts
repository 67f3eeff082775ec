import type { BallotItem } from '../../../../shared/programme/rankings.ts'
import type { ActivityModule, ProgrammeReader } from '../module.ts'
import { progressOf } from '../sealing.ts'
import { budgetsFor, candidates } from './ballots.ts'
import type { DotVoteActivity, DotVoteState } from './state.ts'

/**
 * Who sees what. A phone sees the questions and, after its own reveal, the result: never how others are getting on.
 * Console and projector see how many are done. A result is in a view only where it was revealed.
 */
export const views: ActivityModule<'dotVote', DotVoteState>['views'] = {
  participant: (activity, programme) => ({
    phase: activity.own.phase,
    ...ballot(activity, programme),
    closedAt: activity.own.closedAt,
    facilitatorLooked: activity.own.facilitatorLooked,
    result: resultFor(activity, 'phones'),
    weight: activity.own.weight,
  }),
  mine: ({ box }, _programme, _seatId, ownerKey) => {
    const row = ownerKey === null ? undefined : box.get(ownerKey)
    return { ballot: row === undefined ? null : { ballotSeq: row.ballotSeq, dots: row.dots, done: row.done } }
  },
  facilitator: (activity, programme) => ({
    phase: activity.own.phase,
    ...ballot(activity, programme),
    progress: progressOf(activity),
    closedAt: activity.own.closedAt,
    sealsAt: activity.own.seal?.at ?? null,
    revealed: activity.own.revealed,
    facilitatorLooked: activity.own.facilitatorLooked,
    result: resultFor(activity, 'console'),
    weight: activity.own.weight,
    page: activity.own.page,
  }),
  projector: (activity, programme) => {
    const { order, budgets, maxPerItem } = ballot(activity, programme)
    return {
      phase: activity.own.phase,
      itemCount: order.length,
      budgets,
      maxPerItem,
      progress: progressOf(activity),
      facilitatorLooked: activity.own.facilitatorLooked,
      result: resultFor(activity, 'projector'),
      weight: activity.own.weight,
      page: activity.own.page,
    }
  },
}

/** Before opening: what the ballot would be now. From then on: what it is. */
function ballot({ own, config }: DotVoteActivity, programme: ProgrammeReader) {
  const items: readonly BallotItem[] =
    own.phase === 'ready' ? candidates(programme) : own.order.flatMap((id) => own.items[id] ?? [])
  return {
    items: own.phase === 'ready' ? Object.fromEntries(items.map((item) => [item.id, item])) : own.items,
    order: items.map((item) => item.id),
    budgets: own.budgets ?? budgetsFor(items, config.perKind),
    maxPerItem: config.maxPerItem,
  }
}

const resultFor = ({ own }: DotVoteActivity, target: 'console' | 'projector' | 'phones') =>
  own.sealed !== null && own.revealed[target] ? own.sealed.result : null
