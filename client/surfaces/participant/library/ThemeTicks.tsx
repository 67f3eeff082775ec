import { useId } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import styles from './Ticks.module.css'
import { useRegionsAndThemes } from './useLibrary.ts'

const maxThemes = 6

interface ThemeTicksProps {
  readonly value: readonly string[]
  readonly onChange: (themeIds: readonly string[]) => void
}

/** The themes of an instrument: folded, since there can be many. */
export function ThemeTicks({ value, onChange }: ThemeTicksProps) {
  const t = useT()
  const { themes, themeName } = useRegionsAndThemes()
  const hintId = useId()
  const isFull = value.length >= maxThemes
  return (
    <details className={styles.fold}>
      <summary>
        <b>{t('library.instrument.themes')}</b>
        <span className={styles.muted}>{t('library.instrument.themesCount', { count: value.length })}</span>
        <Icon name="chevronDown" />
      </summary>
      <fieldset aria-label={t('library.instrument.themes')} aria-describedby={isFull ? hintId : undefined}>
        {isFull && (
          <p className={styles.muted} id={hintId}>
            {t('library.instrument.themesFull')}
          </p>
        )}
        {themes.map(({ id }) => (
          <Checkbox
            key={id}
            label={themeName(id)}
            isChecked={value.includes(id)}
            onChange={(isOn) => {
              if (!isOn) onChange(value.filter((other) => other !== id))
              else if (!isFull) onChange([...value, id])
            }}
          />
        ))}
      </fieldset>
    </details>
  )
}
