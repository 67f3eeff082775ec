/** Reads what a template says for a kind; anything unreadable is the kind's default. */
export const integer = (value: unknown, fallback: number): number =>
  Number.isInteger(value) ? Number(value) : fallback

export const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []

export const oneOf = <const T extends string>(allowed: readonly T[], value: unknown, fallback: T): T =>
  allowed.find((item) => item === value) ?? fallback

export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
