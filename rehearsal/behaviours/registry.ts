import type { ActivityKind } from '../../shared/activities/registry.ts'
import type { Behaviour } from '../scene.ts'
import { agreements } from './agreements.ts'
import { checkout } from './checkout.ts'
import { collect } from './collect.ts'
import { definitionRound } from './definitionRound.ts'
import { doDontBoard } from './doDontBoard.ts'
import { dotVote } from './dotVote.ts'
import { idle } from './idle.ts'
import { learningMap } from './learningMap.ts'
import { link } from './link.ts'
import { matrix } from './matrix.ts'
import { profile } from './profile.ts'

/** ONE LINE PER KIND: what people do on their phones there. `idle` is an honest answer. */
export const behaviours = {
  lobby: idle,
  plenary: idle,
  agreements,
  break: idle,
  collect,
  dotVote,
  learningMap,
  link,
  checkout,
  doDontBoard,
  profile,
  definitionRound,
  matrix,
  outline: idle,
} satisfies { readonly [K in ActivityKind]: Behaviour<K> }
