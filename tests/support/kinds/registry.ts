import type { ActivityKind } from '../../../shared/activities/registry.ts'
import { agreementsTests } from './agreements.ts'
import { breakTests } from './break.ts'
import { checkoutTests } from './checkout.ts'
import { collectTests } from './collect.ts'
import { definitionRoundTests } from './definitionRound.ts'
import { doDontBoardTests } from './doDontBoard.ts'
import { dotVoteTests } from './dotVote.ts'
import type { KindTests } from './kindTests.ts'
import { learningMapTests } from './learningMap.ts'
import { linkTests } from './link.ts'
import { lobbyTests } from './lobby.ts'
import { matrixTests } from './matrix.ts'
import { outlineTests } from './outline.ts'
import { plenaryTests } from './plenary.ts'
import { profileTests } from './profile.ts'

/** ONE LINE PER KIND. A forgotten one does not compile. */
const kindTests: { readonly [K in ActivityKind]: KindTests<K> } = {
  lobby: lobbyTests,
  plenary: plenaryTests,
  agreements: agreementsTests,
  break: breakTests,
  collect: collectTests,
  dotVote: dotVoteTests,
  learningMap: learningMapTests,
  link: linkTests,
  checkout: checkoutTests,
  doDontBoard: doDontBoardTests,
  profile: profileTests,
  definitionRound: definitionRoundTests,
  matrix: matrixTests,
  outline: outlineTests,
}

/** Of a kind that is only known at run time. */
export const testsOf = (kind: ActivityKind): KindTests<ActivityKind> =>
  // The registry gives every kind the data of its own kind; TypeScript cannot follow that through a record.
  kindTests[kind] as unknown as KindTests<ActivityKind>

export const allKindTests = Object.entries(kindTests) as unknown as readonly (readonly [
  ActivityKind,
  KindTests<ActivityKind>,
])[]
