import type { CardText, Localised } from '../../../../shared/programme/localised.ts'
import type { FacilitatorView } from '../../../../shared/programme/views.ts'

/** What a face shows now, told in a few parts; the tiles draw them small and read them aloud. */
export interface Preview {
  readonly title: Localised | null
  /** A line of numbers or of state below it. */
  readonly fact: Fact | null
  readonly hasClock: boolean
  readonly hasQr: boolean
  /** Tops of the two rankings, when the result is out there. */
  readonly rankings: readonly CardText[] | null
}

export type Fact =
  | { readonly type: 'people'; readonly count: number }
  | { readonly type: 'done'; readonly done: number; readonly total: number }
  | { readonly type: 'cards'; readonly count: number }
  | { readonly type: 'agreed'; readonly done: number; readonly total: number }
  | { readonly type: 'text'; readonly key: FactText }
export type FactText = 'wait' | 'voteReady' | 'voteClosed' | 'notYetShown'

export type PhoneTask =
  | 'wait'
  | 'listen'
  | 'agree'
  | 'write'
  | 'closed'
  | 'vote'
  | 'read'
  | 'result'
  | 'signUp'
  | 'answer'
  | 'break'

type Activity = FacilitatorView['activity']

/** The projector's page as this view knows it. */
export function screenOf(view: FacilitatorView): Preview {
  const { activity, now } = view
  const base: Preview = {
    title: now?.prompt ?? null,
    fact: null,
    hasClock: now !== null,
    hasQr: false,
    rankings: null,
  }
  if (activity === null || now === null) {
    return { ...base, hasQr: true, fact: { type: 'people', count: view.seatCount } }
  }
  switch (activity.kind) {
    case 'lobby':
      return { ...base, hasClock: false, hasQr: true, fact: { type: 'people', count: view.seatCount } }
    case 'collect':
      return { ...base, fact: { type: 'cards', count: activity.order.length - activity.hiddenIds.length } }
    case 'agreements':
      return { ...base, fact: { type: 'agreed', done: activity.agreed, total: view.seatCount } }
    case 'dotVote':
      return activity.revealed.projector
        ? { ...base, title: now.title, hasClock: false, rankings: topsOf(activity) }
        : { ...base, fact: voteFact(activity, view.seatCount) }
    case 'link':
      return activity.revealed?.projector
        ? { ...base, title: now.title, rankings: questionsOf(activity) }
        : { ...base, fact: { type: 'text', key: 'notYetShown' } }
    case 'checkout':
      return activity.outcome === null
        ? { ...base, fact: { type: 'done', done: activity.done, total: view.seatCount } }
        : { ...base, title: now.title, hasClock: false, rankings: shownSentences(activity) }
    case 'break':
      return { ...base, title: now.title }
    default:
      return base
  }
}

/** What people are doing on their phones. */
export function phoneOf(activity: Activity): PhoneTask {
  switch (activity?.kind) {
    case 'agreements':
      return 'agree'
    case 'collect':
      if (activity.isBundling && activity.phase === 'closed') return 'read'
      return activity.phase === 'open' ? 'write' : 'closed'
    case 'dotVote':
      if (activity.revealed.phones) return 'result'
      return activity.phase === 'ready' ? 'read' : activity.phase === 'open' ? 'vote' : 'closed'
    case 'link':
      return activity.revealed?.phones ? 'signUp' : 'wait'
    case 'checkout':
      return activity.phase === 'open' ? 'answer' : 'closed'
    case 'break':
      return 'break'
    case 'plenary':
    case 'outline':
      return 'listen'
    default:
      return 'wait'
  }
}

type Vote = Extract<NonNullable<Activity>, { kind: 'dotVote' }>
type Link = Extract<NonNullable<Activity>, { kind: 'link' }>
type Checkout = Extract<NonNullable<Activity>, { kind: 'checkout' }>

function voteFact(activity: Vote, total: number): Fact {
  if (activity.phase === 'ready') return { type: 'text', key: 'voteReady' }
  return activity.phase === 'open'
    ? { type: 'done', done: activity.progress.done, total }
    : { type: 'text', key: 'voteClosed' }
}

/** The console may not have the result itself: shown on the wall only. Then the tile stays without. */
function topsOf({ result, weight }: Vote): readonly CardText[] {
  if (result === null) return []
  const order = (weight === 'region' ? result.equalRegions : null) ?? {
    process: result.process.order,
    content: result.content.order,
  }
  return [...order.process.flat().slice(0, 2), ...order.content.flat().slice(0, 2)].flatMap(
    (id) => result.items[id]?.text ?? [],
  )
}

const questionsOf = ({ questions, order }: Link): readonly CardText[] =>
  order.flatMap((id) => questions?.[id]?.text ?? []).slice(0, 4)

const shownSentences = ({ outcome, hiddenSentences }: Checkout): readonly string[] =>
  (outcome?.sentences ?? []).filter((_, index) => !hiddenSentences.includes(index)).slice(0, 4)
