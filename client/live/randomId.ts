/** 128 random bits as 22 characters of base64url: card ids, nonces, client ids. Starts with a letter or digit. */
export function randomId(): string {
  const made = base64url(16)
  return /^[A-Za-z0-9]/.test(made) ? made : randomId()
}

/** 256 random bits as 43 characters of base64url: the secret of a seat. */
export const randomSecret = (): string => base64url(32)

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** `getRandomValues` works on a plain-http address too; `randomUUID` and `subtle` do not. */
function base64url(byteCount: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(byteCount))
  let text = ''
  let bits = 0
  let bitCount = 0
  for (const byte of bytes) {
    bits = (bits << 8) | byte
    bitCount += 8
    while (bitCount >= 6) {
      bitCount -= 6
      text += alphabet.charAt((bits >> bitCount) & 63)
    }
    bits &= (1 << bitCount) - 1
  }
  return bitCount > 0 ? text + alphabet.charAt((bits << (6 - bitCount)) & 63) : text
}
