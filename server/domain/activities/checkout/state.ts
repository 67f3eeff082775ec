import type { EventOf } from '../../../../shared/activities/registry.ts'
import type { Activity, OwnState } from '../../programme/state.ts'
import type { Seal } from '../sealing.ts'

type Sealed = Extract<EventOf<'checkout'>, { type: 'checkout.sealed' }>['data']

export interface CheckoutState extends OwnState {
  readonly phase: 'open' | 'closed' | 'sealed'
  readonly closedAt: number | null
  readonly seal: Seal | null
  readonly sealed: Sealed | null
  readonly isRevealed: boolean
  readonly hiddenSentences: readonly number[]
  readonly page: number
}

export type CheckoutActivity = Activity<'checkout', CheckoutState>
