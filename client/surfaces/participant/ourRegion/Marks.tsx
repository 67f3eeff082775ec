import { contextTags } from '../../../../shared/content/contextTags.ts'
import { useFormat } from '../../../i18n/format.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { ThemeSelect } from '../../../ui/ThemeSelect.tsx'
import { FieldNews } from '../deal/FieldNews.tsx'
import { useDealField } from '../deal/useDealField.ts'
import styles from './OurRegion.module.css'

const maxTags = 8

/** What the region is like, in words that others can look for, and what it works on most. */
export function Marks() {
  return (
    <>
      <Focus />
      <Tags />
    </>
  )
}

function Focus() {
  const t = useT()
  const pick = usePick()
  const themes = useView('participant', (view) => view.themes)
  const field = useDealField({ part: 'focus' })
  const label = t('profile.field.focus')
  return (
    <div className={styles.pair}>
      <ThemeSelect
        audience="participant"
        label={label}
        empty={t('profile.field.noFocus')}
        value={field.entry?.value ?? null}
        onChange={(value) => field.set({ part: 'focus', value })}
      />
      <FieldNews
        field={field}
        label={label}
        isText={false}
        inWords={({ value }) => (value !== null && themes[value] ? pick(themes[value].label) : null)}
      />
    </div>
  )
}

function Tags() {
  const t = useT()
  const pick = usePick()
  const { list } = useFormat()
  const field = useDealField({ part: 'tags' })
  const chosen = field.entry?.value ?? []
  const isFull = chosen.length >= maxTags
  const set = (id: string, isOn: boolean): void => {
    if (isOn && isFull) return
    const others = chosen.filter((tag) => tag !== id)
    field.set({ part: 'tags', value: isOn ? [...others, id] : others })
  }
  const label = t('profile.field.tags')
  return (
    <fieldset className={styles.tags}>
      <legend className={styles.label}>{label}</legend>
      <p className={styles.hint}>{t('profile.field.tagsHint', { max: maxTags })}</p>
      <div className={styles.tagList}>
        {contextTags.map((tag) => (
          <Checkbox
            key={tag.id}
            label={pick(tag.label)}
            isChecked={chosen.includes(tag.id)}
            onChange={(isOn) => set(tag.id, isOn)}
          />
        ))}
      </div>
      <FieldNews
        field={field}
        label={label}
        isText={false}
        inWords={({ value }) =>
          list(value.flatMap((id) => contextTags.find((tag) => tag.id === id) ?? []).map((tag) => pick(tag.label)))
        }
      />
    </fieldset>
  )
}
