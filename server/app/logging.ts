import type { Config } from '../config.ts'

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly format: 'json' | 'lines'
}

/** JSON for machines; in a terminal, lines about what needs attention only. */
export function logOptions({ logFormat, logLevel }: Config, isTerminal = process.stdout.isTTY === true): LogOptions {
  const isForPeople = isTerminal && process.env.NODE_ENV !== 'production'
  const format = logFormat === 'auto' ? (isForPeople ? 'lines' : 'json') : logFormat
  return { format, level: logLevel ?? (format === 'lines' ? 'warn' : 'info') }
}
