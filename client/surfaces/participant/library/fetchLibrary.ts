import { loadMessages } from '../../../i18n/translator.ts'
import { libraryTexts } from './loadLibrary.ts'

/** On its way before it is asked for; asked for again when it did not come. */
export function fetchLibrary(): void {
  Promise.all([import('./Library.tsx'), loadMessages(...libraryTexts)]).catch(() => {})
}
