import { evolveEntry, startState } from '../domain/programme/evolve.ts'
import { fold } from '../domain/programme/fold.ts'
import type { ProgrammeState } from '../domain/programme/state.ts'
import { decodeState, encodeState, hasKindsOfToday, stateSchema } from '../domain/programme/stateCodec.ts'
import type { Entry, EventStore, Snapshot, StoredEvent } from '../ports/EventStore.ts'

export interface Loaded {
  readonly state: ProgrammeState
  readonly epoch: number
  /** Revision of the snapshot it came from; 0 when replayed from the start. */
  readonly snapshotRevision: number
}

const pageSize = 2000

/**
 * A programme from its snapshot, its log after that, and its open boxes as far as `opened` can read them (I1); without it,
 * as if they were empty. Null when there is none.
 */
export async function loadProgramme(
  store: Pick<EventStore, 'head' | 'loadSnapshot' | 'read' | 'readEntries'>,
  programmeId: string,
  opened?: (rows: readonly Entry[]) => Promise<readonly Entry[]>,
): Promise<Loaded | null> {
  const head = await store.head(programmeId)
  if (head === null) return null
  const snapshot = await store.loadSnapshot(programmeId)
  const start = (snapshot !== null && stateIn(snapshot, head.epoch)) || startState
  // Entries name the revision they belong to: the log is folded exactly that far.
  const { revision, entries } = await store.readEntries(programmeId)
  const state = await foldTo(store, programmeId, start, revision)
  const rows = (await opened?.(entries)) ?? []
  // Their secret went since: another node has just sealed them.
  const isOld = opened !== undefined && rows.length < entries.length && (await headOf(store, programmeId)) !== revision
  if (isOld) return loadProgramme(store, programmeId, opened)
  const full = rows.reduce((current, { boxId, key, value }) => evolveEntry(current, boxId, key, value), state)
  return { state: full, epoch: head.epoch, snapshotRevision: start.revision }
}

const headOf = async (store: Pick<EventStore, 'head'>, programmeId: string): Promise<number | undefined> =>
  (await store.head(programmeId))?.revision

export async function saveProgramme(store: EventStore, state: ProgrammeState, epoch: number): Promise<void> {
  await store.saveSnapshot(state.id, { revision: state.revision, epoch, stateSchema, body: encodeState(state) })
}

/** Null when this release, or this epoch, would make another state of the same log. */
function stateIn(snapshot: Snapshot, epoch: number): ProgrammeState | null {
  if (snapshot.stateSchema !== stateSchema || snapshot.epoch !== epoch) return null
  const state = decodeState(snapshot.body)
  return hasKindsOfToday(state) ? state : null
}

async function foldTo(store: Pick<EventStore, 'read'>, programmeId: string, start: ProgrammeState, revision: number) {
  let state = start
  while (state.revision < revision) {
    const events = await store.read(programmeId, state.revision, Math.min(pageSize, revision - state.revision))
    const [first] = events
    if (first === undefined || first.revision !== state.revision + 1) throw new Error('the log has a gap')
    state = fold(state, events.map(asLogged))
  }
  return state
}

const asLogged = ({ type, activityId, data, meta }: StoredEvent) => ({ type, activityId, data, meta })
