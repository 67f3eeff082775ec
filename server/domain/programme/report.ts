import type { ViewOf } from '../../../shared/activities/registry.ts'
import type { CardType } from '../../../shared/programme/cards.ts'
import type {
  CardsReport,
  ClosingReport,
  LinkReport,
  SessionReport,
  VoteReport,
} from '../../../shared/programme/report.ts'
import type { ProgrammeReader } from '../activities/module.ts'
import { moduleOf } from '../activities/registry.ts'
import { readerOf } from './reader.ts'
import type { Activity, ProgrammeState } from './state.ts'

/**
 * What a session brought, to take home. Built from what the kinds' views and outcomes tell (I9): a result that nobody was
 * shown is not in it, and no name that its owner did not show. Null for a session that never started.
 */
export function reportOf(state: ProgrammeState, sessionId: string): SessionReport | null {
  const session = Object.hasOwn(state.sessions, sessionId) ? state.sessions[sessionId] : undefined
  if (session === undefined || session.startedAt === null) return null
  const programme = readerOf(state)
  const held = session.itemOrder.flatMap((id): readonly Activity[] => {
    const activity = state.activities.get(id)
    return activity === undefined || activity.enteredAt === null ? [] : [activity]
  })
  const { title, code, isExample, isRehearsal } = state
  const { number, startedAt, endedAt } = session
  return {
    programme: { title, code, isExample, isRehearsal },
    session: { number, title: session.title, startedAt, endedAt: session.status === 'ended' ? endedAt : null },
    regions: state.regionOrder.flatMap((id) => state.regions[id] ?? []),
    seatCount: state.seats.size,
    votes: held.flatMap(voteOf),
    links: held.flatMap((activity) => linkOf(activity, programme)),
    closings: held.flatMap((activity) => closingOf(activity, programme)),
    cards: typesOf(held).map((type) => cardsOf(type, programme)),
    parked: state.parked.map(({ text, isDone }) => ({ text, isDone })),
  }
}

function voteOf(activity: Activity): readonly VoteReport[] {
  const outcome = moduleOf(activity.kind).outcome?.(activity)
  if (outcome === undefined) return []
  const isShown = outcome !== null && Object.values(outcome.revealed).some(Boolean)
  return [{ ...headOf(activity), result: isShown ? totals(outcome.result) : null }]
}

/** Built, never stripped: where the room differed is not part of it. */
const totals = (result: NonNullable<VoteReport['result']>): VoteReport['result'] => ({
  items: result.items,
  ballots: result.ballots,
  abstained: result.abstained,
  process: result.process,
  content: result.content,
  equalRegions: result.equalRegions,
})

// The kind is known here, and with it what its module's view is.
function linkOf(activity: Activity, programme: ProgrammeReader): readonly LinkReport[] {
  if (activity.kind !== 'link') return []
  const view = moduleOf('link').views.facilitator(activity, programme) as ViewOf<'link', 'facilitator'>
  return [{ ...headOf(activity), questions: view.questions, order: view.order }]
}

/** As the wall shows it: without sentences that were hidden there. */
function closingOf(activity: Activity, programme: ProgrammeReader): readonly ClosingReport[] {
  if (activity.kind !== 'checkout') return []
  const view = moduleOf('checkout').views.projector(activity, programme) as ViewOf<'checkout', 'projector'>
  return [{ ...headOf(activity), statements: view.statements, outcome: view.outcome }]
}

const headOf = ({ id, planned }: Activity) => ({ activityId: id, title: planned.title })

/** In the order they came up, each once. */
const typesOf = (held: readonly Activity[]): readonly CardType[] => [
  ...new Set(held.flatMap(({ config }) => ('cardType' in config ? [config.cardType] : []))),
]

function cardsOf(type: CardType, programme: ProgrammeReader): CardsReport {
  return { type, cards: programme.visibleCards(type), bundles: Object.values(programme.bundles(type)) }
}
