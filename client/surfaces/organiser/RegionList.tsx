import { useId, useRef } from 'react'
import { maxRegionNameLength } from '../../../shared/programme/limits.ts'
import { type Region, regionTypes } from '../../../shared/programme/regions.ts'
import { useT } from '../../i18n/useT.ts'
import { announce } from '../../ui/announcer.ts'
import { Button } from '../../ui/Button.tsx'
import { MarkGlyph } from '../../ui/MarkGlyph.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './RegionList.module.css'
import { addRow, canAdd, hasEnough, problemOf, type RegionRow } from './regionRows.ts'

interface RegionListProps {
  readonly rows: readonly RegionRow[]
  readonly onChange: (rows: readonly RegionRow[]) => void
  /** Only after the first try: nobody likes errors while still typing. */
  readonly showsProblems: boolean
}

/** The regions in the order of their places at the table. */
export function RegionList({ rows, onChange, showsProblems }: RegionListProps) {
  const t = useT()
  const list = useRef<HTMLOListElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const add = (): void => {
    onChange(addRow(rows))
    // The new line is there after the next drawing.
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus())
  }
  const remove = (row: RegionRow): void => {
    onChange(rows.filter((other) => other !== row))
    announce(t('organiser.new.regionCount', { count: rows.length - 1 }))
    addButton.current?.focus()
  }
  const change = (row: RegionRow, next: Partial<RegionRow>): void =>
    onChange(rows.map((other) => (other === row ? { ...row, ...next } : other)))
  return (
    <fieldset>
      <legend className={styles.legend}>
        {t('organiser.new.regions')}{' '}
        <span className={styles.count}>{t('organiser.new.regionCount', { count: rows.length })}</span>
      </legend>
      <p className={styles.hint}>{t('organiser.new.regionsHint')}</p>
      <ol ref={list} className={styles.list}>
        {rows.map((row, index) => (
          <RegionLine
            key={row.key}
            row={row}
            number={index + 1}
            problem={showsProblems ? problemOf(rows, row) : null}
            onChange={(next) => change(row, next)}
            onRemove={() => remove(row)}
          />
        ))}
      </ol>
      {showsProblems && !hasEnough(rows) && <p className={styles.error}>{t('organiser.new.regionsTooFew')}</p>}
      <Button ref={addButton} icon="plus" onClick={add} whyNot={canAdd(rows) ? null : t('organiser.new.moreRegions')}>
        {t('organiser.new.addRegion')}
      </Button>
    </fieldset>
  )
}

interface RegionLineProps {
  readonly row: RegionRow
  readonly number: number
  readonly problem: ReturnType<typeof problemOf>
  readonly onChange: (next: Partial<RegionRow>) => void
  readonly onRemove: () => void
}

function RegionLine({ row, number, problem, onChange, onRemove }: RegionLineProps) {
  const t = useT()
  const id = useId()
  const name = row.name.trim()
  return (
    <li className={styles.line}>
      <svg className={styles.mark} viewBox="0 0 48 48" aria-hidden="true">
        <MarkGlyph seat={number - 1} letters={lettersOf(name)} />
      </svg>
      <label className={styles.type}>
        <VisuallyHidden>{t('organiser.new.regionType', { number })}</VisuallyHidden>
        <select
          className={styles.control}
          value={row.type}
          onChange={(event) => onChange({ type: typeOf(event.target.value) })}
        >
          {regionTypes.map((type) => (
            <option key={type} value={type}>
              {t(`common.regionType.${type}`)}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.name}>
        <label>
          <VisuallyHidden>{t('organiser.new.regionName', { number })}</VisuallyHidden>
          <input
            className={styles.control}
            value={row.name}
            placeholder={t('organiser.new.regionNamePlaceholder')}
            autoComplete="off"
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? id : undefined}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        </label>
        {problem && (
          <p className={styles.error} id={id}>
            {problem === 'regionTooLong'
              ? t('organiser.new.regionTooLong', { max: maxRegionNameLength })
              : t(`organiser.new.${problem}`)}
          </p>
        )}
      </div>
      <Button
        icon="cross"
        label={name === '' ? t('organiser.new.removeEmpty', { number }) : t('organiser.new.removeRegion', { name })}
        onClick={onRemove}
      />
    </li>
  )
}

/** As the programme will make them, unless another region has them already. */
function lettersOf(name: string): string {
  const words = name
    .toUpperCase()
    .split(/[\s-]+/)
    .filter(Boolean)
  const [first = '', second] = words
  return second === undefined ? first.slice(0, 2) : first.charAt(0) + second.charAt(0)
}

const typeOf = (value: string): Region['type'] => regionTypes.find((type) => type === value) ?? 'regio'
