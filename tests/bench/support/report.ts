import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import type { Figure } from './stats.ts'

/** One line of the table. `isMet` null: there is no goal, or nothing could be measured. */
export interface Row {
  readonly measure: string
  readonly floor: string
  readonly candidate: string
  readonly figure: string
  readonly goal: string
  readonly isMet: boolean | null
  /** Raw figures for the JSON. */
  readonly data: unknown
}

export interface Options {
  readonly isQuick: boolean
  /** Says what is going on, apart from the table. */
  readonly say: (line: string) => void
}

export type Measure = (options: Options) => Promise<readonly Row[]>

export const show = (value: number, unit = ''): string => {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`
}

export const spread = ({ median, low, high }: Figure, unit = ''): string =>
  `${show(median, unit)} (${show(low)}–${show(high)})`

/** `× 1.04 (1.02–1.07)` against "at most". */
export function ratioRow(
  parts: Omit<Row, 'figure' | 'goal' | 'isMet'> & { readonly ratio: Figure; readonly atMost: number | null },
): Row {
  const { ratio, atMost, ...row } = parts
  return {
    ...row,
    figure: `× ${spread(ratio)}`,
    goal: atMost === null ? '' : `≤ ${atMost}`,
    isMet: atMost === null ? null : ratio.median <= atMost,
  }
}

const columns = ['measure', 'floor', 'candidate', 'figure', 'goal', 'met'] as const

export function table(rows: readonly Row[]): string {
  const cells = [
    columns,
    ...rows.map((row) => [
      row.measure,
      row.floor,
      row.candidate,
      row.figure,
      row.goal,
      row.isMet === null ? '' : row.isMet ? 'yes' : 'NO',
    ]),
  ]
  const widths = columns.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)))
  const lines = cells.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [lines[0], widths.map((width) => '─'.repeat(width)).join('  '), ...lines.slice(1)].join('\n')
}

export const machine = () => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 1e9),
  platform: `${process.platform} ${process.arch}`,
  node: process.versions.node,
})

export function commit(): string {
  try {
    const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim()
    const isDirty = git('status', '--porcelain', '--untracked-files=no', '--', 'server', 'shared', 'client') !== ''
    return `${git('rev-parse', '--short', 'HEAD')}${isDirty ? ' with changes' : ''}`
  } catch {
    return 'unknown'
  }
}
