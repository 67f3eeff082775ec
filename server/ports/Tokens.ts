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
  joinCode(): string
  /** Ten characters of the join code's alphabet. */
  personalCode(): string
  /** Seed for shuffles, stored in no event but visible in their outcome. */
  seed(): number
}
