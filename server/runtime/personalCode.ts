import { codeAlphabet } from '../../shared/programme/joinCode.ts'
import type { Tokens } from '../ports/Tokens.ts'

const codeLength = 10

/**
 * The code that brings a seat to another phone. It follows from the secret that the first phone made, so that a phone
 * whose answer was lost can ask again and gets the same code, while the server keeps only its hash.
 */
export function personalCodeOf(tokens: Tokens, programmeId: string, secret: string): string {
  const mac = tokens.keyed(Buffer.from(secret, 'base64url'), `personal code\n${programmeId}`)
  let number = BigInt(`0x${Buffer.from(mac, 'base64url').toString('hex')}`)
  const base = BigInt(codeAlphabet.length)
  let code = ''
  for (let index = 0; index < codeLength; index += 1) {
    code += codeAlphabet[Number(number % base)]
    number /= base
  }
  return code
}

/** What somebody typed, made into a personal code; null when it cannot be one. */
export function parsePersonalCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
  return code.length === codeLength && [...code].every((letter) => codeAlphabet.includes(letter)) ? code : null
}

/** Salted with the programme, so that equal codes of two programmes do not look equal. */
export const personalCodeHash = (tokens: Tokens, programmeId: string, code: string): string =>
  tokens.hash(`personal code\n${programmeId}\n${code}`)
