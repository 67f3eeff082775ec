import { type NotHereReason, notHereReasons, type Verdict, verdicts } from '../../../../shared/programme/dealParts.ts'
import { useT } from '../../../i18n/useT.ts'
import { SegmentedChoice } from '../../../ui/SegmentedChoice.tsx'
import { DealTextField } from '../deal/DealTextField.tsx'
import { FieldNews } from '../deal/FieldNews.tsx'
import { useDealField } from '../deal/useDealField.ts'
import styles from './Library.module.css'

interface FitFieldProps {
  /** A lesson or an instrument. */
  readonly targetId: string
  /** “Limburg” */
  readonly region: string
}

/** “Past dit bij ons?”, for the own region: it fits, with which change, or why not. */
export function FitField({ targetId, region }: FitFieldProps) {
  const t = useT()
  const field = useDealField({ part: 'fit', targetId })
  const value = field.entry?.value ?? null
  const change = (verdict: Verdict | null, words: string | null, reason: NotHereReason | null) =>
    ({
      part: 'fit',
      targetId,
      value: verdict,
      change: verdict === 'change' ? words : null,
      reason: verdict === 'notHere' ? reason : null,
    }) as const
  return (
    <section className={styles.block}>
      <SegmentedChoice
        legend={t('library.fit.title')}
        note={`(${t('library.fit.note', { region })})`}
        look="list"
        options={verdicts.map((verdict) => ({ value: verdict, label: t(`library.fit.${verdict}`) }))}
        value={value}
        onChange={(verdict) => field.set(change(verdict, null, null))}
      />
      {value === 'change' && (
        <DealTextField
          field={field}
          label={t('library.fit.changeLabel')}
          read={(entry) => entry.change}
          change={(text) => change('change', text, null)}
        />
      )}
      {value === 'notHere' && (
        <SegmentedChoice
          legend={t('library.fit.reason')}
          options={notHereReasons.map((reason) => ({ value: reason, label: t(`library.fit.reason.${reason}`) }))}
          value={field.entry?.reason ?? null}
          onChange={(reason) => field.set(change('notHere', null, reason))}
        />
      )}
      {value !== 'change' && (
        <FieldNews
          field={field}
          label={t('library.fit.label')}
          inWords={(entry) => (entry.value === null ? null : t(`library.fit.${entry.value}`))}
          isText={false}
        />
      )}
    </section>
  )
}
