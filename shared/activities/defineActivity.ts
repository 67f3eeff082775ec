import type * as z from 'zod/mini'
import type { Role } from '../programme/roles.ts'

type Schema = z.ZodMiniType

/**
 * One command of a kind: who may send it, in which phases of the activity, and its exact shape.
 * `sealed`: the author must not be traceable, so it travels without an outbox `seq` and is idempotent by itself.
 * This is the permission table: what is not named here is refused (I9).
 */
export interface CommandSpec {
  readonly roles: readonly Role[]
  readonly phases: readonly string[]
  readonly sealed?: true
  /** A facilitator may send it without having the lead: it helps people and moves nothing that the room looks at. */
  readonly withoutLead?: true
  readonly data: Schema
}

/** A kind of activity as both sides know it. View schemas are strict: a view holds only what they name (I9). */
export interface ActivityContract {
  readonly phases: readonly [string, ...string[]]
  readonly config: Schema
  readonly commands: Readonly<Record<string, CommandSpec>>
  readonly events: Readonly<Record<string, Schema>>
  /** What one sealed row of this kind holds while its box is open. Absent: the kind has no sealed entries. */
  readonly entry?: Schema
  readonly views: {
    readonly participant: Schema
    readonly mine: Schema
    readonly facilitator: Schema
    readonly projector: Schema
  }
}

export const defineActivity = <const C extends ActivityContract>(contract: C): C => contract
