import type { Command } from '../../../server/domain/programme/decide.ts'
import type { ActivityKind, CommandOf } from '../../../shared/activities/registry.ts'
import type { ProgrammeCommandData, ProgrammeCommandName } from '../../../shared/programme/contract.ts'

/** A command of the programme; the compiler holds its data to the contract. */
export const programmeWish = <N extends ProgrammeCommandName>(name: N, data: ProgrammeCommandData<N>): Command => ({
  name,
  activityId: null,
  data,
})

/** A command of a kind; the compiler holds its name and data to the kind's contract. */
export const kindWish = <K extends ActivityKind>(kind: K, activityId: string, command: CommandOf<K>): Command => ({
  name: `${kind}.${command.name}`,
  activityId,
  data: command.data,
})
