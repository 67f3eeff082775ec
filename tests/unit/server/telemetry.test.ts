import { expect, test } from 'vitest'
import { pinoTelemetry } from '../../../server/adapters/telemetry/pinoTelemetry.ts'

const logged = (format: 'json' | 'lines', write: (telemetry: ReturnType<typeof pinoTelemetry>) => void): string => {
  const lines: string[] = []
  write(pinoTelemetry({ level: 'debug', format, destination: { write: (line) => lines.push(line) } }))
  return lines.join('')
}

test('F69: secrets, cookies, names and whole addresses do not survive, wherever they stand', () => {
  const secret = 'S'.repeat(43)
  const error = new Error(`bad cookie p_x=${secret} from 203.0.113.77 and 2001:db8:1:2:3:4:5:6`, {
    cause: new Error('what somebody typed'),
  })
  Object.assign(error, { body: 'what somebody typed' })
  const text = logged('json', (telemetry) => {
    telemetry.warn('event', { link: `http://host/leiden/BCDFGH#${secret}`, name: 'Sanne', token: 'abc' })
    telemetry.error('event', error, { signed: `k1.${secret}.${secret}` })
    telemetry.error('event', 'what somebody typed')
  })
  for (const hidden of [secret, 'Sanne', 'abc', '203.0.113.77', '3:4:5:6', 'typed']) expect(text).not.toContain(hidden)
  expect(text).toContain('203.0.113.x')
  expect(text).toContain('telemetry.test.ts')
})

test('for people it is one line: time, level, event, fields', () => {
  const text = logged('lines', (telemetry) => telemetry.warn('socket.stuck', { forMs: 3 }))
  expect(text).toMatch(/^\d\d:\d\d:\d\d warn {2}socket\.stuck forMs=3\n$/)
})
