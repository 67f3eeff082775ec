import { useMemo, useRef, useState } from 'react'
import type { ExpectedPerson, ExpectedWish } from '../../../../shared/programme/expected.ts'
import type { Region } from '../../../../shared/programme/regions.ts'
import { randomId } from '../../../live/randomId.ts'
import { type CheckedRow, checkRows, type Fix, type Fixes, findTwins, isReady } from './import/checkedRows.ts'
import { type Columns, columnsOf } from './import/columns.ts'
import { readTable } from './import/readTable.ts'
import { regionNames } from './import/regionNames.ts'
import { TableError, type TableProblem, type TableRow } from './import/table.ts'
import type { ExpectedSend } from './useExpectedSend.ts'

export type FileProblem = TableProblem | 'noRegions' | 'unreadable'

/** A list that was read in this browser, on its way to be added. Nothing of it was sent. */
export interface Import {
  readonly isReading: boolean
  readonly problem: FileProblem | null
  /** Null before there is one. Rows that were added are no longer in it. */
  readonly rows: readonly CheckedRow[] | null
  readonly unusedHeadings: readonly string[]
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly read: (source: File | string) => Promise<void>
  readonly fix: (numbers: readonly number[], fix: Fix) => void
  readonly forget: () => void
  /** Adds what is ready, in parts. Tells how many of it are on the list now, and whether that was all. */
  readonly add: (send: ExpectedSend['add']) => Promise<{ readonly added: number; readonly isAll: boolean }>
}

interface Read {
  readonly rows: readonly TableRow[]
  readonly columns: Columns
}

export function useImport(regions: readonly Region[], people: readonly ExpectedPerson[]): Import {
  const [isReading, setIsReading] = useState(false)
  const [problem, setProblem] = useState<FileProblem | null>(null)
  const [read, setRead] = useState<Read | null>(null)
  const [fixes, setFixes] = useState<Fixes>({})
  const [added, setAdded] = useState<ReadonlySet<number>>(new Set())
  const [progress, setProgress] = useState<Import['progress']>(null)
  // A row keeps its id, so that one that is sent again adds nobody twice.
  const ids = useRef(new Map<number, string>())
  const names = useMemo(() => regionNames(regions), [regions])
  // Words once, twins whenever the list changes: while thousands are added it does so again and again.
  const checked = useMemo(
    () => (read === null ? null : checkRows(read.rows, read.columns, names, fixes)),
    [read, names, fixes],
  )
  const rows = useMemo(() => {
    if (checked === null) return null
    const left = checked.filter(({ number }) => !added.has(number))
    return findTwins(left, people, fixes)
  }, [checked, people, fixes, added])

  const begin = (next: Read | null): void => {
    setRead(next)
    setFixes({})
    setAdded(new Set())
    ids.current = new Map()
  }
  const wishOf = (row: CheckedRow): ExpectedWish[] => {
    if (row.regionId === null) return []
    const id = ids.current.get(row.number) ?? randomId()
    ids.current.set(row.number, id)
    return [{ id, name: row.name, regionId: row.regionId, role: row.role }]
  }
  return {
    isReading,
    problem,
    rows,
    unusedHeadings: read?.columns.unused ?? [],
    progress,
    read: async (source) => {
      setIsReading(true)
      setProblem(null)
      try {
        const table = await readTable(source)
        const columns = columnsOf(table, (cell) => names.find(cell) !== null || names.suggest(cell).length > 0)
        if (columns === null) setProblem('noRegions')
        else begin({ rows: table, columns })
      } catch (error) {
        setProblem(error instanceof TableError ? error.problem : 'unreadable')
      } finally {
        setIsReading(false)
      }
    },
    fix: (numbers, fix) =>
      setFixes((before) => ({
        ...before,
        ...Object.fromEntries(numbers.map((one) => [one, { ...before[one], ...fix }])),
      })),
    forget: () => {
      setProblem(null)
      begin(null)
    },
    add: async (send) => {
      const ready = (rows ?? []).filter(isReady)
      const wishes = ready.flatMap(wishOf)
      let count = 0
      setProgress({ done: 0, total: wishes.length })
      const isAll = await send(wishes, (sent) => {
        count += sent.length
        setProgress({ done: count, total: wishes.length })
        const numbers = ready.flatMap(({ number }) => (sent.includes(ids.current.get(number) ?? '') ? number : []))
        setAdded((before) => new Set([...before, ...numbers]))
      })
      setProgress(null)
      return { added: count, isAll }
    },
  }
}
