import type { CardText } from '../../../../shared/programme/localised.ts'
import { nextItem } from '../../../../shared/programme/schedule.ts'
import type { FacilitatorView } from '../../../../shared/programme/views.ts'

/** What a face shows now, told in a few parts; the tiles draw them small and read them aloud. */
export interface Preview {
  readonly title: CardText | null
  /** A line of numbers or of state below it. */
  readonly fact: Fact | null
  readonly hasClock: boolean
  readonly hasQr: boolean
  /** Tops of the two rankings, when the result is out there. */
  readonly rankings: readonly CardText[] | null
  /** Nothing shows, or one card does. */
  readonly over: 'blank' | 'spotlight' | null
}

export type Fact =
  | { readonly type: 'people'; readonly count: number }
  | { readonly type: 'done'; readonly done: number; readonly total: number }
  | { readonly type: 'cards'; readonly count: number }
  | { readonly type: 'agreed'; readonly done: number; readonly total: number }
  | { readonly type: 'text'; readonly key: FactText }
export type FactText = 'wait' | 'voteReady' | 'voteClosed' | 'notYetShown' | 'rankingsUnseen' | 'outcomeUnseen'

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

/** What a wall that follows the room shows now. */
export function shownOf(view: FacilitatorView): Preview {
  const room = screenOf(view)
  if (view.wall.isBlank) return { ...room, over: 'blank' }
  if (view.spotlight === null) return room
  return { ...room, title: view.spotlight.text, rankings: null, hasQr: false, fact: null, over: 'spotlight' }
}

/** What the wall will show after the next press, and which press that is; null at the end of the agenda. */
export function nextOf(view: FacilitatorView): { readonly after: 'go' | 'reveal'; readonly shown: Preview } | null {
  const revealed = view.announced === null ? revealedOf(view) : null
  if (revealed !== null) return { after: 'reveal', shown: revealed }
  const items = (view.session?.itemOrder ?? []).flatMap((id) => view.agenda[id] ?? [])
  const item = view.announced === null ? nextItem(items) : view.agenda[view.announced.activityId]
  if (view.now === null || item === undefined || item === null) return null
  const isLobby = item.kind === 'lobby'
  const isTitled = item.kind === 'break' || item.prompt.nl === ''
  return {
    after: 'go',
    shown: {
      title: isTitled ? item.title : item.prompt,
      fact: isLobby ? { type: 'people', count: view.seatCount } : null,
      hasClock: false,
      hasQr: isLobby,
      rankings: null,
      over: null,
    },
  }
}

/** The picture that revealing would give; null when there is nothing to reveal on the wall. */
function revealedOf(view: FacilitatorView): Preview | null {
  const { activity } = view
  const unseen = (key: FactText): Fact => ({ type: 'text', key })
  switch (activity?.kind) {
    case 'dotVote': {
      if ((activity.phase !== 'closed' && activity.phase !== 'sealed') || activity.revealed.projector) return null
      const shown = screenOf({
        ...view,
        activity: { ...activity, revealed: { ...activity.revealed, projector: true } },
      })
      return activity.result === null ? { ...shown, rankings: null, fact: unseen('rankingsUnseen') } : shown
    }
    case 'link': {
      const { revealed, votePhase } = activity
      if (revealed === null || revealed.projector || (votePhase !== 'closed' && votePhase !== 'sealed')) return null
      const shown = screenOf({ ...view, activity: { ...activity, revealed: { ...revealed, projector: true } } })
      return activity.questions === null ? { ...shown, rankings: null, fact: unseen('rankingsUnseen') } : shown
    }
    case 'checkout':
      if (activity.outcome !== null || activity.phase === 'open') return null
      return { ...screenOf(view), title: view.now?.title ?? null, hasClock: false, fact: unseen('outcomeUnseen') }
    default:
      return null
  }
}

/** The projector's page as this view knows it, without what is put over it. */
export function screenOf(view: FacilitatorView): Preview {
  const { activity, now } = view
  const base: Preview = {
    title: now?.prompt ?? null,
    fact: null,
    hasClock: now !== null,
    hasQr: false,
    rankings: null,
    over: null,
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
