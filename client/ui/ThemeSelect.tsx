import { usePick } from '../i18n/useT.ts'
import { useView } from '../store/live.tsx'
import { Select } from './Select.tsx'

interface ThemeSelectProps {
  readonly audience: 'participant' | 'facilitator'
  readonly label: string
  readonly empty: string
  readonly value: string | null
  readonly onChange: (themeId: string | null) => void
}

/** One of the programme's themes, or none. */
export function ThemeSelect({ audience, label, empty, value, onChange }: ThemeSelectProps) {
  const pick = usePick()
  const { themes, themeOrder } = useView(audience, (view) => ({
    themes: view.themes,
    themeOrder: view.themeOrder,
  }))
  const options = themeOrder.flatMap((id) => {
    const theme = themes[id]
    return theme === undefined ? [] : [{ value: id, label: pick(theme.label) }]
  })
  return (
    <Select
      label={label}
      empty={empty}
      options={options}
      value={options.some((option) => option.value === value) ? value : null}
      onChange={onChange}
      onEmpty={() => onChange(null)}
    />
  )
}
