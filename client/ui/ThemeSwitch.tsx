import { useSyncExternalStore } from 'react'
import { useT } from '../i18n/useT.ts'
import { SegmentedChoice } from './SegmentedChoice.tsx'
import { getTheme, onTheme, setTheme, themes } from './theme.ts'

/** Light, dark, or what the device says. Kept on this device. */
export function ThemeSwitch({ isLegendHidden = false }: { readonly isLegendHidden?: boolean | undefined }) {
  const t = useT()
  const theme = useSyncExternalStore(onTheme, getTheme)
  return (
    <SegmentedChoice
      look="joined"
      legend={t('common.theme.label')}
      isLegendHidden={isLegendHidden}
      options={themes.map((value) => ({ value, label: t(`common.theme.${value}`) }))}
      value={theme}
      onChange={setTheme}
    />
  )
}
