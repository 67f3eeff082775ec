import { mkdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { FileBoxKeys } from '../adapters/sqlite/FileBoxKeys.ts'
import { SqliteEventStore } from '../adapters/sqlite/SqliteEventStore.ts'
import type { Config } from '../config.ts'
import type { BoxKeys } from '../ports/BoxKeys.ts'
import type { EventStore } from '../ports/EventStore.ts'
import { StartError } from './startError.ts'

export interface Storage {
  readonly store: EventStore
  readonly boxKeys: BoxKeys
  /** The copy that was made before an upgrade of the file; null when none was needed. */
  readonly backup: string | null
}

/** Opens DATA_DIR. `mayShare`: a short tool that works beside a running server. Rejects with StorageError or StartError. */
export async function openStorage(config: Config, { mayShare = false } = {}): Promise<Storage> {
  const directory = resolve(config.dataDir)
  makeFolder(directory)
  const store = await SqliteEventStore.open({ directory, mayShare })
  const boxKeys = new FileBoxKeys(directory)
  try {
    await boxKeys.assertUsable()
  } catch (error) {
    await store.close()
    throw error
  }
  return { store, boxKeys, backup: store.backup }
}

/** One level only: a mistyped path must not quietly become an empty store somewhere else. */
function makeFolder(directory: string): void {
  try {
    if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true) mkdirSync(directory, { mode: 0o750 })
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new StartError(
      `De map ${directory} (DATA_DIR) kan niet gemaakt worden (${reason}). Kies een andere map, of maak de map zelf.`,
      `The folder ${directory} (DATA_DIR) cannot be made (${reason}). Choose another, or make it yourself.`,
      { cause: error },
    )
  }
}
