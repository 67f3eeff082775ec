/** Who learns from whom about what, as a key. Ids hold no spaces. */
export const suggestionKey = (learnerId: string, sourceId: string, themeId: string): string =>
  `${learnerId} ${sourceId} ${themeId}`
