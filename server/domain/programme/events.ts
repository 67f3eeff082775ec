import type { PlannedActivity } from '../../../shared/programme/agenda.ts'
import type { PublicCard } from '../../../shared/programme/cards.ts'
import type { DealEntry } from '../../../shared/programme/deals.ts'
import type { Instrument } from '../../../shared/programme/instruments.ts'
import type { CardReaction } from '../../../shared/programme/lessonParts.ts'
import type { Lesson } from '../../../shared/programme/lessons.ts'
import type { CardText, Localised } from '../../../shared/programme/localised.ts'
import type { Pulse } from '../../../shared/programme/pulse.ts'
import type { Region, Theme } from '../../../shared/programme/regions.ts'
import type { LinkRole } from '../../../shared/programme/roles.ts'
import type { ExpectedEvents } from './expected.ts'
import type {
  Action,
  Activity,
  CardMark,
  DealField,
  LibraryBundle,
  Live,
  ParkedPoint,
  ProgrammeState,
  Session,
  Wall,
} from './state.ts'

/** Facts of the programme itself. Kinds have their own, typed by their contract. Times are server epoch ms. */
export interface ProgrammeEvents extends ExpectedEvents {
  'programme.created': {
    readonly id: string
    readonly code: string
    readonly title: CardText
    readonly isExample: boolean
    /** A copy to practise on; absent: a programme of its own. */
    readonly isRehearsal?: boolean
    readonly createdAt: number
    readonly retentionDays: number
    readonly regions: readonly Region[]
    readonly themes: readonly Theme[]
    readonly agreements: readonly { readonly id: string; readonly text: Localised }[]
    readonly reactions: readonly { readonly id: string; readonly text: Localised }[]
  }
  /** A region that came in later. */
  'region.added': { readonly region: Region }
  'region.removed': { readonly regionId: string }
  'session.added': {
    readonly id: string
    readonly number: number
    readonly title: Localised
    readonly preparation: readonly Localised[]
    readonly activities: readonly PlannedActivity[]
  }
  'access.granted': {
    readonly linkId: string
    readonly role: LinkRole
    readonly secretHash: string
    readonly name?: string | null
  }
  'access.revoked': { readonly linkId: string }
  'access.renamed': { readonly linkId: string; readonly name: string | null }
  'lead.set': { readonly linkId: string }
  /** Hashes are null once this person was erased: nobody can take the seat any more. */
  'seat.joined': {
    readonly seatId: string
    readonly secretHash: string | null
    readonly personalCodeHash: string | null
    readonly regionId: string
    readonly name: string | null
    readonly at?: number
    /** For somebody without a phone: the facilitator fills in. */
    readonly isProxy?: boolean
  }
  'seat.deviceAdded': { readonly seatId: string; readonly secretHash: string | null }
  'seat.renamed': { readonly seatId: string; readonly name: string | null }
  /**
   * By a facilitator: a wrong region, a name, out of the room and in again. `was` and
   * `wasOwn`, when it undoes: who chose for themselves since keeps their choice.
   */
  'seat.regionSet': {
    readonly seatId: string
    readonly regionId: string
    readonly number: number
    readonly was?: string
  }
  'seat.nameSet': { readonly seatId: string; readonly name: string | null; readonly wasOwn?: boolean }
  'seat.removed': { readonly seatId: string }
  'seat.readmitted': { readonly seatId: string }
  /** `seatId` is the same person as `intoSeatId`, and is that seat from now on. */
  'seat.merged': { readonly seatId: string; readonly intoSeatId: string }
  'seat.split': { readonly seatId: string }
  /** This person went for good, and the log forgets who it was. */
  'seat.left': { readonly seatId: string }
  /** The end date passed: nobody gets in any more, and the log forgets who was there. */
  'programme.retired': { readonly at: number }
  'joining.lockSet': { readonly locked: boolean }
  'joinAddress.set': { readonly address: string | null }
  'session.started': { readonly sessionId: string; readonly at: number }
  'session.ended': { readonly sessionId: string; readonly at: number }
  'session.settled': { readonly sessionId: string; readonly at: number }
  'agenda.announced': {
    readonly activityId: string
    readonly entersAt: number
    readonly deadlineId: string
    readonly skipped: boolean
  }
  'agenda.cancelled': Readonly<Record<string, never>>
  'agenda.entered': { readonly activityId: string; readonly at: number; readonly skipped: boolean }
  'timer.paused': { readonly remainingMs: number }
  'timer.resumed': { readonly endsAt: number }
  'timer.added': { readonly ms: number }
  'timer.stepEntered': { readonly index: number; readonly at: number }
  /** `afterId` null: first. An item that was taken out comes back as it was. */
  'plan.itemInserted': {
    readonly sessionId: string
    readonly afterId: string | null
    readonly activity: PlannedActivity
  }
  'plan.itemMoved': { readonly activityId: string; readonly afterId: string | null }
  'plan.itemRemoved': { readonly activityId: string }
  'plan.itemsChanged': { readonly changes: readonly PlannedChange[] }
  /** Where the room stood, exactly: a move was taken back. */
  'live.restored': LiveBefore
  'wall.set': Partial<Wall>
  'pulse.set': { readonly pulse: Pulse | null }
  /** `index`: its place among the others, when it comes back; else last. */
  'parking.put': { readonly point: ParkedPoint; readonly index?: number }
  'parking.removed': { readonly pointId: string }
  /** A facilitator did something that can be taken back. `seatId`: whom it is about. */
  'action.done': Omit<Action, 'isUndone'> & { readonly seatId: string | null }
  'action.undone': { readonly actionId: string; readonly at: number }
  /** A batch changed an open box: gives sealed entries a revision, says nothing about whose or what. */
  /** `count`: in logs of earlier releases. */
  'box.advanced': { readonly count?: number }
  'card.put': { readonly card: PublicCard; readonly seatId: string | null; readonly cardSeq: number }
  'card.withdrawn': { readonly cardId: string; readonly cardSeq: number }
  'card.hiddenSet': { readonly cardId: string; readonly hidden: boolean }
  'cards.seedsHiddenSet': { readonly hidden: boolean }
  /** Absolute: these cards are this bundle now, and in no other. */
  'cards.bundled': { readonly bundle: LibraryBundle }
  'cards.unbundled': { readonly bundleId: string }
  'card.reacted': { readonly cardId: string; readonly seatId: string; readonly reaction: CardReaction | null }
  /** Absolute; an empty mark is none. */
  'card.marked': { readonly cardId: string; readonly mark: CardMark }
  /** Says it better than before; `count`: how often now. */
  'card.improved': {
    readonly cardId: string
    readonly text: CardText
    readonly lesson?: Lesson | undefined
    readonly count: number
    readonly seatId?: string | null
    /** A version that has to be let through anew. */
    readonly cardSeq?: number
  }
  /** Undoes the improvement that was the `count`-th. */
  'card.improvementUndone': { readonly cardId: string; readonly count: number }
  /** Built in, or carried along. */
  'deal.filled': { readonly regionId: string; readonly entries: readonly DealEntry[]; readonly at: number }
  'deal.set': { readonly regionId: string } & DealField
  /** A facilitator's change is taken back, unless somebody changed it since. */
  'deal.restored': {
    readonly regionId: string
    readonly fieldId: string
    readonly field: DealField
    readonly ifSeq: number
  }
  'shown.set': Partial<ProgrammeState['shown']>
  'theme.put': { readonly theme: Theme }
  'theme.removed': { readonly themeId: string }
  'theme.merged': { readonly themeId: string; readonly intoId: string }
  /** `moved`: those that had been merged into it before; `index`: its place among the others; `tables`: all of them. */
  'theme.split': {
    readonly themeId: string
    readonly moved: readonly string[]
    readonly index: number
    readonly tables: readonly string[]
  }
  'themeTable.set': { readonly themeIds: readonly string[] }
  'instrument.put': { readonly instrument: Instrument; readonly seatId?: string | null }
  'instrument.restored': {
    readonly instrumentId: string
    readonly instrument: Instrument | null
    readonly ifSeq: number
  }
  'instrument.hiddenSet': { readonly instrumentId: string; readonly hidden: boolean }
  'suggestion.set': { readonly key: string; readonly verdict: 'first' | 'off' | null }
  /** Cards of this activity can no longer change; anonymous ones move from its box into the log, shuffled. */
  'cards.frozen': { readonly at: number; readonly cards: readonly PublicCard[] }
}

/** What an item becomes: only what is named. */
export type PlannedChange = { readonly activityId: string } & Partial<
  Pick<PlannedActivity, 'title' | 'prompt' | 'says' | 'notes' | 'minutes' | 'steps'>
>

/** The place of the room, and of the session and items that a move changed. */
export interface LiveBefore {
  readonly live: Omit<Live, 'phase'>
  readonly session: Pick<Session, 'id' | 'status' | 'startedAt' | 'endedAt'> | null
  readonly items: readonly Pick<Activity, 'id' | 'status' | 'leftAt'>[]
}

export type ProgrammeEventType = keyof ProgrammeEvents
export type ProgrammeEvent = {
  [T in ProgrammeEventType]: { readonly type: T; readonly data: ProgrammeEvents[T]; readonly activityId?: string }
}[ProgrammeEventType]

/** Card events a kind may emit besides its own; an event without activityId belongs to the deciding activity. */
export type LibraryEvent = Extract<ProgrammeEvent, { type: `card.${string}` | `cards.${string}` }>

/** Any fact as it goes to and comes from the log. */
export interface DomainEvent {
  readonly type: string
  readonly activityId: string | null
  readonly data: unknown
}
