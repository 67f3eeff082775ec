import type { ActivityKind } from '../../shared/activities/registry.ts'
import { agreementsConsole } from './agreements/console.ts'
import { breakConsole } from './break/console.ts'
import { checkoutConsole } from './checkout/console.ts'
import { collectConsole } from './collect/console.ts'
import { definitionRoundConsole } from './definitionRound/console.ts'
import { doDontBoardConsole } from './doDontBoard/console.ts'
import { dotVoteConsole } from './dotVote/console.ts'
import type { KindConsole } from './kindConsole.ts'
import { learningMapConsole } from './learningMap/console.ts'
import { linkConsole } from './link/console.ts'
import { lobbyConsole } from './lobby/console.ts'
import { matrixConsole } from './matrix/console.ts'
import { outlineConsole } from './outline/console.ts'
import { plenaryConsole } from './plenary/console.ts'
import { profileConsole } from './profile/console.ts'

/** ONE LINE PER KIND that the console must know more of. Only the console loads these. */
export const kindConsoles: { readonly [K in ActivityKind]?: KindConsole<K> } = {
  lobby: lobbyConsole,
  plenary: plenaryConsole,
  agreements: agreementsConsole,
  break: breakConsole,
  collect: collectConsole,
  dotVote: dotVoteConsole,
  learningMap: learningMapConsole,
  link: linkConsole,
  checkout: checkoutConsole,
  doDontBoard: doDontBoardConsole,
  profile: profileConsole,
  definitionRound: definitionRoundConsole,
  matrix: matrixConsole,
  outline: outlineConsole,
}

// The registry gives every kind the view of its own kind; TypeScript cannot follow that through a record.
const known = new Map(Object.entries(kindConsoles)) as unknown as ReadonlyMap<string, KindConsole<ActivityKind>>
const nothingMore: KindConsole<ActivityKind> = {}

/** Of a kind that is only known at run time. */
export const consoleOf = (kind: string): KindConsole<ActivityKind> => known.get(kind) ?? nothingMore
