import { useSyncExternalStore } from 'react'
import { inLocale } from '../../shared/programme/inLocale.ts'
import type { Locale } from '../../shared/programme/locale.ts'
import type { CardText } from '../../shared/programme/localised.ts'
import type { Translate } from './messageTypes.ts'
import { getLocale, getTranslate, onTranslatorChange } from './translator.ts'

/** `const t = useT(); t('common.close')`. Draws again when the language changes. */
export const useT = (): Translate => useSyncExternalStore(onTranslatorChange, getTranslate)

export const useLocale = (): Locale => useSyncExternalStore(onTranslatorChange, getLocale)

/** `pick(region.name)`: built-in content in the reader's language; what people wrote stays as it is. */
export function usePick(): (text: CardText) => string {
  const locale = useLocale()
  return (text) => inLocale(text, locale)
}
