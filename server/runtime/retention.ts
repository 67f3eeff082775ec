import { deletedAfter, hasPeople, isOver } from '../domain/programme/retention.ts'
import type { ProgrammeState } from '../domain/programme/state.ts'
import type { EventStore, Head } from '../ports/EventStore.ts'
import type { RuntimeDeps } from './deps.ts'
import { loadProgramme } from './loadProgramme.ts'
import type { Directory } from './types.ts'

const firstLookMs = 1000
const lookAgainMs = 3_600_000

interface Options extends Pick<RuntimeDeps, 'clock' | 'telemetry'> {
  readonly directory: Pick<Directory, 'open'>
  readonly store: Pick<EventStore, 'list' | 'head' | 'loadSnapshot' | 'read' | 'readEntries'>
}

/** Soon after the start and then every hour: programmes whose end date passed are retired (P4). Returns how to stop. */
export function startRetention({ directory, store, clock, telemetry }: Options): () => void {
  let isStopped = false
  let cancel = (): void => undefined
  /** Programmes that need no look while they stay at this revision, until then. */
  const quiet = new Map<string, { readonly revision: number; readonly epoch: number; readonly until: number }>()

  const look = async ({ programmeId, revision, epoch }: Head): Promise<void> => {
    const known = quiet.get(programmeId)
    if (known?.revision === revision && known.epoch === epoch && clock.now() <= known.until) return
    const state = (await loadProgramme(store, programmeId))?.state
    if (state === undefined) return
    if (isOver(state, clock.now())) {
      telemetry.info('programme.retentionOver', { programmeId })
      await (await directory.open(programmeId))?.retireIfOver()
    } else if (!state.toErase.isEmpty() || !state.expected.stale.isEmpty()) {
      // A server stopped in the middle of it; loading goes on with it.
      await directory.open(programmeId)
    } else {
      quiet.set(programmeId, { revision, epoch, until: endOf(state) })
    }
  }

  const sweep = async (): Promise<void> => {
    for (const head of await store.list()) {
      if (isStopped) return
      await look(head).catch((error: unknown) => {
        telemetry.error('retention.failed', error, { programmeId: head.programmeId })
      })
    }
  }

  const schedule = (ms: number): void => {
    cancel = clock.after(ms, () => {
      void sweep()
        .catch((error: unknown) => telemetry.error('retention.failed', error))
        .finally(() => !isStopped && schedule(lookAgainMs))
    })
  }
  schedule(firstLookMs)
  return () => {
    isStopped = true
    cancel()
  }
}

const endOf = (state: ProgrammeState): number =>
  state.retiredAt !== null || !hasPeople(state) ? Number.POSITIVE_INFINITY : deletedAfter(state)
