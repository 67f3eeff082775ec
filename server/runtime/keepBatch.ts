import type { BatchResult } from '../domain/programme/batch.ts'
import type { ProgrammeState } from '../domain/programme/state.ts'
import { type AppendResult, type EntryWrite, type EventStore, StorageError } from '../ports/EventStore.ts'
import type { RuntimeDeps } from './deps.ts'

type Deps = Pick<RuntimeDeps, 'store' | 'telemetry'>

/** Makes durable what was decided on `state` (I2, I5), with the store's append or a lock's, and rows locked; a StorageError is an answer too. */
export async function keepBatch(
  deps: Deps,
  state: ProgrammeState,
  epoch: number,
  result: BatchResult,
  append: EventStore['append'],
  locked: (entry: EntryWrite) => EntryWrite,
): Promise<AppendResult | StorageError> {
  if (result.events.length === 0) return check(deps, state, epoch, result)
  const { events, dropBoxes } = result
  const entries = result.entries.map(locked)
  const { id: programmeId, revision: expectedRevision } = state
  try {
    return await append({ programmeId, epoch, expectedRevision, events, entries, dropBoxes })
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    deps.telemetry.error('storage.appendFailed', error, { programmeId, code: error.code })
    return error
  }
}

/** A no is for good: it too must have been decided on the newest state, whoever made that (I5). */
async function check(
  { store }: Deps,
  { id, revision }: ProgrammeState,
  epoch: number,
  { outcomes }: BatchResult,
): Promise<AppendResult> {
  if (!outcomes.some((outcome) => outcome.status === 'rejected')) return { status: 'appended', revision }
  const head = await store.head(id)
  return head?.revision === revision && head.epoch === epoch
    ? { status: 'appended', revision }
    : { status: 'conflict', revision: head?.revision ?? 0, epoch: head?.epoch ?? 0 }
}
