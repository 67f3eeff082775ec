import type { ViewOf } from '../activities/registry.ts'
import type { Bundle } from './bundles.ts'
import type { CardType, PublicCard } from './cards.ts'
import type { CardText, Localised } from './localised.ts'
import type { VoteResult } from './rankings.ts'
import type { Region } from './regions.ts'

/** What one session brought, for who led it. Nothing in it that was not shown to a console, a wall or the phones. */
export interface SessionReport {
  readonly programme: {
    readonly title: CardText
    readonly code: string
    readonly isExample: boolean
    /** Practised, not held: says so on every page. */
    readonly isRehearsal: boolean
  }
  readonly session: {
    readonly number: number
    readonly title: Localised
    /** Server epoch ms; null while it runs. */
    readonly startedAt: number | null
    readonly endedAt: number | null
  }
  readonly regions: readonly Region[]
  readonly seatCount: number
  readonly votes: readonly VoteReport[]
  readonly links: readonly LinkReport[]
  readonly closings: readonly ClosingReport[]
  /** What was written, a list for each type that this session collected. */
  readonly cards: readonly CardsReport[]
  readonly parked: readonly { readonly text: string; readonly isDone: boolean }[]
}

export interface VoteReport {
  readonly activityId: string
  readonly title: CardText
  /** Totals without where the room differed; null when nobody was shown a result. */
  readonly result: Omit<VoteResult, 'dissent'> | null
}

type LinkView = ViewOf<'link', 'facilitator'>
/** Who brings which question in; names are those that people gave for everybody to see. Null questions: no result was shown. */
export interface LinkReport extends Pick<LinkView, 'questions' | 'order'> {
  readonly activityId: string
  readonly title: CardText
}

type ClosingView = ViewOf<'checkout', 'projector'>
export interface ClosingReport extends Pick<ClosingView, 'statements' | 'outcome'> {
  readonly activityId: string
  readonly title: CardText
}

/** `cards`: those that are not in a bundle stand by themselves. */
export interface CardsReport {
  readonly type: CardType
  readonly cards: readonly PublicCard[]
  readonly bundles: readonly Bundle[]
}
