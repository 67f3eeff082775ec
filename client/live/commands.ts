import type { ActivityKind, activityContracts, CommandDataOf } from '../../shared/activities/registry.ts'
import type { ProgrammeCommand } from '../../shared/programme/contract.ts'
import type { KnowledgeView } from '../../shared/programme/knowledge.ts'
import type { Audience } from '../../shared/programme/roles.ts'
import type { MineView, ViewByAudience } from '../../shared/programme/views.ts'
import type { RefusalCode } from '../../shared/protocol/codes.ts'
import type { Params } from '../../shared/protocol/messages.ts'

type CommandsOf<K extends ActivityKind> = (typeof activityContracts)[K]['commands']
type IsSealed<Spec> = Spec extends { readonly sealed: true } ? true : false

/** Commands of the kinds as they travel, with the exact data each one needs. */
type ActivityCommand<Sealed extends boolean> = {
  [K in ActivityKind]: {
    [N in keyof CommandsOf<K> & string]: IsSealed<CommandsOf<K>[N]> extends Sealed
      ? { readonly name: `${K}.${N}`; readonly activityId: string; readonly data: CommandDataOf<K, N> }
      : never
  }[keyof CommandsOf<K> & string]
}[ActivityKind]

/**
 * What the person should see before the server answered: a pure change of a view. Write it absolute ("my answer is
 * now x"), so that it means the same on a view that already has it. It goes when the view reaches the answer.
 */
export type Optimistic<A extends Audience> =
  | { readonly view: 'shared'; readonly change: (view: ViewByAudience[A]) => ViewByAudience[A] }
  | { readonly view: 'mine'; readonly change: (view: MineView) => MineView }
  | { readonly view: 'knowledge'; readonly change: (view: KnowledgeView) => KnowledgeView }

interface SendOptions<A extends Audience> {
  readonly optimistic?: Optimistic<A>
  /** Dropped, with a visible result, when it could not be sent for this long. A facilitator's "next" must not fire late. */
  readonly expiresMs?: number
}

/** A numbered command: sent in order, counted exactly once. */
export type Command<A extends Audience = Audience> = (
  | ActivityCommand<false>
  | (ProgrammeCommand & { readonly activityId: null })
) &
  SendOptions<A>

/**
 * A sealed command, which carries no number that could betray its author. It is absolute: a newer one in the same
 * `slot` (`ballot:<activityId>`, `card:<cardId>`) replaces an older one that was not answered yet.
 */
export type SealedCommand<A extends Audience = Audience> = ActivityCommand<true> & {
  readonly slot: string
  readonly optimistic?: Optimistic<A>
}

/** What became of a command, in the end. `replaced`: a newer one of the same slot took its place. */
export type Settled =
  | { readonly status: 'committed'; readonly revision: number }
  | { readonly status: 'rejected'; readonly code: RefusalCode; readonly params?: Params }
  | { readonly status: 'expired' }
  | { readonly status: 'replaced' }

/** Resolves with what became of the command, however long that takes. */
export interface Sent extends Promise<Settled> {
  /** Resolves when it is kept on this device: from here on a reload, closed tab or crash loses nothing. */
  readonly kept: Promise<void>
}

/** A command that did not count, with all that the person made. Kept on the device until dismissed. */
export interface NotCounted {
  readonly id: string
  readonly name: string
  readonly activityId: string | null
  readonly data: unknown
  /** `expired`: there was no connection in time. */
  readonly code: RefusalCode | 'expired'
  readonly params: Params
  /** Device clock, epoch ms. */
  readonly at: number
}
