import type { Command } from '../../../server/domain/programme/decide.ts'
import type { Activity, ProgrammeState } from '../../../server/domain/programme/state.ts'
import type { ActivityKind, activityContracts, CommandDataOf, EventOf } from '../../../shared/activities/registry.ts'
import type { ActivityView } from '../../../shared/programme/views.ts'
import type { Dice } from '../domain/Dice.ts'
import type { Scene } from '../domain/scenes.ts'

/** What the tests of all kinds must know of one. */
export interface KindTests<K extends ActivityKind> {
  /** The item that `scene` is about: one of a template, or one that `scene` adds to the agenda. */
  readonly item: string
  /** Items of the template that random lives visit, one with much to go wrong more than once; otherwise `item`. */
  readonly inLives?: readonly string[]
  /** A state in that phase in which nothing but role and phase can stand in the way of a command; otherwise in the item. */
  readonly scene?: (phase: string) => Scene
  /** Per command data that its schema and rules accept in that scene; what is left out needs none, or a page. */
  readonly data?: (scene: Scene) => { readonly [N in CommandName<K>]?: CommandDataOf<K, N> }
  /** What a participant may want, mostly sensible; otherwise another name. */
  readonly participantWish?: (dice: Dice, state: ProgrammeState, activity: Activity, seatId: string | null) => Command
  /** What a facilitator may want. */
  readonly facilitatorWish?: (dice: Dice, state: ProgrammeState, activity: Activity) => Command
  /** Taking back in random lives; for a kind with commands of a facilitator. */
  readonly undo?: UndoTests<K>
  /** On whole servers: what somebody whose phone shows this does next. */
  readonly phoneWish?: (maker: Making, activity: ViewOfKind<K, 'participant'>, activityId: string) => Command | null
  /** The same on a console. */
  readonly consoleWish?: (dice: Dice, activity: ViewOfKind<K, 'facilitator'>, activityId: string) => Command | null
}

interface UndoTests<K extends ActivityKind> {
  /** Where it begins; otherwise `item`, just entered. */
  readonly scene?: () => { readonly scene: Scene; readonly id: string }
  /** What facilitators do here: all of it must be reached, and be as it was once it is taken back. */
  readonly events: readonly EventOf<K>['type'][]
  /** Fields of the state that taking back leaves as they are, on purpose. */
  readonly keeps?: readonly string[]
  /** Events that are for good, or only ever an undoing themselves. */
  readonly forGood?: readonly EventOf<K>['type'][]
  /** People's rows are sealed: their commands have no number, and all of the rows must be kept. */
  readonly isSealed?: true
}

/** One client that makes things: `mark` is in none before it, and `count` goes up with each. */
export interface Making {
  readonly dice: Dice
  readonly mark: string
  readonly count: number
}

type CommandName<K extends ActivityKind> = keyof (typeof activityContracts)[K]['commands'] & string
type ViewOfKind<K extends ActivityKind, A extends 'participant' | 'facilitator'> = Extract<ActivityView<A>, { kind: K }>
