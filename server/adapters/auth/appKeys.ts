import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A key that signs cookies. */
export interface SigningKey {
  readonly id: string
  readonly secret: string
}

/** The file with the key is of no use; the message says why and what to do. */
export class AppKeyError extends Error {
  override readonly name = 'AppKeyError'
}

/**
 * The key in DATA_DIR/app.key, made at the first start and readable by the server's own user only.
 * @throws AppKeyError when the file cannot be read or made, or holds no key
 */
export function loadOrMakeAppKeys(dataDir: string): readonly SigningKey[] {
  const file = join(dataDir, 'app.key')
  const [, id, secret] = /^(\w+):(\S{32,})\s*$/.exec(readOrMake(file)) ?? []
  if (id === undefined || secret === undefined) {
    throw new AppKeyError(
      `${file} holds no key. Remove it to get a new one; everybody then opens their link once more.`,
    )
  }
  return [{ id, secret }]
}

function readOrMake(file: string): string {
  try {
    make(file)
    return readFileSync(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppKeyError(
      `${file} cannot be read or made. See whether its disk has room and who may read it. (${reason})`,
    )
  }
}

function make(file: string): void {
  let handle: number
  try {
    // `wx`: of two servers that start at once, one makes the key and the other reads it.
    handle = openSync(file, 'wx', 0o600)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return
    throw error
  }
  try {
    writeSync(handle, `k1:${randomBytes(32).toString('base64url')}\n`)
    fsyncSync(handle)
  } catch (error) {
    // Half a key on a full disk would be in the way of the next start.
    rmSync(file, { force: true })
    throw error
  } finally {
    closeSync(handle)
  }
}
