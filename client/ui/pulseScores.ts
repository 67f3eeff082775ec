/** The steps of a temperature check, from low to high. */
export const pulseScores = [1, 2, 3, 4, 5] as const
