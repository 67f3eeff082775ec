import { dealFieldId, dealTexts, slots } from './dealParts.ts'

/** What a profile is made of: parts of a region's deal that are never blind. Without schemas: phones load it. */
export const profileParts = ['text', 'tags', 'focus', 'goal', 'lever', 'effect', 'offer', 'ask', 'indicator'] as const

/** The parts that a team ticks off, in the order they are asked. */
export const profileSteps = [...dealTexts, 'marks', 'goals', 'levers', 'grid', 'offers', 'asks', 'indicators'] as const
export type ProfileStep = (typeof profileSteps)[number]

/** A team needs a quarter of an hour for all of it. */
const minutesPerStep = 15 / profileSteps.length

/** Value of a field of one region by its id (`dealFieldId`); undefined or null when there is none. */
export type Said = (fieldId: string) => unknown

/** Steps with something in them. Nothing has to be filled in, so one goal is goals. */
export const filledSteps = (said: Said): readonly ProfileStep[] => profileSteps.filter((step) => isFilled(step, said))

/** Whole minutes that the rest takes; 0 when nothing is left. */
export const minutesLeft = (done: number): number => Math.ceil((profileSteps.length - done) * minutesPerStep)

/** Goals and levers that have words, and how many of their pairs say what. */
export interface GridFigures {
  readonly goals: readonly number[]
  readonly levers: readonly number[]
  readonly filled: number
  /** “Weten we nog niet”. */
  readonly unknown: number
}

export function gridFigures(said: Said): GridFigures {
  const goals = named('goal', slots.goal, said)
  const levers = named('lever', slots.lever, said)
  const effects = levers.flatMap((lever) =>
    goals.map((goal) => said(dealFieldId({ part: 'effect', lever, goal })) ?? null),
  )
  return {
    goals,
    levers,
    filled: effects.filter((effect) => effect !== null).length,
    unknown: effects.filter((effect) => effect === 'unknown').length,
  }
}

function isFilled(step: ProfileStep, said: Said): boolean {
  switch (step) {
    case 'marks':
      return hasValue(said('tags')) || hasValue(said('focus'))
    case 'goals':
      return named('goal', slots.goal, said).length > 0
    case 'levers':
      return named('lever', slots.lever, said).length > 0
    case 'grid': {
      const { goals, levers, filled } = gridFigures(said)
      return filled > 0 && filled === goals.length * levers.length
    }
    case 'offers':
      return named('offer', slots.offer, said).length > 0
    case 'asks':
      return named('ask', slots.ask, said).length > 0
    case 'indicators':
      return named('indicator', slots.indicator, said).length > 0
    default:
      return hasValue(said(dealFieldId({ part: 'text', name: step })))
  }
}

const named = (part: string, count: number, said: Said): readonly number[] =>
  Array.from({ length: count }, (_, slot) => slot).filter((slot) => hasValue(said(dealFieldId({ part, slot }))))

const hasValue = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined
