import * as z from 'zod/mini'

/** Who sends a command. `door` and `timer` are the server itself: no socket can claim them. */
export const roles = ['participant', 'facilitator', 'projector', 'door', 'timer'] as const
export type Role = (typeof roles)[number]

/** Whose view it is. Each audience gets views built for it alone (I9). */
export const audiences = ['participant', 'facilitator', 'projector'] as const
export type Audience = (typeof audiences)[number]
export const audience = z.enum(audiences)

/**
 * Roles that get in by a secret link. `facilitator`: can always take the lead. `coFacilitator`: helps, and leads when it
 * is handed the lead. `observer`: sees what the room's wall sees, and has no command at all.
 */
export const linkRole = z.enum(['facilitator', 'coFacilitator', 'observer', 'projector'])
export type LinkRole = z.infer<typeof linkRole>

/** What a link opens: the console or a wall. It is what a browser asks for; which link it was decides what it may. */
export const linkDoors = ['facilitator', 'projector'] as const
export type LinkDoor = (typeof linkDoors)[number]
export const linkDoor = z.enum(linkDoors)
export const doorOf = (role: LinkRole): LinkDoor =>
  role === 'facilitator' || role === 'coFacilitator' ? 'facilitator' : 'projector'
