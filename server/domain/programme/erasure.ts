import type { BatchEvent } from './batch.ts'
import type { ProgrammeEvents, ProgrammeEventType } from './events.ts'
import { startState } from './evolve.ts'
import { standingWords, withoutWords } from './expectedErasure.ts'
import { fold, type LoggedEvent } from './fold.ts'
import { wordless } from './library.ts'
import type { ProgrammeState } from './state.ts'

export interface RevisedEvent extends LoggedEvent {
  readonly revision: number
}

/** What stands in the log instead of what stood there. */
export interface EventChange {
  readonly revision: number
  readonly data: unknown
  readonly meta: BatchEvent['meta']
}

/** Null: everybody's, because the end date passed. */
export type ErasedSeats = ReadonlySet<string> | null

type Rewrite<T extends ProgrammeEventType> = (
  data: ProgrammeEvents[T],
  /** False for words that somebody replaced or withdrew: the log is the last place that has them. */
  stands: boolean,
) => ProgrammeEvents[T]

/**
 * Every type of the programme, with what erasing somebody leaves of it; null holds nothing about a person. A new type
 * does not compile until it says which. Kinds have no event with a name: who they mean is a seat, which is a random
 * id that leads nowhere once these are rewritten.
 * Rewrites see data as it is stored; when an upcaster lifts one of these types, its rewrite must know the old shape.
 */
const rewrites: { readonly [T in ProgrammeEventType]: Rewrite<T> | null } = {
  'programme.created': null,
  'programme.retired': null,
  'region.added': null,
  'region.removed': null,
  'session.added': null,
  'access.granted': (data) => ({ ...data, name: null }),
  'access.revoked': null,
  'access.renamed': (data) => ({ ...data, name: null }),
  'lead.set': null,
  'seat.joined': (data) => ({ ...data, secretHash: null, personalCodeHash: null, name: null }),
  'seat.deviceAdded': (data) => ({ ...data, secretHash: null }),
  'seat.renamed': (data) => ({ ...data, name: null }),
  'seat.left': null,
  'joining.lockSet': null,
  'joinAddress.set': null,
  'session.started': null,
  'session.ended': null,
  'session.settled': null,
  'agenda.announced': null,
  'agenda.cancelled': null,
  'agenda.entered': null,
  'timer.paused': null,
  'timer.resumed': null,
  'timer.added': null,
  'timer.stepEntered': null,
  'seat.nameSet': (data) => ({ ...data, name: null }),
  'seat.regionSet': null,
  'seat.removed': null,
  'seat.readmitted': null,
  'seat.merged': null,
  'seat.split': null,
  'plan.itemInserted': null,
  'plan.itemMoved': null,
  'plan.itemRemoved': null,
  'plan.itemsChanged': null,
  'live.restored': null,
  'wall.set': null,
  'pulse.set': null,
  'parking.put': null,
  'parking.removed': null,
  // What takes a renaming back holds the old name: of a person, or of a link.
  'action.done': (data) => ({ ...data, undo: [] }),
  'action.undone': null,
  'box.advanced': null,
  'card.put': ({ card, cardSeq }, stands) => ({
    card: { ...(stands ? card : wordless(card)), attribution: 'region', name: null },
    seatId: null,
    cardSeq,
  }),
  'card.withdrawn': null,
  'card.hiddenSet': null,
  'card.reacted': null,
  'card.marked': null,
  // What a region's lesson says by now is the region's, as the card itself is.
  'card.improved': null,
  'card.improvementUndone': null,
  'deal.filled': null,
  'deal.set': null,
  'deal.restored': null,
  'shown.set': null,
  'suggestion.set': null,
  'theme.put': null,
  'theme.removed': null,
  'theme.merged': null,
  'theme.split': null,
  'themeTable.set': null,
  'instrument.put': null,
  'instrument.restored': null,
  'instrument.hiddenSet': null,
  'cards.seedsHiddenSet': null,
  'cards.bundled': null,
  'cards.unbundled': null,
  'cards.frozen': null,
  // Of many people at once: see expectedErasure.ts.
  'expected.added': null,
  'expected.changed': null,
  'expected.linked': null,
  'expected.removed': null,
  'expected.forgotten': null,
}

/**
 * The changes after which a whole log no longer tells who these people were. Replaying the changed log gives the same
 * state as before, but for the receipts of their devices. Types and order stay; so does every other event.
 */
export function eraseFrom(log: readonly RevisedEvent[], seats: ErasedSeats): readonly EventChange[] {
  const { standing, clients } = survey(log, seats)
  const words = standingWords(log)
  const { cards } = fold(startState, log).library
  return log.flatMap((event) => {
    const { revision } = event
    const meta = unlinked(event.meta, clients)
    const rewrite = isTheirs(event, seats) ? rewriteOf(event.type) : null
    const erased = rewrite === null ? withoutWords(event, seats, words) : rewrite(event.data, standing.has(revision))
    const data = rewrite !== null && event.type === 'card.put' ? inRegion(erased as CardPut, cards) : erased
    if (data === event.data && meta === event.meta) return []
    return [{ revision, data, meta }]
  })
}

type CardPut = ProgrammeEvents['card.put']

/** Cards move along with a person who was put in another region; nobody's card cannot follow, so it is there at once. */
const inRegion = ({ card, ...rest }: CardPut, cards: ProgrammeState['library']['cards']): CardPut => ({
  ...rest,
  card: { ...card, regionId: cards.get(card.id)?.regionId ?? card.regionId },
})

interface Survey {
  /** Revisions of `card.put` whose words are the card's words today. */
  readonly standing: ReadonlySet<number>
  /**
   * Client ids of these people's pages, which would still tie one person's events together, and of the door that let
   * them in, which begin with the hash of a secret. Null: all.
   */
  readonly clients: ReadonlySet<string> | null
}

function survey(log: readonly RevisedEvent[], seats: ErasedSeats): Survey {
  const lastPut = new Map<string, number>()
  const theirCards = new Set<string>()
  const clients = new Set<string>()
  for (const event of log) {
    const { type, data, meta, revision } = event
    const cardId = cardIdOf(type, data)
    const isOwn = isTheirs(event, seats) || (type === 'card.withdrawn' && theirCards.has(cardId ?? ''))
    if (isOwn && !isByFacilitator.has(type) && meta !== null && meta.clientId !== null) clients.add(meta.clientId)
    if (cardId === null) continue
    if (type === 'card.withdrawn') lastPut.delete(cardId)
    else lastPut.set(cardId, revision)
    if (isOwn) theirCards.add(cardId)
  }
  return { standing: new Set(lastPut.values()), clients: seats === null ? null : clients }
}

/** About a person, but sent by whoever leads, whose receipts stay. */
const isByFacilitator: ReadonlySet<string> = new Set([
  'seat.nameSet',
  'seat.regionSet',
  'seat.removed',
  'seat.readmitted',
  'seat.merged',
  'seat.split',
  'action.done',
])

function cardIdOf(type: string, data: unknown): string | null {
  if (type === 'card.put') return (data as ProgrammeEvents['card.put']).card.id
  return type === 'card.withdrawn' ? (data as ProgrammeEvents['card.withdrawn']).cardId : null
}

/** An event of one of these people names their seat. */
function isTheirs({ type, data }: RevisedEvent, seats: ErasedSeats): boolean {
  // Whose links they were, and what would bring the name of a link back.
  if (seats === null && (type.startsWith('access.') || type === 'action.done')) return true
  const seatId = typeof data === 'object' && data !== null && 'seatId' in data ? data.seatId : null
  return typeof seatId === 'string' && (seats === null || seats.has(seatId))
}

function rewriteOf(type: string): ((data: unknown, stands: boolean) => unknown) | null {
  return Object.hasOwn(rewrites, type)
    ? (rewrites[type as ProgrammeEventType] as ((data: unknown, stands: boolean) => unknown) | null)
    : null
}

function unlinked(meta: BatchEvent['meta'], clients: Survey['clients']): BatchEvent['meta'] {
  if (meta === null || meta.clientId === null) return meta
  return clients === null || clients.has(meta.clientId) ? withoutClient(meta) : meta
}

const withoutClient = ({ at }: NonNullable<BatchEvent['meta']>): BatchEvent['meta'] => ({
  clientId: null,
  seq: null,
  refused: null,
  at,
})
