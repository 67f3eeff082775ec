import type { Map as PersistentMap } from 'immutable'
import type { SignUpRole } from '../../../../shared/activities/link/contract.ts'
import type { Activity, OwnState } from '../../programme/state.ts'

/** Question and role → the seats that signed up for it. */
export interface LinkState extends OwnState {
  readonly signUps: PersistentMap<string, PersistentMap<string, true>>
  readonly rescuedId: string | null
  readonly page: number
}

export const signUpKey = (questionId: string, role: SignUpRole): string => `${role} ${questionId}`

export type LinkActivity = Activity<'link', LinkState>
