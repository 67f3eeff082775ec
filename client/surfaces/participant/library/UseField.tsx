import { outcomes, type UseOutcome } from '../../../../shared/programme/dealParts.ts'
import { useT } from '../../../i18n/useT.ts'
import { SegmentedChoice } from '../../../ui/SegmentedChoice.tsx'
import { DealTextField } from '../deal/DealTextField.tsx'
import { FieldNews } from '../deal/FieldNews.tsx'
import { useDealField } from '../deal/useDealField.ts'
import styles from './Library.module.css'
import { useLibrary, useRegionsAndThemes } from './useLibrary.ts'

const answers = [...outcomes, 'no'] as const

/** “Wij gebruiken dit”, for the own region, and what it brings. */
export function UseField({ targetId }: { readonly targetId: string }) {
  const t = useT()
  const { ownId } = useLibrary()
  const { regionOf } = useRegionsAndThemes()
  const field = useDealField({ part: 'use', targetId })
  const value = field.entry?.value ?? null
  const note = field.entry?.note ?? null
  const region = regionOf(ownId)?.shortName ?? ''
  // Nobody is said to use it or not before they said so.
  const shown = value ?? (field.last === null ? null : 'no')
  const change = (next: UseOutcome | null, words: string | null) =>
    ({ part: 'use', targetId, value: next, note: next === null ? null : words }) as const
  const words = typeof note === 'string' ? note : null
  return (
    <section className={styles.block}>
      <SegmentedChoice
        legend={t('library.use.title')}
        note={`(${t('library.use.by', { region })})`}
        look="list"
        options={answers.map((answer) => ({ value: answer, label: t(`library.use.${answer}`) }))}
        value={shown}
        onChange={(answer) => field.set(change(answer === 'no' ? null : answer, words))}
      />
      {value === null ? (
        <FieldNews
          field={field}
          label={t('library.use.label')}
          inWords={(entry) => (entry.value === null ? null : t(`library.use.${entry.value}`))}
          isText={false}
        />
      ) : (
        <DealTextField
          field={field}
          label={t('library.use.note')}
          note={`(${t('common.optional')})`}
          hint={t('library.use.noteHint')}
          read={(entry) => entry.note}
          change={(text) => change(value, text)}
        />
      )}
    </section>
  )
}
