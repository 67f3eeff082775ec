import { notHereReasons, type Verdict, verdicts } from '../../../../shared/programme/dealParts.ts'
import { useT } from '../../../i18n/useT.ts'
import { SegmentedChoice } from '../../../ui/SegmentedChoice.tsx'
import { Select } from '../../../ui/Select.tsx'
import { DealTextField } from '../deal/DealTextField.tsx'
import { FieldNews } from '../deal/FieldNews.tsx'
import { useDealField } from '../deal/useDealField.ts'
import styles from './Lessons.module.css'

/**
 * “Past dit bij jullie regio?”, of a lesson or an instrument: one answer per region, with what has to change, or why not.
 * Needs the texts `lessons` and `deal`.
 */
export function FitField({ targetId }: { readonly targetId: string }) {
  const t = useT()
  const field = useDealField({ part: 'fit', targetId })
  const { entry } = field
  const say = (value: Verdict) => field.set({ part: 'fit', targetId, value, change: null, reason: null })
  const reasonOf = notHereReasons.find((reason) => reason === entry?.reason) ?? null
  return (
    <section className={styles.fit}>
      <SegmentedChoice
        look="joined"
        legend={t('lessons.fit.legend')}
        value={entry?.value ?? null}
        onChange={say}
        options={verdicts.map((value) => ({ value, label: t(`lessons.fit.${value}`) }))}
      />
      {entry?.value === 'notHere' && (
        <Select
          label={t('lessons.fit.why')}
          note={`(${t('common.optional')})`}
          empty={t('lessons.fit.whyEmpty')}
          value={reasonOf}
          onChange={(value) => {
            const reason = notHereReasons.find((known) => known === value) ?? null
            field.set({ part: 'fit', targetId, value: 'notHere', change: null, reason })
          }}
          options={notHereReasons.map((reason) => ({ value: reason, label: t(`lessons.reason.${reason}`) }))}
        />
      )}
      {entry?.value === 'change' ? (
        <DealTextField
          field={field}
          label={t('lessons.fit.what')}
          note={`(${t('common.optional')})`}
          placeholder={t('lessons.fit.whatExample')}
          read={({ change }) => change}
          change={(change) => ({ part: 'fit', targetId, value: 'change', change, reason: null })}
        />
      ) : (
        <FieldNews
          field={field}
          label={t('lessons.fit.legend')}
          inWords={({ value }) => (value === null ? null : t(`lessons.fit.${value}`))}
          isText={false}
        />
      )}
    </section>
  )
}
