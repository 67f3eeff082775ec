import type { CommandDataOf } from '../../../../shared/activities/registry.ts'
import type { OwnState } from '../../programme/state.ts'

/** What the wall shows of the deals, and the page that it is turned to. */
export interface MatrixState extends OwnState {
  readonly shown: CommandDataOf<'matrix', 'show'>
  readonly pages: CommandDataOf<'matrix', 'showPage'>
}
