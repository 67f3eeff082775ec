/** Apart from the schemas of texts: a phone's first file needs to know its language, and no validator. */
export const locales = ['nl', 'en'] as const
export type Locale = (typeof locales)[number]
