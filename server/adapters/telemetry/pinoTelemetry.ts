import { type DestinationStream, pino } from 'pino'
import type { Telemetry } from '../../ports/Telemetry.ts'
import { describeError, scrub } from './scrub.ts'

type Level = 'debug' | 'info' | 'warn' | 'error' | 'silent'
type Fields = Readonly<Record<string, string | number | boolean | null>>

interface TelemetryOptions {
  readonly level: Level
  readonly format: 'json' | 'lines'
  /** Standard output unless a test listens. */
  readonly destination?: DestinationStream
}

/** Names of fields whose value never belongs in a log, whoever puts it there. */
const secretFields = ['secret', 'token', 'cookie', 'authorization', 'password', 'createKey', 'personalCode', 'name']

/** One JSON object per line for machines, or one quiet line for people. */
export function pinoTelemetry({ level, format, destination }: TelemetryOptions): Telemetry {
  const stream = destination ?? pino.destination({ dest: 1, sync: true })
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'event',
      redact: { paths: secretFields, censor: '[secret]' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    format === 'json' ? stream : { write: (line) => stream.write(toLine(line)) },
  )
  return {
    info: (event, fields) => logger.info(clean(fields), event),
    warn: (event, fields) => logger.warn(clean(fields), event),
    error: (event, error, fields) => logger.error({ ...clean(fields), ...describeError(error) }, event),
  }
}

function clean(fields: Fields = {}): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? scrub(value) : value]),
  )
}

/** `15:04:05 warn  origin.refused origin=http://…` */
function toLine(json: string): string {
  const { level, time, event, stack, ...fields }: Record<string, unknown> = JSON.parse(json)
  const told = Object.entries(fields).map(([name, value]) => `${name}=${value}`)
  const clockTime = new Date(String(time)).toTimeString().slice(0, 8)
  const places = typeof stack === 'string' ? `\n${stack}` : ''
  return `${[clockTime, String(level).padEnd(5), event, ...told].join(' ')}${places}\n`
}
