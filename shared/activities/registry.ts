import type * as z from 'zod/mini'
import { agreements } from './agreements/contract.ts'
import { breakActivity } from './break/contract.ts'
import { checkout } from './checkout/contract.ts'
import { collect } from './collect/contract.ts'
import type { ActivityContract } from './defineActivity.ts'
import { definitionRound } from './definitionRound/contract.ts'
import { doDontBoard } from './doDontBoard/contract.ts'
import { dotVote } from './dotVote/contract.ts'
import { learningMap } from './learningMap/contract.ts'
import { link } from './link/contract.ts'
import { lobby } from './lobby/contract.ts'
import { matrix } from './matrix/contract.ts'
import { outline } from './outline/contract.ts'
import { plenary } from './plenary/contract.ts'
import { profile } from './profile/contract.ts'

/** ONE LINE PER KIND. The compiler names what a new line still misses on server and client. */
export const activityContracts = {
  lobby,
  plenary,
  agreements,
  break: breakActivity,
  collect,
  dotVote,
  learningMap,
  link,
  checkout,
  doDontBoard,
  matrix,
  profile,
  definitionRound,
  outline,
} satisfies Record<string, ActivityContract>

export type ActivityKind = keyof typeof activityContracts
type Contracts = typeof activityContracts

export type ConfigOf<K extends ActivityKind> = z.infer<Contracts[K]['config']>
export type ViewAudience = keyof ActivityContract['views']
export type ViewOf<K extends ActivityKind, A extends ViewAudience> = z.infer<Contracts[K]['views'][A]>
/** Data of the command `<kind>.<name>`. */
export type CommandDataOf<
  K extends ActivityKind,
  N extends keyof Contracts[K]['commands'],
> = Contracts[K]['commands'][N] extends { data: infer D extends z.ZodMiniType } ? z.infer<D> : never
export type CommandOf<K extends ActivityKind> = {
  [N in keyof Contracts[K]['commands'] & string]: { readonly name: N; readonly data: CommandDataOf<K, N> }
}[keyof Contracts[K]['commands'] & string]
export type EventOf<K extends ActivityKind> = {
  [N in keyof Contracts[K]['events'] & string]: Contracts[K]['events'][N] extends infer D extends z.ZodMiniType
    ? { readonly type: `${K}.${N}`; readonly data: z.infer<D> }
    : never
}[keyof Contracts[K]['events'] & string]
export type EntryOf<K extends ActivityKind> = Contracts[K] extends { entry: infer D extends z.ZodMiniType }
  ? z.infer<D>
  : never

const kinds = Object.keys(activityContracts)
export const isActivityKind = (kind: string): kind is ActivityKind => kinds.includes(kind)

/**
 * Until breakouts exist, 1-2-4-All is collecting learning questions with its own settings, and theme tables are a board
 * for do's and don'ts per table. Bundling, and recognising what others wrote, are the same boards, closed for writing.
 */
const standIns: Readonly<Record<string, ActivityKind>> = {
  oneTwoFourAll: 'collect',
  cluster: 'collect',
  worldCafe: 'doDontBoard',
  recognise: 'doDontBoard',
}

/** The kind that runs an agenda item of a template. `outline` when there is none of its own yet. */
export const kindOf = (templateKind: string): ActivityKind =>
  isActivityKind(templateKind) ? templateKind : (standIns[templateKind] ?? 'outline')

/** False: the console badges the item "not yet available". */
export const isAvailable = (templateKind: string): boolean => kindOf(templateKind) !== 'outline'
