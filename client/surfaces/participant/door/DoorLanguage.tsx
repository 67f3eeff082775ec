import type { Locale } from '../../../../shared/programme/locale.ts'
import { setLocale } from '../../../i18n/translator.ts'
import { useLocale, useT } from '../../../i18n/useT.ts'
import { SegmentedChoice } from '../../../ui/SegmentedChoice.tsx'
import { showFailure } from '../../../ui/toasts.ts'
import styles from './Door.module.css'

const languages: readonly { value: Locale; label: string; lang: string }[] = [
  { value: 'nl', label: 'NL', lang: 'nl' },
  { value: 'en', label: 'EN', lang: 'en' },
]

/** The choice of language before there is a menu; short, because the code stands beside it. */
export function DoorLanguage() {
  const t = useT()
  return (
    <SegmentedChoice
      look="joined"
      className={styles.language}
      legend={t('common.language.label')}
      isLegendHidden
      options={languages}
      value={useLocale()}
      onChange={(locale) => {
        setLocale(locale).catch(() => showFailure(t('errors.offline')))
      }}
    />
  )
}
