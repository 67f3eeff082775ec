/** In a file without schemas, so that a page loads no validator. */

/** How many simulated people a rehearsal may have. */
export const maxRehearsalPeople = 60
export const standardRehearsalPeople = 24

/** `calm`: as people do. `quick`: an evening in a quarter of an hour. */
export const tempos = ['calm', 'quick'] as const
export type Tempo = (typeof tempos)[number]
