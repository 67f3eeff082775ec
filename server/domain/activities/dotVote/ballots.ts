import type { Budgets } from '../../../../shared/activities/dotVote/contract.ts'
import type { CommandDataOf, EntryOf } from '../../../../shared/activities/registry.ts'
import type { QuestionKind } from '../../../../shared/programme/cards.ts'
import type { BallotItem } from '../../../../shared/programme/rankings.ts'
import { accept, acceptEntry, type Decision, reject } from '../../programme/decision.ts'
import type { DecideContext, ProgrammeReader } from '../module.ts'
import { isCounted } from '../sealing.ts'
import type { DotVoteActivity } from './state.ts'

type Ballot = CommandDataOf<'dotVote', 'setBallot'>
type Row = EntryOf<'dotVote'>

/**
 * A whole ballot, replacing the one before. Absolute and numbered by the phone, so that a retry or a late duplicate
 * changes nothing and never counts twice; one that lost against another device of the same seat is told so.
 */
export function setBallot(ballot: Ballot, activity: DotVoteActivity, context: DecideContext): Decision<never> {
  const { ownerKey, seatId, programme } = context
  const seat = seatId === null ? undefined : programme.state.seats.get(seatId)
  if (ownerKey === null || seat === undefined) return reject('notAllowed')
  const known = activity.box.get(ownerKey)
  if (known !== undefined && ballot.ballotSeq <= known.ballotSeq) {
    const isTwin = ballot.ballotSeq === known.ballotSeq && known.nonceHash !== context.digest(ballot.nonce)
    return isTwin ? reject('changedElsewhere') : accept([])
  }
  const spent: Record<QuestionKind, number> = { process: 0, content: 0 }
  // What was taken off the list meanwhile, this phone may not have heard yet.
  const { removed } = activity.own
  const placed = Object.entries(ballot.dots).filter(([itemId, dots]) => dots > 0 && !removed.includes(itemId))
  for (const [itemId, dots] of placed) {
    const item = Object.hasOwn(activity.own.items, itemId) ? activity.own.items[itemId] : undefined
    if (item === undefined) return reject('invalidCommand')
    if (dots > activity.config.maxPerItem) return reject('dotsOverItemMax', { max: activity.config.maxPerItem })
    spent[item.kind] += dots
  }
  const budgets = activity.own.budgets ?? { process: 0, content: 0 }
  if (spent.process > budgets.process || spent.content > budgets.content) return reject('dotsOverBudget', budgets)
  return acceptEntry(ownerKey, {
    ballotSeq: ballot.ballotSeq,
    nonceHash: context.digest(ballot.nonce),
    dots: Object.fromEntries(placed),
    done: ballot.done,
    regionId: seat.regionId,
    ...(seat.isProxy ? { isProxy: true } : {}),
  } satisfies Row)
}

/**
 * The truth to a ballot that came too late (sealed: by its nonce, because nobody can be looked up any more):
 * counted, or not counted while an earlier one was, or not counted at all.
 */
export function lateBallot(ballot: Ballot, { own, box }: DotVoteActivity, context: DecideContext): Decision<never> {
  const counted = (nonce: string | null): boolean => nonce !== null && isCounted(nonce, box, own.sealed, context)
  if (counted(ballot.nonce)) return accept([])
  const params = { closedAt: own.closedAt ?? 0 }
  return reject(counted(ballot.earlierNonce) ? 'voteClosedEarlierCounted' : 'voteClosed', params)
}

/** One person, two seats: the ballot of the seat that stays when it is done, otherwise what the other one chose. */
export function mergeBallots(into: Row, from: Row): Row {
  const isFromEmpty = !from.done && Object.keys(from.dots).length === 0
  const kept = into.done || isFromEmpty ? into : from
  return { ...kept, regionId: into.regionId, ballotSeq: Math.max(into.ballotSeq, from.ballotSeq) + 1 }
}

/** Dots per person: for each kind a third of its questions, within bounds; none where there is nothing to choose. */
export function budgetsFor(items: readonly BallotItem[], rule: DotVoteActivity['config']['perKind']): Budgets {
  const budget = (kind: QuestionKind): number => {
    const count = items.filter((item) => item.kind === kind).length
    return count === 0 ? 0 : Math.min(rule.max, Math.max(rule.min, Math.round(count / rule.divisor)))
  }
  return { process: budget('process'), content: budget('content') }
}

/** The questions as they would be on the ballot now. */
export const candidates = (programme: ProgrammeReader): readonly BallotItem[] =>
  programme.questions('learningQuestion').flatMap(({ id, kind, text, themeId, cards }) => {
    if (kind === null) return []
    const bundled = cards.length > 1 ? { bundled: cards.map((card) => ({ id: card.id, text: card.text })) } : {}
    return [{ id, kind, text, themeId, ...bundled }]
  })
