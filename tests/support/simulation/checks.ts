import { expect } from 'vitest'
import { MemoryEventStore } from '../../../server/adapters/memory/MemoryEventStore.ts'
import { knowledgeFor } from '../../../server/domain/programme/knowledge.ts'
import { deadlinesOf, readerOf } from '../../../server/domain/programme/reader.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import { mineFor, viewFor } from '../../../server/domain/programme/views.ts'
import type { StoredEvent } from '../../../server/ports/EventStore.ts'
import { BoxSecrets } from '../../../server/runtime/BoxSecrets.ts'
import { loadProgramme } from '../../../server/runtime/loadProgramme.ts'
import type { EntryOf } from '../../../shared/activities/registry.ts'
import { canonical } from '../domain/canonical.ts'
import type { Kept, SimClient } from './SimClient.ts'
import { mark, programmeId, type World } from './World.ts'

interface Rest {
  readonly world: World
  readonly log: readonly StoredEvent[]
  readonly state: ProgrammeState
}

/** Everything that must hold once the world has come to rest; and again after a restart of all. */
export async function checkRest(world: World): Promise<void> {
  await checkNow(world)
  const { state } = await world.restartAll().then(() => checkNow(world))
  await checkBoxes(world, state)
}

async function checkNow(world: World): Promise<Rest> {
  const store = new MemoryEventStore({ disk: world.disk })
  const log = await store.read(programmeId, 0, 100_000)
  const loaded = await loadProgramme(store, programmeId, openedBy(world))
  if (loaded === null) throw new Error('no programme')
  const rest = { world, log, state: loaded.state }
  await checkReplay(rest)
  for (const client of world.clients) {
    checkViews(client, rest, await ownerKeyOf(world))
    checkAnswers(client, rest)
  }
  for (const { outcome } of world.clients.flatMap(({ said }) => said))
    world.count(outcome?.status === 'rejected' ? outcome.code : (outcome?.status ?? 'unanswered'))
  for (const { type } of log) if (type === 'dotVote.sealed') world.count('sealed')
  // Nobody has a second device here, so nobody may hear of one.
  expect(world.seen.get('changedElsewhere')).toBeUndefined()
  checkSealedCards(rest)
  checkBallots(rest)
  checkDeadlines(rest)
  const wrong = world.lines.filter((line) => /^(domain\.bug|views\.failed|host\.commitFailed)/.test(line))
  expect(wrong).toEqual([])
  // I11: no line of the log tells who or what.
  for (const line of world.lines) expect(line.toLowerCase()).not.toMatch(new RegExp(`${mark}|phone-\\d|seat-\\d`))
  return rest
}

/** What a server makes of the rows, with the secrets that are there. */
function openedBy({ nodes }: World) {
  const [node] = nodes
  if (node === undefined) throw new Error('no node')
  return new BoxSecrets(node.deps(), programmeId).opened
}

/** I1: whatever snapshot lies there, the fold of the whole log is the same. */
async function checkReplay({ world, state }: Rest): Promise<void> {
  const programme = world.disk.programmes.get(programmeId)
  if (programme === undefined) throw new Error('no programme')
  const { snapshot } = programme
  programme.snapshot = null
  const replayed = await loadProgramme(new MemoryEventStore({ disk: world.disk }), programmeId, openedBy(world))
  programme.snapshot = snapshot
  expect(canonical(replayed?.state)).toBe(canonical(state))
}

async function ownerKeyOf(world: World) {
  const { createHmac } = await import('node:crypto')
  const keys = new Map<string, Uint8Array>()
  for (const boxId of await world.boxKeys.list(programmeId)) {
    const key = await world.boxKeys.load(programmeId, boxId)
    if (key !== null) keys.set(boxId, key)
  }
  return (boxId: string, seatId: string): string | null => {
    const key = keys.get(boxId)
    return key === undefined ? null : createHmac('sha256', key).update(seatId).digest('base64url')
  }
}

/** R8: every view is that of the state, whatever way it came. */
function checkViews(
  { audience, seatId, held, actor, said, isFollowing }: SimClient,
  { state }: Rest,
  ownerKey: (boxId: string, seatId: string) => string | null,
): void {
  expect(JSON.parse(canonical(held.shared?.body)), actor.clientId).toEqual(
    JSON.parse(canonical(viewFor[audience](state))),
  )
  if (isFollowing) {
    expect(JSON.parse(canonical(held.knowledge?.body)), actor.clientId).toEqual(
      JSON.parse(canonical(knowledgeFor(state))),
    )
  }
  // What was shown ahead of the answer is let go when the view gets to the revision of the answer.
  const settling = audience === 'participant' ? held.mine : held.shared
  for (const { outcome, command } of said) {
    if (outcome?.status !== 'committed' && outcome?.status !== 'duplicate') continue
    expect(settling?.revision, `${actor.clientId} ${command.name}`).toBeGreaterThanOrEqual(outcome.revision)
  }
  if (seatId === null) return
  expect(JSON.parse(canonical(held.mine?.body)), actor.clientId).toEqual(
    JSON.parse(canonical(mineFor(state, seatId, ownerKey))),
  )
}

/** R1: what was answered yes is in the log, in one piece; what was answered no is not. */
function checkAnswers({ said, actor, waiting }: SimClient, { log }: Rest): void {
  expect(waiting).toEqual([])
  for (const { seq, command, outcome } of said) {
    if (seq === null) continue
    const revisions = log
      .filter(({ meta }) => meta?.clientId === actor.clientId && meta.seq === seq)
      .map(({ revision }) => revision)
    const [first = 0] = revisions
    const about = `${actor.clientId}:${seq} ${command.name} ${JSON.stringify(outcome)}`
    expect(revisions, about).toEqual(revisions.map((_, index) => first + index))
    if (outcome?.status === 'rejected') expect(revisions, about).toEqual([])
    // A facilitator's comes with what takes it back.
    const count = actor.role === 'facilitator' ? 2 : 1
    if (outcome?.status === 'committed' && alwaysCounts.has(command.name)) expect(revisions, about).toHaveLength(count)
  }
}

const alwaysCounts = new Set([
  'agreements.propose',
  'agreements.setAgreed',
  'collect.putCard',
  'link.signUp',
  'agenda.go',
])

const isYes = ({ outcome }: Kept): boolean => outcome?.status === 'committed' || outcome?.status === 'duplicate'

/** Each anonymous card that was answered yes is there once, in a box or frozen; one answered no is not. */
function checkSealedCards({ world, state }: Rest): void {
  const reader = readerOf(state)
  const ids = [...reader.cardsOf('learningQuestion'), ...reader.cardsOf('inspiration')].map((card) => card.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const kept of world.clients.flatMap(({ said }) => said)) {
    if (kept.command.name !== 'collect.putSealedCard') continue
    const { cardId } = kept.command.data as { readonly cardId: string }
    expect(ids.includes(cardId), `${cardId} ${JSON.stringify(kept.outcome)}`).toBe(isYes(kept))
  }
}

type Ballot = Pick<EntryOf<'dotVote'>, 'dots' | 'ballotSeq'>

/** R4: the result, or the open box, is the last ballot of each person that was answered yes. */
function checkBallots({ world, state }: Rest): void {
  const vote = state.activities.get('s1-11')
  const own = vote?.own as { readonly sealed: { readonly result: Result } | null } | undefined
  const standing = world.clients.flatMap((client) => {
    const counted = client.said.filter((kept) => kept.command.name === 'dotVote.setBallot' && isYes(kept))
    const last = counted.at(-1)?.command.data as Ballot | undefined
    return last === undefined ? [] : [last]
  })
  const expected: Record<string, number> = {}
  for (const { dots } of standing) {
    for (const [id, count] of Object.entries(dots)) expected[id] = (expected[id] ?? 0) + count
  }
  const found: Record<string, number> = {}
  if (own?.sealed != null) {
    expect(own.sealed.result.ballots).toBe(standing.length)
    for (const [id, count] of Object.entries({
      ...own.sealed.result.process.dots,
      ...own.sealed.result.content.dots,
    })) {
      if (count > 0) found[id] = count
    }
  } else {
    expect(vote?.box.size).toBe(standing.length)
    for (const { dots } of (vote?.box.values() ?? []) as Iterable<Ballot>) {
      for (const [id, count] of Object.entries(dots)) found[id] = (found[id] ?? 0) + count
    }
  }
  expect(found).toEqual(expected)
}

interface Result {
  readonly ballots: number
  readonly process: { readonly dots: Readonly<Record<string, number>> }
  readonly content: { readonly dots: Readonly<Record<string, number>> }
}

/** What was to happen by itself has happened, once. */
function checkDeadlines({ world, log, state }: Rest): void {
  expect(deadlinesOf(state).filter(({ at }) => at < world.clock.now())).toEqual([])
  const count = (type: string) => log.filter((event) => event.type === type).length
  expect(count('dotVote.sealed')).toBeLessThanOrEqual(1)
  expect(count('checkout.sealed')).toBeLessThanOrEqual(1)
  expect(count('agenda.entered')).toBeLessThanOrEqual(count('agenda.announced') + count('session.started'))
}

/** Of what was sealed nothing is left: no row, no secret. */
async function checkBoxes(world: World, state: ProgrammeState): Promise<void> {
  const store = new MemoryEventStore({ disk: world.disk })
  const { entries } = await store.readEntries(programmeId)
  const keys = await world.boxKeys.list(programmeId)
  for (const { id, own } of state.activities.values()) {
    if (own.phase !== 'sealed' && !Object.hasOwn(state.library.frozenAt, id)) continue
    expect(entries.filter(({ boxId }) => boxId === id)).toEqual([])
    expect(keys).not.toContain(id)
  }
}
