import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { codeAlphabet, codeLength } from '../../../shared/programme/joinCode.ts'
import type { Tokens } from '../../ports/Tokens.ts'
import { lock, unlock } from './lockedText.ts'

const personalCodeLength = 10

/** Randomness and hashes of Node's crypto. */
export const cryptoTokens: Tokens = {
  secret: () => randomBytes(32).toString('base64url'),
  id: randomId,
  hash: (text) => createHash('sha256').update(text).digest('base64url'),
  keyed: (key, text) => createHmac('sha256', key).update(text).digest('base64url'),
  lock,
  unlock,
  joinCode: () => letters(codeLength),
  personalCode: () => letters(personalCodeLength),
  seed: () => randomInt(2 ** 32),
}

/** Compares in constant time; texts of different lengths differ. */
export function isSameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** An id of ours starts with a letter or digit, so draw again when base64url starts with a dash. */
function randomId(): string {
  const id = randomBytes(16).toString('base64url')
  return /^[A-Za-z0-9]/.test(id) ? id : randomId()
}

function letters(count: number): string {
  return Array.from({ length: count }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('')
}
