import { useRef, useState } from 'react'
import type { Region } from '../../../../shared/programme/regions.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useLocale, useT } from '../../../i18n/useT.ts'
import { announce } from '../../../ui/announcer.ts'
import { Button } from '../../../ui/Button.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import text from '../../../ui/text.module.css'
import styles from './Import.module.css'
import { type CheckedRow, type Fix, isReady } from './import/checkedRows.ts'
import { csvText } from './import/csvText.ts'
import { ReadyTable } from './ReadyTable.tsx'
import { RowFix } from './RowFix.tsx'
import { badRowsTable, rowWords } from './rowWords.ts'
import { saveCsv } from './saveFile.ts'
import type { Import } from './useImport.ts'

/** More would only slow the page: the file to download has them all. */
const maxShown = 50
/** As many row numbers as can be read at a glance. */
const maxNamed = 8

interface ImportPreviewProps {
  readonly list: Import
  readonly rows: readonly CheckedRow[]
  readonly regions: readonly Region[]
  readonly onAdd: () => void
}

/** What is in the list before any of it is sent: rows to put right, twins, and what is ready. */
export function ImportPreview({ list, rows, regions, onAdd }: ImportPreviewProps) {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const head = useRef<HTMLHeadingElement>(null)
  const ready = rows.filter(isReady)
  const wrong = rows.filter(({ problem }) => problem !== null)
  const twins = rows.filter(({ problem, twin }) => problem === null && twin !== null)

  const unnamed = ready.filter(({ name }) => name === null)
  const [skipped, ...others] = [...wrong, ...twins]

  const fix = (row: CheckedRow, change: Fix): void => {
    // The same wrong word on other rows means the same region.
    const alike =
      change.regionId === undefined || row.regionText === ''
        ? [row]
        : wrong.filter((other) => other.regionText === row.regionText && other.regionId === null)
    list.fix(
      alike.map(({ number }) => number),
      change,
    )
    announce(t('expected.row.fixed', { count: alike.length }))
    // The row moves away with the button that was pressed; what is left to do is read from its head.
    head.current?.focus()
  }
  const download = (): void =>
    saveCsv(
      t('expected.preview.badFileName'),
      csvText(badRowsTable(t, [...wrong, ...twins], regions), locale === 'nl' ? ';' : ','),
    )
  return (
    <div className={styles.preview}>
      <h3 ref={head} tabIndex={-1} className={styles.head}>
        {t('expected.preview.ready', { count: ready.length })}
      </h3>
      {list.unusedHeadings.length > 0 && (
        <p className={text.hint}>{t('expected.preview.unused', { names: format.list(list.unusedHeadings) })}</p>
      )}
      {wrong.length > 0 && (
        <Rows title={t('expected.preview.wrong', { count: wrong.length })} rows={wrong} regions={regions} onFix={fix} />
      )}
      {twins.length > 0 && (
        <Rows title={t('expected.preview.twins', { count: twins.length })} rows={twins} regions={regions} onFix={fix} />
      )}
      {unnamed.length > 0 && (
        <p className={text.hint}>
          {unnamed.length > maxNamed
            ? t('expected.preview.unnamedMany', { count: unnamed.length })
            : t('expected.preview.unnamed', {
                count: unnamed.length,
                rows: format.list(unnamed.map(({ number }) => String(number))),
              })}
        </p>
      )}
      {ready.length > 0 && <ReadyTable rows={ready} regions={regions} />}
      <div className={styles.foot}>
        {list.progress !== null && (
          <div className={styles.progress}>
            <span>{t('expected.preview.progress', list.progress)}</span>
            <ProgressBar {...list.progress} label={t('expected.preview.busy')} height="8px" />
          </div>
        )}
        <Button look="quiet" onClick={list.forget}>
          {t('expected.preview.other')}
        </Button>
        {wrong.length + twins.length > 0 && (
          <Button icon="save" onClick={download}>
            {t('expected.preview.badFile')}
          </Button>
        )}
        <Button
          look="primary"
          isBusy={list.progress !== null}
          busyText={t('expected.preview.busy')}
          whyNot={ready.length === 0 ? t('expected.preview.nothing') : null}
          onClick={onAdd}
        >
          {goText()}
        </Button>
      </div>
    </div>
  )

  function goText(): string {
    if (skipped === undefined || ready.length === 0) return t('expected.preview.go', { count: ready.length })
    return others.length === 0
      ? t('expected.preview.goSkipOne', { count: ready.length, row: skipped.number })
      : t('expected.preview.goSkip', { count: ready.length, skipped: others.length + 1 })
  }
}

interface RowsProps {
  readonly title: string
  readonly rows: readonly CheckedRow[]
  readonly regions: readonly Region[]
  readonly onFix: (row: CheckedRow, fix: Fix) => void
}

function Rows({ title, rows, regions, onFix }: RowsProps) {
  const t = useT()
  const [count, setCount] = useState(maxShown)
  const more = rows.length - count
  return (
    <section className={styles.section}>
      <h4>{title}</h4>
      <ul className={styles.rows}>
        {rows.slice(0, count).map((row) => (
          <li key={row.number} className={styles.row}>
            <div className={styles.what}>
              <p className={styles.reason}>{rowWords(t, row)}</p>
              <p className={text.hint}>
                {[row.name ?? t('expected.row.unnamed'), row.role].filter(Boolean).join(', ')}
              </p>
            </div>
            <div className={styles.fix}>
              <RowFix row={row} regions={regions} onFix={(change) => onFix(row, change)} />
            </div>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <div>
          <Button look="quiet" onClick={() => setCount(count + maxShown)}>
            {t('expected.preview.more', { count: more })}
          </Button>
        </div>
      )}
    </section>
  )
}
