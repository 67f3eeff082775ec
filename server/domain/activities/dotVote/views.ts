import type { BallotItem, VoteResult } from '../../../../shared/programme/rankings.ts'
import type { ActivityModule, ProgrammeReader } from '../module.ts'
import { progressOf, proxiesOf } from '../sealing.ts'
import { budgetsNow, earlierFor, itemsNow, secondRound } from './rounds.ts'
import type { DotVoteActivity, DotVoteState } from './state.ts'
import { hasVoted } from './tally.ts'

/**
 * Who sees what. A phone sees the questions and, after its own reveal, the result: never how others are getting on.
 * Console and projector see how many voted. A result is in a view only where it was revealed.
 */
export const views: ActivityModule<'dotVote', DotVoteState>['views'] = {
  participant: (activity, programme) => ({
    phase: activity.own.phase,
    ...ballot(activity, programme),
    isReopened: activity.own.isReopened,
    closedAt: activity.own.closedAt,
    facilitatorLooked: activity.own.facilitatorLooked,
    result: resultFor(activity, programme, 'phones'),
    earlier: earlierFor(activity, programme, 'phones'),
    weight: activity.own.weight,
  }),
  mine: ({ box }, _programme, _seatId, ownerKey) => {
    const row = ownerKey === null ? undefined : box.get(ownerKey)
    return { ballot: row === undefined ? null : { ballotSeq: row.ballotSeq, dots: row.dots, done: row.done } }
  },
  facilitator: (activity, programme) => ({
    phase: activity.own.phase,
    ...ballot(activity, programme),
    isReopened: activity.own.isReopened,
    progress: progress(activity, programme),
    secondRound: secondRound(activity, programme),
    closedAt: activity.own.closedAt,
    sealsAt: activity.own.seal?.at ?? null,
    revealed: activity.own.revealed,
    facilitatorLooked: activity.own.facilitatorLooked,
    result: resultFor(activity, programme, 'console'),
    earlier: earlierFor(activity, programme, 'console'),
    weight: activity.own.weight,
    part: activity.own.part,
    page: activity.own.page,
  }),
  projector: (activity, programme) => {
    const { order, budgets, maxPerItem } = ballot(activity, programme)
    return {
      phase: activity.own.phase,
      itemCount: order.length,
      budgets,
      maxPerItem,
      isReopened: activity.own.isReopened,
      progress: programme.state.wall.isCountHidden ? null : progress(activity, programme),
      facilitatorLooked: activity.own.facilitatorLooked,
      result: resultFor(activity, programme, 'projector'),
      earlier: earlierFor(activity, programme, 'projector'),
      weight: activity.own.weight,
      part: activity.own.part,
      page: activity.own.page,
    }
  },
}

/** Before opening: what the ballot would be now. From then on: what it is. */
function ballot(activity: DotVoteActivity, programme: ProgrammeReader) {
  const { own, config } = activity
  const isReady = own.phase === 'ready'
  const items: readonly BallotItem[] = isReady
    ? itemsNow(activity, programme)
    : own.order.flatMap((id) => own.items[id] ?? [])
  const order = items.map((item) => item.id)
  return {
    items: isReady ? Object.fromEntries(items.map((item) => [item.id, item])) : own.items,
    order,
    budgets: isReady ? budgetsNow(activity, items, programme) : (own.budgets ?? { process: 0, content: 0 }),
    maxPerItem: config.maxPerItem,
    added: own.added.filter((id) => order.includes(id)),
  }
}

const proxiesByBox = new WeakMap<DotVoteActivity['box'], number | null>()
/** Counted once per box: a view is made far more often than a ballot comes in. */
function proxies({ own, box }: DotVoteActivity): number | null {
  if (own.sealed !== null) return own.sealed.result.proxyBallots ?? null
  const known = proxiesByBox.get(box)
  if (known !== undefined) return known
  const counted = proxiesOf([...box.values()].filter(hasVoted))
  proxiesByBox.set(box, counted)
  return counted
}

/** Sealed, it is what the result says. A log of before had only those who said to be done, per region. */
function progress(activity: DotVoteActivity, { state }: ProgrammeReader) {
  const { sealed, atTable } = activity.own
  const { doneByRegion, done: now } = progressOf(activity)
  const done = sealed?.result.ballots ?? now
  // Somebody may have left: the whole is never smaller than its part.
  return { doneByRegion, done, total: Math.max(atTable ?? state.seats.size, done), proxies: proxies(activity) }
}

const resultFor = (
  { own }: DotVoteActivity,
  programme: ProgrammeReader,
  target: 'console' | 'projector' | 'phones',
): VoteResult | null => (own.sealed !== null && own.revealed[target] ? withSupport(own.sealed.result, programme) : null)

/** Who stood behind a question while it was written is told with the result, and never before it. */
function withSupport(result: VoteResult, programme: ProgrammeReader): VoteResult {
  const items = Object.values(result.items).map((item) => {
    const support = programme.supportFor([item.id, ...(item.bundled ?? []).map(({ id }) => id)])
    return support === 0 ? item : { ...item, support }
  })
  return { ...result, items: Object.fromEntries(items.map((item) => [item.id, item])) }
}
