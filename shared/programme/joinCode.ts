/** Letters and digits of join codes: no vowels (no words), no 0, 1, I, L or O (no look-alikes). */
export const codeAlphabet = '23456789BCDFGHJKMNPQRSTVWXYZ'
export const codeLength = 6

/** What somebody typed, made into a code: spaces, dashes and lower case are forgiven. Null when it cannot be one. */
export function parseCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s.–—-]/g, '')
  if (code.length !== codeLength) return null
  return [...code].every((letter) => codeAlphabet.includes(letter)) ? code : null
}

/** A code as people read it aloud: two groups of three. */
export const spellCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`
