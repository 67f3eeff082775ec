import type { Locale } from './locale.ts'
import type { CardText } from './localised.ts'

/** In a file without schemas: every page needs it, and no phone should load a validator for it. */
export const inLocale = (text: CardText, wanted: Locale): string => (typeof text === 'string' ? text : text[wanted])
