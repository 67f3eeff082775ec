import type { Actor } from '../../../server/domain/programme/batch.ts'

/** Somebody with a device; `nextSeq` numbers its commands. */
export interface Person {
  readonly actor: Actor
  nextSeq: number
}

export interface People {
  readonly participants: readonly Person[]
  readonly facilitators: readonly Person[]
  readonly projector: Person
  readonly door: Person
  readonly timer: Person
}

interface Names {
  readonly seatId: (index: number) => string
  readonly clientId: (index: number) => string
}

const plainNames: Names = { seatId: (index) => `seat-${index}`, clientId: (index) => `phone-${index}` }

/** The last participant has a seat id that never joins. */
export function somePeople(participants: number, names: Names = plainNames): People {
  return {
    participants: Array.from({ length: participants }, (_, index) =>
      person({ role: 'participant', clientId: names.clientId(index), seatId: names.seatId(index), linkId: null }),
    ),
    // The third has a link of its own, which does not lead, or is not there at all.
    facilitators: ['console-1', 'console-2', 'console-3'].map((clientId, index) =>
      person({ role: 'facilitator', clientId, seatId: null, linkId: index === 2 ? 'link-0' : 'link-console' }),
    ),
    projector: person({ role: 'projector', clientId: 'wall', seatId: null, linkId: 'link-wall' }),
    door: person({ role: 'door', clientId: 'door', seatId: null, linkId: null }),
    timer: person({ role: 'timer', clientId: 'timer', seatId: null, linkId: null }),
  }
}

const person = (actor: Actor): Person => ({ actor, nextSeq: 1 })
