import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, startServer } from '../support/server/startServer.ts'
import { createProgramme } from '../support/server/wireClient.ts'

let folder: string
/** The folder of a server that ran and stopped. */
let sound: string
let made = 0
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kennisronde-faults-'))
  sound = join(folder, 'sound')
  const server = await startServer({ dataDir: sound })
  await createProgramme(server.url, 'mkb-deals-example')
  expect(await server.stop()).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const databaseIn = (dataDir: string): string => join(dataDir, 'kennisronde.sqlite')

function damaged(harm: (dataDir: string) => void): string {
  made += 1
  const dataDir = join(folder, `copy${made}`)
  cpSync(sound, dataDir, { recursive: true })
  harm(dataDir)
  return dataDir
}

/** Runs the server until it gives up by itself. */
async function refusal(dataDir: string): Promise<{ readonly code: number | null; readonly lines: readonly string[] }> {
  const port = await freePort()
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, lines: printed.join('').trim().split('\n') }
}

describe('a start that cannot be ends with a sentence in Dutch and one in English, and harms nothing', () => {
  const faults: readonly [string, (dataDir: string) => void, RegExp, RegExp][] = [
    [
      'F31: a database that is newer than the program',
      (dataDir) => change(dataDir, `INSERT INTO migrations (version, checksum) VALUES (99, 'of tomorrow')`),
      /nieuwere versie/,
      /has schema 99/,
    ],
    ['F25: a damaged page', scribble, /beschadigd en is niet aangeraakt/, /restore the newest backup/],
    [
      'F25: half a file',
      (dataDir) => truncateSync(databaseIn(dataDir), 9000),
      /beschadigd en is niet aangeraakt/,
      /restore the newest backup/,
    ],
    [
      'a text in the place of the database',
      (dataDir) => writeFileSync(databaseIn(dataDir), 'These are the minutes of the meeting.'),
      /beschadigd en is niet aangeraakt/,
      /not a database/,
    ],
    [
      'F25: a log with a hole',
      (dataDir) => change(dataDir, 'DELETE FROM events WHERE revision = 2'),
      /beschadigd en is niet aangeraakt/,
      /lacks events/,
    ],
    [
      'a key that was cut off',
      (dataDir) => writeFileSync(join(dataDir, 'app.key'), ''),
      /app\.key .* is niet te gebruiken/,
      /holds no key\. Remove it/,
    ],
    [
      'a folder in the place of the key',
      (dataDir) => {
        rmSync(join(dataDir, 'app.key'))
        mkdirSync(join(dataDir, 'app.key'))
      },
      /app\.key .* is niet te gebruiken/,
      /cannot be read or made/,
    ],
    [
      'a file in the place of the secrets of open votes',
      (dataDir) => {
        rmSync(join(dataDir, 'box-keys'), { recursive: true, force: true })
        writeFileSync(join(dataDir, 'box-keys'), '')
      },
      /opslag is nu niet te gebruiken/,
      /box-keys/,
    ],
  ]

  test.each(faults)('%s', async (_what, harm, dutch, english) => {
    const dataDir = damaged(harm)
    const before = readFileSync(databaseIn(dataDir))
    const { code, lines } = await refusal(dataDir)
    expect(code).toBe(1)
    expect(lines[0]).toMatch(dutch)
    expect(lines.slice(1).join(' ')).toMatch(english)
    expect(lines.join('\n')).not.toMatch(/^\s+at |server\.started/m)
    expect(readFileSync(databaseIn(dataDir)).equals(before)).toBe(true)
  })

  test('a database that another program holds, and that opens once it lets go', async () => {
    const dataDir = damaged(() => undefined)
    const other = new DatabaseSync(databaseIn(dataDir))
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE probe SET count = count')
    const { code, lines } = await refusal(dataDir)
    expect([code, lines[0]]).toEqual([1, expect.stringContaining('opslag is nu niet te gebruiken')])
    other.exec('ROLLBACK')
    other.close()
    const server = await startServer({ dataDir })
    expect(await server.stop()).toBe(0)
  })

  test('a file system that may only be read', async () => {
    // The kernel's own folder: root may write anywhere else, and not everybody who runs this is root.
    const { code, lines } = await refusal(process.platform === 'linux' ? '/sys/kernel' : '/')
    expect([code, lines[0]]).toEqual([1, expect.stringContaining('mag niet geschreven worden')])
  })
})

test('an address that cannot be left for tools is no reason not to serve', async () => {
  const dataDir = damaged((copy) => {
    rmSync(join(copy, 'address.txt'), { force: true })
    mkdirSync(join(copy, 'address.txt'))
  })
  const server = await startServer({ dataDir })
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  expect(await server.stop()).toBe(0)
})

function change(dataDir: string, sql: string): void {
  const database = new DatabaseSync(databaseIn(dataDir))
  database.exec(sql)
  database.close()
}

function scribble(dataDir: string): void {
  const bytes = readFileSync(databaseIn(dataDir))
  bytes.fill(0xff, 4096 * 5, 4096 * 5 + 600)
  writeFileSync(databaseIn(dataDir), bytes)
}
