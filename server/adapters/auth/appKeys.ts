import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A key that signs cookies. */
export interface SigningKey {
  readonly id: string
  readonly secret: string
}

/**
 * The key in DATA_DIR/app.key, made at the first start and readable by the server's own user only.
 * Throws when the file cannot be read or made, or holds no key.
 */
export function loadOrMakeAppKeys(dataDir: string): readonly SigningKey[] {
  const file = join(dataDir, 'app.key')
  try {
    // `wx`: of two servers that start at once, one makes the key and the other reads it.
    const handle = openSync(file, 'wx', 0o600)
    try {
      writeSync(handle, `k1:${randomBytes(32).toString('base64url')}\n`)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const [, id, secret] = /^(\w+):(\S{32,})\s*$/.exec(readFileSync(file, 'utf8')) ?? []
  if (id === undefined || secret === undefined) {
    throw new Error(`${file} holds no key. Remove it to get a new one; everybody then opens their link once more.`)
  }
  return [{ id, secret }]
}
