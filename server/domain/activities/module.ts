import type {
  ActivityKind,
  CommandOf,
  ConfigOf,
  EntryOf,
  EventOf,
  ViewOf,
} from '../../../shared/activities/registry.ts'
import type { PlannedActivity } from '../../../shared/programme/agenda.ts'
import type { Bundle } from '../../../shared/programme/bundles.ts'
import type { CardType, PublicCard, QuestionKind } from '../../../shared/programme/cards.ts'
import type { RegionId, SeatId } from '../../../shared/programme/ids.ts'
import type { RevealTarget, VoteResult } from '../../../shared/programme/rankings.ts'
import type { Role } from '../../../shared/programme/roles.ts'
import type { Decision } from '../programme/decision.ts'
import type { LibraryEvent } from '../programme/events.ts'
import type { Activity, OwnState, ProgrammeState } from '../programme/state.ts'

/** Who asks. `ownerKey`: HMAC of the seat with the box's secret; null when there is no seat or no secret. */
export interface DecideContext {
  readonly role: Role
  readonly seatId: SeatId | null
  readonly ownerKey: string | null
  /** The same for any box. */
  ownerKeyIn(boxId: string): string | null
  /** The same for any box and seat: to move or take out what somebody else has there, never to read it to anybody. */
  ownerKeyOf(boxId: string, seatId: SeatId): string | null
  /** How many phones answer 1 … 5 to a temperature check now. Signals are in no state: they come from outside, as time does. */
  pulseCounts(pulseId: string): readonly number[]
  /** The link of whoever asks, when it is a facilitator. */
  readonly linkId: string | null
  /** Server epoch ms. */
  readonly now: number
  /** For shuffles; comes from outside so that deciding stays pure (I8). */
  readonly seed: number
  /** Random enough to name a deadline. */
  readonly newId: string
  digest(text: string): string
  /** This origin is one of the server's own, now. */
  offersAddress(address: string): boolean
  readonly programme: ProgrammeReader
}

/** What a kind may read of the rest of the programme. Kinds never see each other, only what others contribute. */
export interface ProgrammeReader {
  readonly state: ProgrammeState
  /** All cards of a type that are not withdrawn, hidden ones included. */
  cardsOf(type: CardType): readonly PublicCard[]
  visibleCards(type: CardType): readonly PublicCard[]
  isHidden(card: PublicCard): boolean
  /** What stands for a vote: a bundle in place of its cards, and every card that is in none. Hidden ones are left out. */
  questions(type: CardType): readonly Question[]
  /** Bundles of the visible cards, by id. */
  bundles(type: CardType): Readonly<Record<string, Bundle>>
  /** Cards of this activity can no longer change. */
  isFrozen(activityId: string): boolean
  /** How many people stand behind any of these cards. No view may hold it before the vote about them is revealed (V2). */
  supportFor(cardIds: readonly string[]): number
  /** A card of this id exists, withdrawn ones and those in open boxes included. */
  isCardId(cardId: string): boolean
  /**
   * Freezes every activity that collects this type: anonymous cards leave their box shuffled, without any key, and
   * authors can no longer edit. For learning questions this happens when voting opens.
   */
  freezeCards(
    type: CardType,
    at: number,
    seed: number,
  ): { readonly events: readonly LibraryEvent[]; readonly dropBoxes: readonly string[] }
  /** A card that everybody may see now, of any type; null when there is none. */
  shownCard(cardId: string): PublicCard | null
  /** The nearest vote before an activity in its session. */
  voteBefore(activity: Activity): VoteBefore | null
}

/** A bundle, or a card by itself; `cards` are its originals, one for a card by itself. */
export interface Question extends Bundle {
  readonly cards: readonly PublicCard[]
}

export interface VoteBefore {
  readonly activityId: string
  readonly phase: string
  /** Null until sealed. */
  readonly outcome: Outcome | null
}

/** Something that must happen at a time; any node may fire it, and firing twice is harmless. */
export interface Deadline {
  readonly id: string
  readonly at: number
  /** `<kind>.<command>` or a programme command; its data is `{ deadlineId: id }`. */
  readonly command: string
  readonly activityId: string | null
}

/** A vote's sealed outcome and where it may be seen, for kinds that build on it. */
export interface Outcome {
  readonly result: VoteResult
  /** Dots per person; null in a vote that never opened. */
  readonly budgets: { readonly [K in QuestionKind]: number } | null
  readonly revealed: Readonly<Record<RevealTarget, boolean>>
  readonly facilitatorLooked: boolean
}

/**
 * One kind of activity on the server. Everything is pure (I8). A new kind is a folder with this and one registry line.
 * `decide` runs after role and phase were checked against the contract.
 */
export interface ActivityModule<K extends ActivityKind, S extends OwnState> {
  configure(planned: PlannedActivity): ConfigOf<K>
  initialState(config: ConfigOf<K>): S
  decide(command: CommandOf<K>, activity: Activity<K, S>, context: DecideContext): Decision<EventOf<K> | LibraryEvent>
  evolve(state: S, event: EventOf<K>): S
  /**
   * What takes one of this kind's events back, given the activity as it was before it, and leaves what people did since.
   * Null when it cannot be taken back (what was sealed stays sealed). Left out: this kind's events need no undo.
   */
  undo?(event: EventOf<K>, before: Activity<K, S>): readonly (EventOf<K> | LibraryEvent)[] | null
  /** Somebody went for good: what counts people counts one less. */
  seatLeft?(state: S, seatId: SeatId): S
  /** Somebody sits for another region from now on. Left out: nothing of this kind's state says from where people are. */
  seatMoved?(state: S, seatId: SeatId, regionId: RegionId): S
  /** Two seats turned out to be one person: what was the first one's is the second one's, and counts once. */
  seatMerged?(state: S, fromSeatId: SeatId, intoSeatId: SeatId): S
  /** The row of somebody who sits for another region from now on. Left out: rows know no region. */
  moveEntry?(entry: EntryOf<K>, regionId: RegionId): EntryOf<K>
  /** The one row that two seats of one person keep, for the region of `into`. Phones of both take it for the newest. */
  mergeEntries?(into: EntryOf<K>, from: EntryOf<K>): EntryOf<K>
  /** The region a sealed row counts for in the activity's tally (who is done), or null. */
  countsFor?(entry: EntryOf<K>): string | null
  /** The answer to a command that came in the wrong phase, when the kind has a better one than the general. */
  refuse?(command: CommandOf<K>, activity: Activity<K, S>, context: DecideContext): Decision<never>
  deadlines?(activity: Activity<K, S>): readonly Deadline[]
  /** The session is over for good: seals what is still open. */
  settle?(activity: Activity<K, S>, context: DecideContext): Decision<EventOf<K> | LibraryEvent>
  /** Cards that are still in the open box: visible, but not yet the library's. */
  openCards?(activity: Activity<K, S>): readonly PublicCard[]
  /** A card of this id is, or was before it was withdrawn, in the open box. */
  holdsCard?(activity: Activity<K, S>, cardId: string): boolean
  /** Those of one author, by owner key: for that author's eyes only. */
  ownSealedCards?(
    activity: Activity<K, S>,
    ownerKey: string,
  ): readonly { readonly card: PublicCard; readonly cardSeq: number }[]
  outcome?(activity: Activity<K, S>): Outcome | null
  /** The seats that stand behind any of these cards. */
  supporters?(activity: Activity<K, S>, cardIds: readonly string[]): readonly SeatId[]
  /** Only the words that its contract's schemas name (I9, I11). */
  views: {
    participant(activity: Activity<K, S>, programme: ProgrammeReader): ViewOf<K, 'participant'>
    mine(
      activity: Activity<K, S>,
      programme: ProgrammeReader,
      seatId: SeatId,
      ownerKey: string | null,
    ): ViewOf<K, 'mine'>
    facilitator(activity: Activity<K, S>, programme: ProgrammeReader): ViewOf<K, 'facilitator'>
    projector(activity: Activity<K, S>, programme: ProgrammeReader): ViewOf<K, 'projector'>
  }
}

/** A module whose kind is only known at run time: what the programme works with. */
export interface AnyModule {
  configure(planned: PlannedActivity): unknown
  initialState(config: unknown): OwnState
  decide(
    command: unknown,
    activity: Activity,
    context: DecideContext,
  ): Decision<{ type: string; data: unknown; activityId?: string }>
  evolve(state: OwnState, event: unknown): OwnState
  undo?(
    event: unknown,
    before: Activity,
  ): readonly { readonly type: string; readonly data: unknown; readonly activityId?: string }[] | null
  seatLeft?(state: OwnState, seatId: SeatId): OwnState
  seatMoved?(state: OwnState, seatId: SeatId, regionId: RegionId): OwnState
  seatMerged?(state: OwnState, fromSeatId: SeatId, intoSeatId: SeatId): OwnState
  moveEntry?(entry: unknown, regionId: RegionId): unknown
  mergeEntries?(into: unknown, from: unknown): unknown
  countsFor?(entry: unknown): string | null
  refuse?(command: unknown, activity: Activity, context: DecideContext): Decision<never>
  deadlines?(activity: Activity): readonly Deadline[]
  settle?(activity: Activity, context: DecideContext): ReturnType<AnyModule['decide']>
  openCards?(activity: Activity): readonly PublicCard[]
  holdsCard?(activity: Activity, cardId: string): boolean
  ownSealedCards?(
    activity: Activity,
    ownerKey: string,
  ): readonly { readonly card: PublicCard; readonly cardSeq: number }[]
  outcome?(activity: Activity): Outcome | null
  supporters?(activity: Activity, cardIds: readonly string[]): readonly SeatId[]
  views: {
    participant(activity: Activity, programme: ProgrammeReader): object
    mine(activity: Activity, programme: ProgrammeReader, seatId: SeatId, ownerKey: string | null): object
    facilitator(activity: Activity, programme: ProgrammeReader): object
    projector(activity: Activity, programme: ProgrammeReader): object
  }
}
