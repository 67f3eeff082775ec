import type { DealTextName } from '../../../../shared/programme/dealParts.ts'
import { slots } from '../../../../shared/programme/dealParts.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useKnowledge } from '../../../store/knowledge.ts'
import { Select } from '../../../ui/Select.tsx'
import { ThemeSelect } from '../../../ui/ThemeSelect.tsx'
import { DealTextField } from '../deal/DealTextField.tsx'
import { useDealField } from '../deal/useDealField.ts'
import styles from './OurRegion.module.css'
import { useProfile } from './useProfile.ts'

interface SlotProps {
  readonly slot: number
}

export function TextField({ name }: { readonly name: DealTextName }) {
  const t = useT()
  return (
    <DealTextField
      field={useDealField({ part: 'text', name })}
      label={t(`profile.field.${name}`)}
      rows={3}
      read={({ value }) => value}
      change={(value) => ({ part: 'text', name, value })}
    />
  )
}

export function GoalField({ slot }: SlotProps) {
  const t = useT()
  return (
    <DealTextField
      field={useDealField({ part: 'goal', slot })}
      label={t('profile.field.goal', { number: slot + 1 })}
      hint={slot === 0 ? t('profile.field.goalHint') : undefined}
      read={({ value }) => value}
      change={(value) => ({ part: 'goal', slot, value })}
    />
  )
}

/** Those with words, and one to write the next in. */
export function LeverFields() {
  const { grid } = useProfile()
  return slotsUpTo(Math.max(-1, ...grid.levers) + 1, slots.lever).map((slot) => <LeverField key={slot} slot={slot} />)
}

function LeverField({ slot }: SlotProps) {
  const t = useT()
  const pick = usePick()
  const field = useDealField({ part: 'lever', slot })
  const instruments = useKnowledge((knowledge) => knowledge.instruments)
  const value = asWritten(field.entry?.value ?? null, pick)
  const instrumentId = field.entry?.instrumentId ?? null
  const options = Object.values(instruments ?? {})
    .map(({ id, name }) => ({ value: id, label: pick(name) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <div className={styles.pair}>
      <DealTextField
        field={field}
        label={t('profile.field.lever', { number: slot + 1 })}
        hint={slot === 0 ? t('profile.field.leverHint') : undefined}
        read={({ value: words }) => words}
        change={(words) => ({ part: 'lever', slot, value: words, instrumentId })}
      />
      {value !== null && options.length > 0 && (
        <Select
          label={t('profile.field.instrument', { number: slot + 1 })}
          empty={t('profile.field.noInstrument')}
          options={options}
          value={options.some((option) => option.value === instrumentId) ? instrumentId : null}
          onChange={(chosen) => field.set({ part: 'lever', slot, value, instrumentId: chosen })}
          onEmpty={() => field.set({ part: 'lever', slot, value, instrumentId: null })}
        />
      )}
    </div>
  )
}

export const OfferField = ({ slot }: SlotProps) => <Themed part="offer" slot={slot} />
export const AskField = ({ slot }: SlotProps) => <Themed part="ask" slot={slot} />

export function IndicatorFields() {
  const { said } = useProfile()
  const last = slotsUpTo(slots.indicator, slots.indicator).findLastIndex((slot) => said(`indicator:${slot}`) !== null)
  return slotsUpTo(last + 1, slots.indicator).map((slot) => <Themed key={slot} part="indicator" slot={slot} />)
}

/** Words about a theme. */
function Themed({ part, slot }: SlotProps & { readonly part: 'offer' | 'ask' | 'indicator' }) {
  const t = useT()
  const pick = usePick()
  const field = useDealField({ part, slot })
  const label = t(`profile.field.${part}`, { number: slot + 1 })
  const value = asWritten(field.entry?.value ?? null, pick)
  const themeId = field.entry?.themeId ?? null
  return (
    <div className={styles.pair}>
      <DealTextField
        field={field}
        label={label}
        hint={slot === 0 ? t(`profile.field.${part}Hint`) : undefined}
        read={(entry) => entry.value}
        change={(words) => ({ part, slot, value: words, themeId })}
      />
      {value !== null && (
        <ThemeSelect
          audience="participant"
          label={t('profile.field.theme', { field: label })}
          empty={t('profile.field.noTheme')}
          value={themeId}
          onChange={(chosen) => field.set({ part, slot, value, themeId: chosen })}
        />
      )}
    </div>
  )
}

/** Built-in words become the reader's own once somebody changes what goes with them. */
const asWritten = (value: Parameters<ReturnType<typeof usePick>>[0] | null, pick: ReturnType<typeof usePick>) =>
  value === null ? null : pick(value)

const slotsUpTo = (last: number, count: number): readonly number[] =>
  Array.from({ length: Math.min(last + 1, count) }, (_, slot) => slot)
