/** Letters and digits of join codes: no vowels (no words), no 0, 1, I, L or O (no look-alikes). */
export const codeAlphabet = '23456789BCDFGHJKMNPQRSTVWXYZ'
export const codeLength = 6

/**
 * What somebody typed or pasted, made into a code. Lower case is forgiven, and so is all that is no letter or digit:
 * spaces, dashes, quotes, and what nobody sees. Null when it cannot be one.
 */
export function parseCode(typed: string): string | null {
  const code = bareCode(typed)
  if (code.length !== codeLength) return null
  return [...code].every((letter) => codeAlphabet.includes(letter)) ? code : null
}

export const bareCode = (typed: string): string => typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')

/** A code as people read it aloud: two groups of three. */
export const spellCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`
