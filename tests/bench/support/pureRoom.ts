import { cryptoTokens } from '../../../server/adapters/auth/cryptoTokens.ts'
import {
  type BatchEdge,
  type BatchResult,
  decideBatch,
  type Submission,
} from '../../../server/domain/programme/batch.ts'
import { createProgramme } from '../../../server/domain/programme/create.ts'
import type { DomainEvent } from '../../../server/domain/programme/events.ts'
import { startState } from '../../../server/domain/programme/evolve.ts'
import { fold } from '../../../server/domain/programme/fold.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import type { NewEvent } from '../../../server/ports/EventStore.ts'

/** A programme without a server: states and events only. */
export interface PureRoom {
  readonly state: ProgrammeState
  readonly events: readonly NewEvent[]
  readonly seatIds: readonly string[]
}

const { id, hash } = cryptoTokens
const createdAt = 1_800_000_000_000

export const edge: BatchEdge = {
  now: createdAt,
  seed: () => 1,
  newId: id,
  pulseCounts: () => [],
  digest: hash,
  offersAddress: () => false,
  ownerKey: (_boxId, seatId) => `owner of ${seatId}`,
  onBug: (error) => {
    throw error
  },
}

/** This many people in the session's `activityId`. */
export function pureRoom(seats: number, activityId: string): PureRoom {
  const link = () => ({ id: id(), secretHash: hash(id()) })
  const made = createProgramme(
    { template: 'mkb-deals-example', title: null, regions: null, createKey: null },
    { id: id(), code: 'BCDFGH', createdAt, facilitatorLink: { ...link(), id: 'bench' }, projectorLink: link() },
  )
  if ('refused' in made) throw new Error(made.refused)
  const created = made.events.map(asStored)
  const first = fold(startState, created)
  const regions = first.regionOrder
  const seatIds = Array.from({ length: seats }, id)
  const joins = seatIds.map((seatId, index): Submission => joinOf(seatId, regions[index % regions.length] ?? ''))
  const joined = decideBatch(first, joins, edge)
  const moved = ['session.start', 'agenda.go', 'agenda.enterNow'].reduce(
    (before, name) => {
      const data = {
        expectedPhase: before.next.live.phase,
        ...(name === 'session.start' ? { sessionId: 'session-1' } : {}),
        ...(name === 'agenda.go' ? { activityId, skipped: false } : {}),
      }
      const result = decideBatch(before.next, [leadBy(name, null, data)], edge)
      return { ...result, events: [...before.events, ...result.events] }
    },
    { ...joined, events: [...joined.events] } as BatchResult,
  )
  return { state: moved.next, events: [...created, ...moved.events], seatIds }
}

export const joinOf = (seatId: string, regionId: string): Submission => ({
  actor: { role: 'door', clientId: `door.${seatId}`, seatId: null, linkId: null },
  envelope: 0,
  seq: 1,
  command: {
    name: 'seat.join',
    activityId: null,
    data: { seatId, secretHash: hash(seatId), personalCodeHash: hash(`code ${seatId}`), regionId, name: null },
  },
})

export const leadBy = (name: string, activityId: string | null, data: unknown): Submission => ({
  actor: { role: 'facilitator', clientId: 'bench', seatId: null, linkId: 'bench' },
  envelope: 0,
  seq: ++leadSeq,
  command: { name, activityId, data },
})
let leadSeq = 0

export const sentBy = (
  seatId: string,
  seq: number | null,
  name: string,
  activityId: string | null,
  data: unknown,
): Submission => ({
  actor: { role: 'participant', clientId: `client.${seatId}`, seatId, linkId: null },
  envelope: 0,
  seq,
  command: { name, activityId, data },
})

const asStored = (event: Omit<DomainEvent, 'activityId'> & { readonly activityId?: string }): NewEvent => ({
  type: event.type,
  activityId: event.activityId ?? null,
  data: event.data,
  meta: { clientId: null, seq: null, refused: null, at: createdAt },
})
