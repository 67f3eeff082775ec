import type { Map as PersistentMap } from 'immutable'
import type { ActivityKind, ConfigOf, EntryOf } from '../../../shared/activities/registry.ts'
import type { PlannedActivity, Timer } from '../../../shared/programme/agenda.ts'
import type { CardType, PublicCard, QuestionKind } from '../../../shared/programme/cards.ts'
import type { DealEntry } from '../../../shared/programme/deals.ts'
import type { ActivityId, CardId, RegionId, SeatId } from '../../../shared/programme/ids.ts'
import type { Instrument } from '../../../shared/programme/instruments.ts'
import type { CardReaction } from '../../../shared/programme/lessonParts.ts'
import type { Lesson } from '../../../shared/programme/lessons.ts'
import type { CardText, Localised } from '../../../shared/programme/localised.ts'
import type { Pulse } from '../../../shared/programme/pulse.ts'
import type { Region, Theme } from '../../../shared/programme/regions.ts'
import type { LinkRole } from '../../../shared/programme/roles.ts'
import type { WallScene } from '../../../shared/programme/wall.ts'
import type { DomainEvent } from './events.ts'
import type { ExpectedList } from './expected.ts'

/**
 * A programme at one revision: the fold of its log and the open sealed boxes (I1). Plain readonly objects, and
 * persistent maps for whatever grows with people or cards, so that an event costs the same in a room of 5,000.
 */
export interface ProgrammeState {
  readonly revision: number
  readonly id: string
  readonly code: string
  readonly title: CardText
  readonly isExample: boolean
  /** A copy to practise on: it goes as a whole, and what is printed of it says so. */
  readonly isRehearsal: boolean
  readonly retentionDays: number
  readonly createdAt: number
  readonly regions: Readonly<Record<RegionId, Region>>
  readonly regionOrder: readonly RegionId[]
  readonly themes: Readonly<Record<string, Theme>>
  /** Without those that were merged into another. */
  readonly themeOrder: readonly string[]
  /** Themes that are another one's from now on, by id. Never two steps long. */
  readonly mergedThemes: Readonly<Record<string, string>>
  readonly themeTables: readonly string[]
  /** What each region says of itself, by field id. */
  readonly deals: PersistentMap<RegionId, Deal>
  /** What was filled in blind and may be seen by all now. */
  readonly shown: { readonly levels: boolean; readonly reactions: boolean }
  readonly instruments: PersistentMap<string, KeptInstrument>
  /** By `learner source theme`. */
  readonly suggestions: Readonly<Record<string, 'first' | 'off'>>
  readonly agreements: readonly { readonly id: string; readonly text: Localised }[]
  readonly reactions: readonly { readonly id: string; readonly text: Localised }[]
  readonly links: Readonly<Record<string, AccessLink>>
  /** The link that leads: moves the room, opens votes, shows results. Null only before there is one. */
  readonly leadLinkId: string | null
  readonly isLocked: boolean
  /** Origin that phones are sent to; null: the server chooses. */
  readonly joinAddress: string | null
  readonly seats: PersistentMap<SeatId, Seat>
  readonly seatIdBySecret: PersistentMap<string, SeatId>
  readonly seatIdByPersonalCode: PersistentMap<string, SeatId>
  readonly seatsByRegion: Readonly<Record<RegionId, number>>
  /** How many ever sat down for a region: the number of its newest call sign (“Limburg 2”). Never goes back. */
  readonly joinedByRegion: Readonly<Record<RegionId, number>>
  /** Server epoch ms; 0 when nobody ever joined. */
  readonly lastJoinedAt: number
  /** Since when nobody gets in any more, because the end date passed; server epoch ms. */
  readonly retiredAt: number | null
  /** Put out of the room by a facilitator, who can let them in again. */
  readonly removed: PersistentMap<SeatId, Seat>
  /** Seats that turned out to be another one's, with what it takes to tell them apart again. */
  readonly merged: PersistentMap<SeatId, MergedSeat>
  /** Who left or was retired while the log still names them: it is to be rewritten. Empty once that was done. */
  readonly toErase: PersistentMap<SeatId, true>
  readonly expected: ExpectedList
  readonly sessions: Readonly<Record<string, Session>>
  readonly sessionOrder: readonly string[]
  readonly activities: PersistentMap<ActivityId, Activity>
  readonly live: Live
  readonly library: Library
  readonly wall: Wall
  /** The last temperature check; null when there is none. */
  readonly pulse: Pulse | null
  /** Points kept for later, in the order they came. */
  readonly parked: readonly ParkedPoint[]
  /** What facilitators did in the last ten minutes, oldest first; see undo.ts. */
  readonly actions: readonly Action[]
  readonly receipts: PersistentMap<string, Receipt>
}

export type Deal = PersistentMap<string, DealField>
/** `seatId`: who changed it last; null when it is built in, or a facilitator did. */
export interface DealField {
  readonly entry: DealEntry
  readonly seq: number
  readonly seatId: SeatId | null
  /** Server epoch ms. */
  readonly at: number
}

export interface KeptInstrument extends Instrument {
  readonly isHidden: boolean
}

export interface Seat {
  readonly id: SeatId
  readonly regionId: RegionId
  readonly name: string | null
  /** Chosen by the person, and not put right by a facilitator since. */
  readonly isOwnName: boolean
  /** The n-th that ever sat down for this region: who gave no name is called by it. */
  readonly number: number
  /** Somebody without a phone: the facilitator fills in for them. */
  readonly isProxy: boolean
  /** The log no longer tells who this was. */
  readonly isErased: boolean
}

export interface AccessLink {
  readonly id: string
  readonly role: LinkRole
  readonly secretHash: string
  /** Whose it is, so that one can be revoked and the others stay. */
  readonly name: string | null
}

export interface MergedSeat {
  readonly seat: Seat
  readonly intoSeatId: SeatId
  readonly secretHashes: readonly string[]
  readonly personalCodeHashes: readonly string[]
  readonly cardIds: readonly CardId[]
  /** What either had said of cards. */
  readonly reactions: Readonly<Record<CardId, CardReaction>>
  readonly intoReactions: Readonly<Record<CardId, CardReaction>>
}

export interface Wall {
  readonly isBlank: boolean
  readonly isFrozen: boolean
  readonly isCountHidden: boolean
  readonly spotlightId: CardId | null
  /** What a wall shows other than what the room does, by link. */
  readonly scenes: Readonly<Record<string, WallScene>>
}

export interface ParkedPoint {
  readonly id: string
  readonly text: string
  readonly isDone: boolean
}

/** One thing a facilitator did, and the events that take it back. */
export interface Action {
  readonly id: string
  /** Name of the command: what the console makes words of. */
  readonly name: string
  readonly linkId: string | null
  /** Server epoch ms. */
  readonly at: number
  readonly about: ActionAbout
  readonly undo: readonly DomainEvent[]
  /** What it changed: of two actions on one thing, the later goes first. */
  readonly touches: readonly string[]
  /** Phase of each activity after it; another phase now, and it cannot be taken back any more. */
  readonly phases: Readonly<Record<ActivityId, string>>
  readonly isUndone: boolean
}
export type ActionAbout = Readonly<Record<string, string>>

export interface Session {
  readonly id: string
  readonly number: number
  readonly title: Localised
  readonly preparation: readonly Localised[]
  readonly itemOrder: readonly ActivityId[]
  readonly status: 'planned' | 'running' | 'ended'
  readonly startedAt: number | null
  /** How long it was to take when it started: what the room was promised, whatever the plan became since. */
  readonly plannedMinutes: number | null
  readonly endedAt: number | null
  /** When what it left open was sealed; an end after that counts anew. */
  readonly settledAt: number | null
}

/** One agenda item. `own` is its kind's state, `box` its open sealed rows by owner key; box and tally are never in a snapshot. */
export interface Activity<K extends ActivityKind = ActivityKind, S extends OwnState = OwnState> {
  readonly id: ActivityId
  readonly sessionId: string
  readonly kind: K
  readonly planned: PlannedActivity
  readonly config: ConfigOf<K>
  readonly status: 'planned' | 'now' | 'done' | 'skipped'
  readonly enteredAt: number | null
  readonly leftAt: number | null
  readonly own: S
  readonly box: PersistentMap<string, EntryOf<K>>
  /** Rows of the box that count, per region: who is done, as a number. Follows from the box. */
  readonly tally: Readonly<Record<RegionId, number>>
}

export interface OwnState {
  readonly phase: string
}

/** Where the room stands. `phase` grows with every change of it and guards facilitators' commands (F34). */
export interface Live {
  readonly sessionId: string | null
  readonly activityId: ActivityId | null
  readonly phase: number
  readonly stepIndex: number
  readonly timer: Timer
  readonly announced: {
    readonly activityId: ActivityId
    readonly entersAt: number
    readonly deadlineId: string
    readonly skipped: boolean
  } | null
}

/** What people wrote, of all sessions. Open anonymous cards are not here but in the box of their activity. */
export interface Library {
  readonly cards: PersistentMap<CardId, LibraryCard>
  /** Named cards that are not withdrawn, per activity and seat; see `countKey`. */
  readonly counts: PersistentMap<string, number>
  /** A card is in one at most. One that was taken apart stays without cards, so that its id is never another's. */
  readonly bundles: PersistentMap<string, LibraryBundle>
  readonly hidden: PersistentMap<CardId, true>
  /** What a facilitator says of a card: a good example, about another theme. */
  readonly marks: PersistentMap<CardId, CardMark>
  readonly reactions: PersistentMap<CardId, PersistentMap<SeatId, CardReaction>>
  /** What a card said before each time that it was improved, oldest first. */
  readonly earlier: PersistentMap<CardId, readonly EarlierCard[]>
  readonly seedsHidden: boolean
  /** Activities whose cards can no longer change, since when. */
  readonly frozenAt: Readonly<Record<ActivityId, number>>
}

export interface CardMark {
  readonly isExample?: boolean | undefined
  /** Absent: what the author said. */
  readonly themeId?: string | null | undefined
  /** The `cardSeq` of the version that a facilitator let through, on a board where cards wait for that. */
  readonly passedSeq?: number | undefined
}

export interface EarlierCard {
  readonly text: CardText
  readonly lesson?: Lesson | undefined
  /** How often it had been improved by then. */
  readonly improvements?: number | undefined
}

export interface LibraryCard extends PublicCard {
  readonly activityId: ActivityId | null
  /** Null for anonymous and built-in cards: nobody can be found from it (I11). */
  readonly seatId: SeatId | null
  readonly cardSeq: number
  readonly isWithdrawn: boolean
}

/** Cards that say the same, under one name; the cards themselves do not change by it. */
export interface LibraryBundle {
  readonly id: string
  readonly type: CardType
  /** Null: the words of the first of its cards that still stands, so that the log holds nobody's words a second time. */
  readonly text: string | null
  readonly kind: QuestionKind | null
  readonly themeId: string | null
  readonly cardIds: readonly CardId[]
}

/** Last command seen of one client, so that a retry is answered on any node after any restart (I4). */
export interface Receipt {
  readonly seq: number
  readonly refused: Readonly<Record<string, string>> | null
}
