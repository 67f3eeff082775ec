import type { Locale } from '../../shared/programme/locale.ts'
import { setLocale } from '../i18n/translator.ts'
import { useLocale, useT } from '../i18n/useT.ts'
import { SegmentedChoice } from './SegmentedChoice.tsx'
import { showFailure } from './toasts.ts'

/** Every language calls itself by its own name, in its own language. */
const languages: readonly { value: Locale; label: string; lang: string }[] = [
  { value: 'nl', label: 'Nederlands', lang: 'nl' },
  { value: 'en', label: 'English', lang: 'en' },
]

/** Dutch or English, without a reload. Kept on this device. */
export function LanguageSwitch({ isLegendHidden = false }: { readonly isLegendHidden?: boolean | undefined }) {
  const t = useT()
  return (
    <SegmentedChoice
      look="joined"
      legend={t('common.language.label')}
      isLegendHidden={isLegendHidden}
      options={languages}
      value={useLocale()}
      onChange={(locale) => {
        setLocale(locale).catch(() => showFailure(t('errors.offline')))
      }}
    />
  )
}
