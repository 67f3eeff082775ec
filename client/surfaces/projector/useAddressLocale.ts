import { useEffect } from 'react'
import { locales } from '../../../shared/programme/locale.ts'
import { setLocale } from '../../i18n/translator.ts'

/** `?lang=en` in the address chooses the language of this screen, and this device keeps it. */
export function useAddressLocale(): void {
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('lang')
    const locale = locales.find((one) => one === asked)
    // Texts that do not arrive leave the language as it was.
    if (locale !== undefined) setLocale(locale).catch(() => {})
  }, [])
}
