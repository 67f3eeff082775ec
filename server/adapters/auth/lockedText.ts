import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

const nonceBytes = 12
const tagBytes = 16
/** Shorter texts are all of this size, in bytes. */
const smallestBytes = 512

/** AES-256-GCM: nonce, text, tag. JSON does not mind the spaces that round its length up to a power of two. */
export function lock(key: Uint8Array, text: string, about: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', lockOf(key), nonce, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(about))
  const locked = [cipher.update(rounded(text)), cipher.final()]
  return Buffer.concat([nonce, ...locked, cipher.getAuthTag()]).toString('base64url')
}

export function unlock(key: Uint8Array, locked: string, about: string): string | null {
  const bytes = Buffer.from(locked, 'base64url')
  if (bytes.length < nonceBytes + tagBytes) return null
  const nonce = bytes.subarray(0, nonceBytes)
  const cipher = createDecipheriv('aes-256-gcm', lockOf(key), nonce, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(about))
  cipher.setAuthTag(bytes.subarray(-tagBytes))
  try {
    return Buffer.concat([cipher.update(bytes.subarray(nonceBytes, -tagBytes)), cipher.final()]).toString()
  } catch {
    return null
  }
}

/** The secret itself makes the keys of rows: each use gets a key of its own. */
const lockOf = (key: Uint8Array): Buffer => createHmac('sha256', key).update('rows of a box').digest()

function rounded(text: string): Buffer {
  const bytes = Buffer.from(text)
  const size = 2 ** Math.ceil(Math.log2(Math.max(smallestBytes, bytes.length)))
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length, ' ')])
}
