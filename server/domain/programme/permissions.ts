import type { CommandSpec } from '../../../shared/activities/defineActivity.ts'
import { activityContracts } from '../../../shared/activities/registry.ts'
import { programmeCommands } from '../../../shared/programme/contract.ts'

/** The one table of who may do what and when. What is not in it is refused (I9). */
export const commandTable: ReadonlyMap<string, CommandSpec> = new Map<string, CommandSpec>([
  ...Object.entries(programmeCommands),
  ...Object.entries(activityContracts).flatMap(([kind, contract]) =>
    Object.entries(contract.commands).map(([name, spec]): [string, CommandSpec] => [`${kind}.${name}`, spec]),
  ),
])

/** True for commands whose author must not be traceable; unknown names are not. */
export const isSealed = (name: string): boolean => commandTable.get(name)?.sealed === true
