import { expect, test } from 'vitest'
import { MemoryEventStore } from '../../../server/adapters/memory/MemoryEventStore.ts'
import { startState } from '../../../server/domain/programme/evolve.ts'
import { fold } from '../../../server/domain/programme/fold.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import { encodeState, stateSchema } from '../../../server/domain/programme/stateCodec.ts'
import { loadProgramme } from '../../../server/runtime/loadProgramme.ts'
import { firstEvents, startAt } from '../../support/domain/programme.ts'

const events = firstEvents()
const state = fold(startState, events)
/** Tells whether a state came from the snapshot or from the log. */
const fromSnapshot = 'as the snapshot has it'
const kept: ProgrammeState = { ...state, title: fromSnapshot }
const current = { revision: state.revision, epoch: 1, stateSchema, body: encodeState(kept) }

async function titleAfterLoading(snapshot: typeof current) {
  const store = new MemoryEventStore()
  await store.create({ programmeId: state.id, code: state.code, createdAt: startAt }, events)
  await store.saveSnapshot(state.id, snapshot)
  return (await loadProgramme(store, state.id))?.state.title
}

test('I1: a snapshot of this release saves the replay', async () => {
  expect(await titleAfterLoading(current)).toBe(fromSnapshot)
})

test('I1: a snapshot of another shape of state is replayed from the log instead', async () => {
  expect(await titleAfterLoading({ ...current, stateSchema: stateSchema - 1 })).toEqual(state.title)
})

test('I1: so is one from before an item had a kind of its own', async () => {
  const activities = kept.activities.map((activity) =>
    activity.kind === 'dotVote' ? { ...activity, kind: 'outline' as const, own: { phase: 'open' } } : activity,
  )
  const body = encodeState({ ...kept, activities })
  expect(await titleAfterLoading({ ...current, body })).toEqual(state.title)
})

test('I1: what an item did as another kind, before it had its own, changes nothing but the revision', () => {
  const vote = state.activities.find((activity) => activity.kind === 'dotVote')
  const event = { type: 'collect.closed', activityId: vote?.id ?? '', data: { closedAt: startAt }, meta: null }
  expect(fold(state, [event])).toEqual({ ...state, revision: state.revision + 1 })
})
