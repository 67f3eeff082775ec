import {
  type AppendRequest,
  type AppendResult,
  type Entry,
  type Erasure,
  type EventStore,
  type Head,
  type NewEvent,
  type RewriteRequest,
  type RewriteResult,
  type Snapshot,
  StorageError,
  type StoredEvent,
} from '../../ports/EventStore.ts'
import { MemoryDisk, type StoredFields, type StoredProgramme } from './MemoryDisk.ts'

export interface MemoryOptions {
  readonly disk?: MemoryDisk
  /** Before anything of an append is kept: wait to delay it, throw a StorageError to refuse it. */
  readonly beforeAppend?: (request: AppendRequest) => Promise<void>
  /** Once an append is kept and before it is answered: throw, or never resolve, to lose the answer. */
  readonly afterAppend?: (request: AppendRequest, result: AppendResult) => Promise<void>
  /** How long a programme stays locked at most; by the clock of `after`, which returns the cancel. */
  readonly lockMs?: number
  readonly after?: (ms: number, callback: () => void) => () => void
}

const defaultLockMs = 1000

interface Held {
  readonly lock: Promise<void>
  readonly unlock: () => void
}

/** The event store with the semantics of a database and the life of a variable. */
export class MemoryEventStore implements EventStore {
  readonly #disk: MemoryDisk
  readonly #options: MemoryOptions
  readonly #underWay = new Set<Promise<unknown>>()
  #isClosed = false

  constructor(options: MemoryOptions = {}) {
    this.#options = options
    this.#disk = options.disk ?? new MemoryDisk()
  }

  async create(
    head: Pick<Head, 'programmeId' | 'code' | 'createdAt'>,
    events: readonly NewEvent[],
  ): Promise<'created' | 'codeTaken'> {
    this.#assertOpen()
    const { programmeId, code, createdAt } = head
    if (this.#findByCode(code) !== undefined) return 'codeTaken'
    if (this.#disk.programmes.has(programmeId)) {
      throw new StorageError('storageUnavailable', `Programme ${programmeId} exists already.`)
    }
    this.#disk.programmes.set(programmeId, {
      head: { programmeId, code, revision: events.length, epoch: 1, createdAt },
      events: events.map(toText),
      boxes: new Map(),
      snapshot: null,
    })
    return 'created'
  }

  append(request: AppendRequest): Promise<AppendResult> {
    return this.#track(this.#append(request))
  }

  exclusively<T>(programmeId: string, work: (append: EventStore['append']) => Promise<T>): Promise<T> {
    return this.#track(this.#exclusively(programmeId, work))
  }

  async rewrite({
    programmeId,
    epoch,
    expectedRevision,
    changes,
    seatIds,
    at,
  }: RewriteRequest): Promise<RewriteResult> {
    this.#assertOpen()
    while (this.#lockOf(programmeId) !== null) await this.#lockOf(programmeId)
    const programme = this.#disk.programmes.get(programmeId)
    const head = programme?.head
    if (programme === undefined || head?.revision !== expectedRevision || head.epoch !== epoch) {
      return { status: 'conflict', revision: head?.revision ?? 0, epoch: head?.epoch ?? 0 }
    }
    const texts = changes.map(({ revision, data, meta }) => {
      const before = programme.events[revision - 1]
      if (before === undefined) throw new StorageError('storageUnavailable', `There is no event ${revision}.`)
      const { type, activityId } = JSON.parse(before) as StoredFields
      return { at: revision - 1, text: toText({ type, activityId, data, meta }) }
    })
    for (const change of texts) programme.events[change.at] = change.text
    programme.head = { ...head, epoch: epoch + 1 }
    programme.snapshot = null
    this.#disk.erasures.push({ programmeId, epoch: epoch + 1, at, seatIds: seatIds === null ? null : [...seatIds] })
    return { status: 'rewritten', epoch: epoch + 1 }
  }

  async remove(programmeId: string): Promise<void> {
    this.#assertOpen()
    while (this.#lockOf(programmeId) !== null) await this.#lockOf(programmeId)
    this.#disk.programmes.delete(programmeId)
    const { erasures } = this.#disk
    erasures.splice(0, erasures.length, ...erasures.filter((erasure) => erasure.programmeId !== programmeId))
  }

  async erasures(programmeId: string): Promise<readonly Erasure[]> {
    this.#assertOpen()
    return this.#disk.erasures.filter((erasure) => erasure.programmeId === programmeId)
  }

  async read(programmeId: string, afterRevision: number, limit: number): Promise<readonly StoredEvent[]> {
    this.#assertOpen()
    const after = Math.max(0, afterRevision)
    const texts = this.#disk.programmes.get(programmeId)?.events.slice(after, after + Math.max(0, limit)) ?? []
    return texts.map((text, index) => ({ revision: after + 1 + index, ...(JSON.parse(text) as StoredFields) }))
  }

  async readEntries(programmeId: string): Promise<{ readonly revision: number; readonly entries: readonly Entry[] }> {
    this.#assertOpen()
    const programme = this.#disk.programmes.get(programmeId)
    const entries = sorted(programme?.boxes).flatMap(([boxId, rows]) =>
      sorted(rows).map(([key, text]) => ({ boxId, key, value: JSON.parse(text) as unknown })),
    )
    return { revision: programme?.head.revision ?? 0, entries }
  }

  async head(programmeId: string): Promise<Head | null> {
    this.#assertOpen()
    return this.#disk.programmes.get(programmeId)?.head ?? null
  }

  async findByCode(code: string): Promise<Head | null> {
    this.#assertOpen()
    return this.#findByCode(code) ?? null
  }

  async list(): Promise<readonly Head[]> {
    this.#assertOpen()
    return [...this.#disk.programmes.values()]
      .map(({ head }) => head)
      .sort((a, b) => a.createdAt - b.createdAt || compare(a.programmeId, b.programmeId))
  }

  async saveSnapshot(programmeId: string, snapshot: Snapshot): Promise<void> {
    this.#assertOpen()
    const programme = this.#disk.programmes.get(programmeId)
    if (programme === undefined) return
    const { epoch, revision } = programme.head
    if (snapshot.epoch === epoch && snapshot.revision <= revision) programme.snapshot = { ...snapshot }
  }

  async loadSnapshot(programmeId: string): Promise<Snapshot | null> {
    this.#assertOpen()
    return this.#disk.programmes.get(programmeId)?.snapshot ?? null
  }

  async check(): Promise<{ readonly journalMode: string; readonly synchronous: number }> {
    this.#assertOpen()
    return { journalMode: 'memory', synchronous: 0 }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.allSettled(this.#underWay)
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work)
    const forget = () => this.#underWay.delete(work)
    work.then(forget, forget)
    return work
  }

  async #exclusively<T>(programmeId: string, work: (append: EventStore['append']) => Promise<T>): Promise<T> {
    const { locks } = this.#disk
    this.#assertOpen()
    while (this.#lockOf(programmeId) !== null) await this.#lockOf(programmeId)
    const { promise: lock, resolve } = Promise.withResolvers<void>()
    locks.set(programmeId, lock)
    const unlock = (): void => {
      if (locks.get(programmeId) === lock) locks.delete(programmeId)
      resolve()
    }
    const cancel = (this.#options.after ?? afterReally)(this.#options.lockMs ?? defaultLockMs, unlock)
    try {
      return await work((request) => this.#append(request, { lock, unlock }))
    } finally {
      cancel()
      unlock()
    }
  }

  /** The end of somebody else's lock. */
  #lockOf(programmeId: string, own?: Held): Promise<void> | null {
    const lock = this.#disk.locks.get(programmeId) ?? null
    return lock === own?.lock ? null : lock
  }

  async #append(request: AppendRequest, held?: Held): Promise<AppendResult> {
    if (held === undefined) this.#assertOpen()
    // As text at once: a later change of the request changes nothing here, and what is no JSON fails before the swap.
    const texts = request.events.map(toText)
    const rows = request.entries.map(({ boxId, key, value }) => ({ boxId, key, text: JSON.stringify(value ?? null) }))
    const { programmeId, epoch, expectedRevision, dropBoxes } = request
    // Without a hook or a lock nothing is awaited, so that requests are kept in the order in which they were made.
    if (this.#options.beforeAppend !== undefined) await this.#options.beforeAppend(request)
    while (this.#lockOf(programmeId, held) !== null) await this.#lockOf(programmeId, held)
    const programme = this.#disk.programmes.get(programmeId)
    const result = swap(programme, epoch, expectedRevision, texts)
    if (programme !== undefined && result.status === 'appended') {
      for (const { boxId, key, text } of rows) writeRow(programme, boxId, key, text)
      for (const boxId of dropBoxes) programme.boxes.delete(boxId)
    }
    held?.unlock()
    await this.#options.afterAppend?.(request, result)
    return result
  }

  #findByCode(code: string): Head | undefined {
    return this.#disk.programmes.values().find(({ head }) => head.code === code)?.head
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new StorageError('storageUnavailable', 'The store is closed.')
  }
}

/** The compare-and-swap, in one synchronous step. */
function swap(
  programme: StoredProgramme | undefined,
  epoch: number,
  expectedRevision: number,
  texts: readonly string[],
): AppendResult {
  const head = programme?.head
  if (programme === undefined || head?.revision !== expectedRevision || head.epoch !== epoch) {
    return { status: 'conflict', revision: head?.revision ?? 0, epoch: head?.epoch ?? 0 }
  }
  programme.events.push(...texts)
  programme.head = { ...head, revision: programme.events.length }
  return { status: 'appended', revision: programme.events.length }
}

function writeRow(programme: StoredProgramme, boxId: string, key: string, text: string): void {
  const rows = programme.boxes.get(boxId) ?? new Map<string, string>()
  programme.boxes.set(boxId, rows)
  if (text === 'null') rows.delete(key)
  else rows.set(key, text)
}

function toText({ type, activityId, data, meta }: NewEvent): string {
  return JSON.stringify({ type, activityId, data: data ?? null, meta } satisfies StoredFields)
}

function sorted<T>(map: ReadonlyMap<string, T> | undefined): readonly (readonly [string, T])[] {
  return [...(map ?? [])].sort(([a], [b]) => compare(a, b))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function afterReally(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, ms)
  return () => clearTimeout(timer)
}
