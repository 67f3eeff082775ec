import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileOf = (dataDir: string): string => join(dataDir, 'address.txt')

/** Leaves the address of the running server in DATA_DIR, so that tools print links that work. It is no secret. */
export function publishAddress(dataDir: string, joinBase: string): void {
  writeFileSync(fileOf(dataDir), `${joinBase}\n`)
}

/** The address that the server had when it started last; null when it never did. */
export function publishedAddress(dataDir: string): string | null {
  try {
    const text = readFileSync(fileOf(dataDir), 'utf8').trim()
    return /^https?:\/\/[^\s/]+$/.test(text) ? text : null
  } catch {
    return null
  }
}
