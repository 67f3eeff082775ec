import type { CommandSpec } from '../../../shared/activities/defineActivity.ts'
import { activityContracts } from '../../../shared/activities/registry.ts'
import { programmeCommands } from '../../../shared/programme/contract.ts'
import type { Activity } from './state.ts'

/** The one table of who may do what and when. What is not in it is refused (I9). */
export const commandTable: ReadonlyMap<string, CommandSpec> = new Map<string, CommandSpec>([
  ...Object.entries(programmeCommands),
  ...Object.entries(activityContracts).flatMap(([kind, contract]) =>
    Object.entries(contract.commands).map(([name, spec]): [string, CommandSpec] => [`${kind}.${name}`, spec]),
  ),
])

/** Kinds with a phase in which authors write what must not be traced to them: `collect.open`. */
const taking: ReadonlySet<string> = new Set(
  [...commandTable].flatMap(([name, { sealed, phases }]) =>
    sealed === true ? phases.map((phase) => `${name.split('.')[0]}.${phase}`) : [],
  ),
)

/** Somebody may write in its box now without being traceable. */
export const takesEntries = ({ kind, enteredAt, own }: Pick<Activity, 'kind' | 'enteredAt' | 'own'>): boolean =>
  enteredAt !== null && taking.has(`${kind}.${own.phase}`)

/** True for commands whose author must not be traceable; unknown names are not. */
export const isSealed = (name: string): boolean => commandTable.get(name)?.sealed === true
