import type { Actor } from '../domain/programme/batch.ts'

/** The server itself: who came in by a door, and what was due. No socket can claim to be one of these. */
export const doorActor: Actor = { role: 'door', clientId: 'door', seatId: null, linkId: null }
export const timerActor: Actor = { role: 'timer', clientId: 'timer', seatId: null, linkId: null }
