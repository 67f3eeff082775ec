import type { ActivityKind, ConfigOf } from '../../../shared/activities/registry.ts'
import type { PlannedActivity } from '../../../shared/programme/agenda.ts'
import { agreements } from './agreements/module.ts'
import { breakActivity } from './break/module.ts'
import { checkout } from './checkout/module.ts'
import { collect } from './collect/module.ts'
import { definitionRound } from './definitionRound/module.ts'
import { doDontBoard } from './doDontBoard/module.ts'
import { dotVote } from './dotVote/module.ts'
import { learningMap } from './learningMap/module.ts'
import { link } from './link/module.ts'
import { lobby } from './lobby/module.ts'
import { matrix } from './matrix/module.ts'
import type { AnyModule } from './module.ts'
import { outline } from './outline/module.ts'
import { plenary } from './plenary/module.ts'
import { profile } from './profile/module.ts'

/** ONE LINE PER KIND. A forgotten one does not compile. */
const activityModules = {
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
} satisfies { [K in ActivityKind]: AnyModule & { configure(planned: PlannedActivity): ConfigOf<K> } }

const modules: Readonly<Record<ActivityKind, AnyModule>> = activityModules

export const moduleOf = (kind: ActivityKind): AnyModule => modules[kind]
