import type {
  ActivityKind,
  CommandOf,
  ConfigOf,
  EntryOf,
  EventOf,
  ViewAudience,
  ViewOf,
} from '../../../shared/activities/registry.ts'
import type { PlannedActivity } from '../../../shared/programme/agenda.ts'
import type { Bundle } from '../../../shared/programme/bundles.ts'
import type { CardType, PublicCard, QuestionKind } from '../../../shared/programme/cards.ts'
import type { RegionId, SeatId } from '../../../shared/programme/ids.ts'
import type { CardReaction } from '../../../shared/programme/lessonParts.ts'
import type { LedBoard, OpenBoard } from '../../../shared/programme/openBoards.ts'
import type { RevealTarget, VoteResult } from '../../../shared/programme/rankings.ts'
import type { Role } from '../../../shared/programme/roles.ts'
import type { Decision, EntryChange } from '../programme/decision.ts'
import type { LibraryEvent } from '../programme/events.ts'
import type { Activity, CardMark, LibraryBundle, OwnState, ProgrammeState } from '../programme/state.ts'

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
  /** It waits for a facilitator to let it through: for its author and the console only. */
  isHeldBack(card: PublicCard): boolean
  /** All bundles, also those of which a card may still be in an open box. */
  keptBundles(): ProgrammeState['library']['bundles']
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
  /** How many people say what of a lesson; only shown when reactions are. Undefined when nobody said anything. */
  reactionsOn(cardId: string): Readonly<Record<CardReaction, number>> | undefined
  /** The latest board that people still write cards of this type on; null when there is none. */
  openCollector(
    type: CardType,
  ): { readonly activityId: string; readonly maxChars: number; readonly maxCards: number } | null
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
  /** The console saw it before anybody in the room could. */
  readonly facilitatorLooked: boolean
}

/** What facilitators said of a card that is still in an open box. */
export interface SaidInBox {
  readonly mark: CardMark
  readonly isHidden: boolean
  /** The version of the card that is there now. */
  readonly cardSeq: number
}

/** What differs between kinds. `fact`: an event of the kind's own. */
interface KindTypes {
  readonly config: unknown
  readonly own: OwnState
  readonly activity: unknown
  readonly command: unknown
  readonly fact: unknown
  readonly entry: unknown
  readonly views: { readonly [A in ViewAudience]: object }
}

/** One kind of activity on the server; everything is pure (I8). See `ActivityModule` and `AnyModule`. */
interface KindModule<T extends KindTypes> {
  configure(planned: PlannedActivity): T['config']
  initialState(config: T['config']): T['own']
  /** Runs after role and phase were checked against the contract. */
  decide(command: T['command'], activity: T['activity'], context: DecideContext): Decision<T['fact'] | LibraryEvent>
  evolve(state: T['own'], event: T['fact']): T['own']
  /**
   * What takes one of this kind's events back, given the activity as it was before it, and leaves what people did since.
   * Null when it cannot be taken back (what was sealed stays sealed). Left out: this kind's events need no undo.
   */
  undo?(event: T['fact'], before: T['activity']): readonly (T['fact'] | LibraryEvent)[] | null
  /** Somebody went for good: what counts people counts one less. */
  seatLeft?(state: T['own'], seatId: SeatId): T['own']
  /** Somebody sits for another region from now on. Left out: nothing of this kind's state says from where people are. */
  seatMoved?(state: T['own'], seatId: SeatId, regionId: RegionId): T['own']
  /** Two seats turned out to be one person: what was the first one's is the second one's, and counts once. */
  seatMerged?(state: T['own'], fromSeatId: SeatId, intoSeatId: SeatId): T['own']
  /** The row of somebody who sits for another region from now on. Left out: rows know no region. */
  moveEntry?(entry: T['entry'], regionId: RegionId): T['entry']
  /** The one row that two seats of one person keep, for the region of `into`. Phones of both take it for the newest. */
  mergeEntries?(into: T['entry'], from: T['entry']): T['entry']
  /** The region a sealed row counts for in the activity's tally (who is done), or null. */
  countsFor?(entry: T['entry']): string | null
  /** The answer to a command that came in the wrong phase, when the kind has a better one than the general. */
  refuse?(command: T['command'], activity: T['activity'], context: DecideContext): Decision<never>
  deadlines?(activity: T['activity']): readonly Deadline[]
  /** The session is over for good: seals what is still open. */
  settle?(activity: T['activity'], context: DecideContext): Decision<T['fact'] | LibraryEvent>
  /** Cards that are still in the open box: visible, but not yet the library's. */
  openCards?(activity: T['activity']): readonly PublicCard[]
  /** A card of this id is, or was before it was withdrawn, in the open box. */
  holdsCard?(activity: T['activity'], cardId: string): boolean
  /** Those of one author, by owner key: for that author's eyes only. */
  ownSealedCards?(
    activity: T['activity'],
    ownerKey: string,
  ): readonly { readonly card: PublicCard; readonly cardSeq: number }[]
  /** Authors can no longer change their cards, though it is not sealed yet. */
  areCardsFixed?(activity: T['activity']): boolean
  /** Cards of this board are for nobody but their author and the console until a facilitator lets them through. */
  isModerated?(activity: T['activity'], card: PublicCard): boolean
  /**
   * What facilitators say of cards in the open box is kept with its rows, never in the log, whose order would tell when
   * those cards came. Undefined: no such card here. Left out: they are spoken of in events.
   */
  saidInBox?(activity: T['activity'], cardId: string): SaidInBox | undefined
  /** The row with that said of it too. */
  sayInBox?(activity: T['activity'], cardId: string, said: Partial<Pick<SaidInBox, 'mark' | 'isHidden'>>): EntryChange
  /** Bundles that were made of cards in the open box. */
  bundlesInBox?(activity: T['activity']): readonly LibraryBundle[]
  /** All of that as facts, in an order that tells nothing: for when the box is sealed. */
  saidWhenSealed?(activity: T['activity']): readonly LibraryEvent[]
  /** The row with a card, or a bundle, of the open box as what the walls show large; null when it is not of this box. */
  lightInBox?(activity: T['activity'], id: string): EntryChange | null
  litInBox?(activity: T['activity']): string | undefined
  /** The row with what its owner says of a card in the open box; null when that was said already. */
  reactInBox?(
    activity: T['activity'],
    ownerKey: string,
    cardId: string,
    reaction: CardReaction | null,
  ): EntryChange | null
  /** How many people say what of each. */
  reactionsInBox?(activity: T['activity']): ReadonlyMap<string, Readonly<Record<CardReaction, number>>>
  ownReactionsInBox?(activity: T['activity'], ownerKey: string): Readonly<Record<string, CardReaction>>
  /** A board that people can still write on when the room has left it, also between two sessions. */
  openBoard?(activity: T['activity'], programme: ProgrammeReader): OpenBoard | null
  /** The same with what waits to be let through. */
  ledBoard?(activity: T['activity'], programme: ProgrammeReader): LedBoard | null
  /** The end of its own session does not settle it, but that of the next one does. */
  outlivesSession?(activity: T['activity']): boolean
  outcome?(activity: T['activity']): Outcome | null
  /** This kind asks every region for one answer, which is kept with the region; whether it can still be given, and is shown to all. */
  answers?(activity: T['activity']): { readonly isOpen: boolean; readonly isShown: boolean }
  /** The seats that stand behind any of these cards. */
  supporters?(activity: T['activity'], cardIds: readonly string[]): readonly SeatId[]
  /** Only the words that its contract's schemas name (I9, I11). */
  views: {
    participant(activity: T['activity'], programme: ProgrammeReader): T['views']['participant']
    mine(
      activity: T['activity'],
      programme: ProgrammeReader,
      seatId: SeatId,
      ownerKey: string | null,
    ): T['views']['mine']
    facilitator(activity: T['activity'], programme: ProgrammeReader): T['views']['facilitator']
    projector(activity: T['activity'], programme: ProgrammeReader): T['views']['projector']
  }
}

/** What a new kind writes: a folder with this, typed by its contract, and one registry line. */
export type ActivityModule<K extends ActivityKind, S extends OwnState> = KindModule<{
  config: ConfigOf<K>
  own: S
  activity: Activity<K, S>
  command: CommandOf<K>
  fact: EventOf<K>
  entry: EntryOf<K>
  views: { [A in ViewAudience]: ViewOf<K, A> & object }
}>

/** A module whose kind is only known at run time: what the programme works with. */
export type AnyModule = KindModule<{
  config: unknown
  own: OwnState
  activity: Activity
  command: unknown
  fact: KindFact
  entry: unknown
  views: { [A in ViewAudience]: object }
}>

/** Without an `activityId` it belongs to the deciding activity. */
export interface KindFact {
  readonly type: string
  readonly data: unknown
  readonly activityId?: string | null
}
