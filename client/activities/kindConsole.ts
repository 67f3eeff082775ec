import type { ActivityKind, activityContracts } from '../../shared/activities/registry.ts'
import type { CardText } from '../../shared/programme/localised.ts'
import type { FacilitatorView, NowView } from '../../shared/programme/views.ts'
import type { Translate } from '../i18n/messageTypes.ts'
import type { Command } from '../live/commands.ts'
import type { KindView } from './module.ts'

/** Words of the kind's own, in the language of who reads them. */
export type Say = (t: Translate) => string

/**
 * What the console must know of a kind besides its panel: every part of it has a default that is right for most kinds, and
 * a kind without any has no entry. Pure; its words may be in the kind's `texts` or `consoleTexts`.
 */
export interface KindConsole<K extends ActivityKind> {
  /** How much of the middle the clock takes; otherwise medium. */
  readonly room?: (activity: KindView<K, 'facilitator'>) => StageRoom
  /** What a wall that follows the room shows, other than the prompt and the clock. */
  readonly screen?: (activity: KindView<K, 'facilitator'>, at: Place) => Partial<Preview>
  /** What the wall will show once the room goes there, other than the prompt. */
  readonly coming?: (item: ComingItem, view: FacilitatorView) => Partial<Preview>
  /** What the wall will show after the press that reveals; null when there is nothing to reveal. */
  readonly revealed?: (activity: KindView<K, 'facilitator'>, at: Place) => Partial<Preview> | null
  /** What people do on their phones; otherwise they wait. */
  readonly phone?: (activity: KindView<K, 'facilitator'>) => PhoneTask | OwnTask
  /** Whether a button of the kind's own is what has to be pressed now, such as one that opens it; otherwise to go on is. */
  readonly waits?: (activity: KindView<K, 'facilitator'>) => boolean
  /** What to ask before the room leaves the item; null when it can simply go. */
  readonly leaving?: (activity: KindView<K, 'facilitator'>) => LeaveWords | null
  /** What to ask before a later part's clock begins; null when it can simply begin. */
  readonly laterPart?: (activity: KindView<K, 'facilitator'>, now: NowView) => PartWords | null
  /** Per command of a facilitator the words that follow “Maak ongedaan:”: small first letter, no full stop. */
  readonly did?: { readonly [N in CommandName<K>]?: (naming: Naming) => string }
  /** Commands that are never kept as actions: they only turn a page. */
  readonly neverRecorded?: readonly CommandName<K>[]
}

type CommandName<K extends ActivityKind> = keyof (typeof activityContracts)[K]['commands'] & string
type ComingItem = FacilitatorView['agenda'][string]

interface Place {
  readonly view: FacilitatorView
  readonly now: NowView
}

/** How much of the middle the clock takes. */
export type StageRoom = 'large' | 'medium' | 'small'

/** What a face shows now, told in a few parts; the tiles draw them small and read them aloud. */
export interface Preview {
  readonly title: CardText | Say | null
  /** A line of numbers or of state below it. */
  readonly fact: Fact | null
  readonly hasClock: boolean
  readonly hasQr: boolean
  /** A few lines of what is out there, such as the tops of the two rankings. */
  readonly rankings: readonly CardText[] | null
  /** Nothing shows, one card does, or a temperature check. */
  readonly over: 'blank' | 'spotlight' | 'pulse' | null
}

export type Fact =
  | { readonly type: 'people'; readonly count: number }
  | { readonly type: 'done'; readonly done: number; readonly total: number }
  | { readonly type: 'cards'; readonly count: number }
  | { readonly type: 'agreed'; readonly done: number; readonly total: number }
  | { readonly type: 'text'; readonly key: FactText }
  | { readonly type: 'own'; readonly say: Say }
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
/** A task that none of those says. */
export interface OwnTask {
  readonly say: Say
  /** Whether there is something to press at the bottom of the phone. */
  readonly hasButton: boolean
}

export interface LeaveWords {
  readonly title: Say
  readonly text: (t: Translate, notDone: number) => string
}

export interface PartWords {
  readonly title: Say
  readonly text: Say
  /** Begins the clock only. */
  readonly clock: Say
  /** Begins the clock and sends `command`. */
  readonly both: Say
  readonly command: Command<'facilitator'>
}

/** What the words of an action are made of: it holds ids only, these are their names now. */
export interface Naming {
  readonly t: Translate
  readonly about: FacilitatorView['actions'][number]['about']
  /** Of the item, and of where the room was before. */
  readonly title: string
  readonly from: string
  readonly person: string
  readonly region: (id: string | undefined) => string
  readonly link: string
}
