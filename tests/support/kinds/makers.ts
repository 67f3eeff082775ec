import type { Dice } from '../domain/Dice.ts'

/** Ids and nonces from a small pool, so that people meet: same card again, somebody else's card, a retry. */
export const cardIdOf = (dice: Dice): string => `card-${dice.below(6)}`.padEnd(22, '_')
export const nonceOf = (dice: Dice): string => `nonce-${dice.below(500)}`.padEnd(22, '_')

export const texts = [
  'Hoe krijgen we kleine bedrijven mee?',
  'What works  elsewhere?',
  'e\u200B\u0301\u0301\u0301\u0301\u0301\u0301',
  '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}',
  'שלום\u202Eabc',
  '',
  '\u200B',
  'woord'.repeat(100),
] as const
