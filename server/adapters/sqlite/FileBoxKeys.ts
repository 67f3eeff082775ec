import { createHash, randomBytes } from 'node:crypto'
import { access, chmod, constants, type FileHandle, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BoxKeys } from '../../ports/BoxKeys.ts'
import { toStorageError } from './storageErrors.ts'

const keyBytes = 32
const suffix = '.key'

/**
 * A file per secret, apart from the database so that no copy of the database contains one. Names are hashes of ids,
 * so that no id can point outside the directory; a file is the 32 bytes, then the box id for `list`.
 * Overwriting is the best that a program can do: what a disk or its file system remembers by itself is out of reach.
 */
export class FileBoxKeys implements BoxKeys {
  readonly #root: string
  /** One operation per box at a time, so that two callers of `ensure` get the same secret. */
  readonly #turns = new Map<string, Promise<unknown>>()

  /** `directory` is DATA_DIR; it must exist. */
  constructor(directory: string) {
    this.#root = join(directory, 'box-keys')
  }

  /** @throws StorageError when no secret could be kept here, which is better known at the start than at the first vote. */
  async assertUsable(): Promise<void> {
    try {
      await mkdir(this.#root, { recursive: true, mode: 0o700 })
      await access(this.#root, constants.R_OK | constants.W_OK | constants.X_OK)
    } catch (error) {
      throw toStorageError(error, this.#root)
    }
  }

  ensure(programmeId: string, boxId: string): Promise<Uint8Array> {
    return this.#inTurn(programmeId, boxId, async (path) => {
      const key = await readKey(path)
      if (key !== null) return key
      const made = new Uint8Array(randomBytes(keyBytes))
      await this.#makeDirectory(programmeId)
      await writeDurably(path, Buffer.concat([made, Buffer.from(boxId)]))
      return made
    })
  }

  load(programmeId: string, boxId: string): Promise<Uint8Array | null> {
    return this.#inTurn(programmeId, boxId, readKey)
  }

  destroy(programmeId: string, boxId: string): Promise<void> {
    return this.#inTurn(programmeId, boxId, async (path) => {
      // A crash in `ensure` may have left the secret of a box that was never used.
      for (const file of [path, unfinished(path)]) await overwriteAndRemove(file)
    })
  }

  async list(programmeId: string): Promise<readonly string[]> {
    const directory = this.#directoryOf(programmeId)
    try {
      const names = (await readdir(directory)).filter((name) => name.endsWith(suffix))
      const files = await Promise.all(names.map((name) => readIfThere(join(directory, name))))
      return files
        .flatMap((file) => (file === null || keyOf(file) === null ? [] : file.subarray(keyBytes).toString()))
        .sort()
    } catch (error) {
      if (isMissing(error)) return []
      throw toStorageError(error, directory)
    }
  }

  async #makeDirectory(programmeId: string): Promise<void> {
    const directory = this.#directoryOf(programmeId)
    await mkdir(directory, { recursive: true, mode: 0o700 })
    await chmod(this.#root, 0o700)
    await syncDirectory(join(this.#root, '..'))
    await syncDirectory(this.#root)
  }

  async #inTurn<T>(programmeId: string, boxId: string, work: (path: string) => Promise<T>): Promise<T> {
    const path = join(this.#directoryOf(programmeId), `${hash(boxId)}${suffix}`)
    const before = this.#turns.get(path) ?? Promise.resolve()
    const turn = before.then(
      () => work(path),
      () => work(path),
    )
    this.#turns.set(path, turn)
    try {
      return await turn
    } catch (error) {
      throw toStorageError(error, path)
    } finally {
      if (this.#turns.get(path) === turn) this.#turns.delete(path)
    }
  }

  #directoryOf(programmeId: string): string {
    return join(this.#root, hash(programmeId))
  }
}

async function readKey(path: string): Promise<Uint8Array | null> {
  const file = await readIfThere(path)
  return file === null ? null : keyOf(file)
}

/** Null for a secret that was overwritten and, because of a crash, not yet removed. */
function keyOf(file: Buffer): Uint8Array | null {
  const key = new Uint8Array(file.subarray(0, keyBytes))
  return key.length === keyBytes && key.some((byte) => byte !== 0) ? key : null
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Whole or not at all, also after a power cut: written beside, synced, renamed, and the name synced. */
async function writeDurably(path: string, content: Buffer): Promise<void> {
  await withFile(unfinished(path), 'w', async (file) => {
    await file.writeFile(content)
    await file.sync()
  })
  await rename(unfinished(path), path)
  await syncDirectory(join(path, '..'))
}

async function overwriteAndRemove(path: string): Promise<void> {
  try {
    await withFile(path, 'r+', async (file) => {
      await file.write(Buffer.alloc(keyBytes), 0, keyBytes, 0)
      await file.sync()
    })
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  await rm(path, { force: true })
  await syncDirectory(join(path, '..'))
}

async function withFile(path: string, flags: string, work: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags, 0o600)
  try {
    await work(file)
  } finally {
    await file.close()
  }
}

/** Makes the names in a directory durable. Windows has no such call and needs none. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform !== 'win32') await withFile(directory, 'r', (handle) => handle.sync())
}

function unfinished(path: string): string {
  return `${path}.unfinished`
}

function hash(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
