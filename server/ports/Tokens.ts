/** Randomness and hashes: the domain gets their results, never the means. */
export interface Tokens {
  /** 256 bits, base64url, 43 characters. */
  secret(): string
  /** 128 bits, base64url, 22 characters. */
  id(): string
  /** SHA-256, base64url, 43 characters. */
  hash(text: string): string
  /** HMAC-SHA-256, base64url, 43 characters. */
  keyed(key: Uint8Array, text: string): string
  /** Text that only this key opens again, and only for the same `about`. Base64url; its length tells that of `text` in steps. */
  lock(key: Uint8Array, text: string, about: string): string
  /** Null for what this key does not open. */
  unlock(key: Uint8Array, locked: string, about: string): string | null
  joinCode(): string
  /** Ten characters of the join code's alphabet. */
  personalCode(): string
  /** Seed for shuffles, stored in no event but visible in their outcome. */
  seed(): number
}
