import * as z from 'zod/mini'

/** Who sends a command. `door` and `timer` are the server itself: no socket can claim them. */
export const roles = ['participant', 'facilitator', 'projector', 'door', 'timer'] as const
export type Role = (typeof roles)[number]

/** Whose view it is. Each audience gets views built for it alone (I9). */
export const audiences = ['participant', 'facilitator', 'projector'] as const
export type Audience = (typeof audiences)[number]
export const audience = z.enum(audiences)

/** Roles that get in by a secret link. */
export const linkRole = z.enum(['facilitator', 'projector'])
export type LinkRole = z.infer<typeof linkRole>
