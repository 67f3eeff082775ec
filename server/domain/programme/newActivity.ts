import { Map as PersistentMap } from 'immutable'
import { kindOf } from '../../../shared/activities/registry.ts'
import type { PlannedActivity } from '../../../shared/programme/agenda.ts'
import { moduleOf } from '../activities/registry.ts'
import type { Activity } from './state.ts'

/** An item that nobody has been in yet. */
export function newActivity(sessionId: string, planned: PlannedActivity): Activity {
  const kind = kindOf(planned.templateKind)
  const module = moduleOf(kind)
  const config = module.configure(planned) as Activity['config']
  return {
    id: planned.id,
    sessionId,
    kind,
    planned,
    config,
    status: 'planned',
    enteredAt: null,
    leftAt: null,
    own: module.initialState(config),
    box: PersistentMap(),
    tally: {},
  }
}
