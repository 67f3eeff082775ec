import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test } from 'vitest'
import { cryptoTokens } from '../../server/adapters/auth/cryptoTokens.ts'
import { FileBoxKeys } from '../../server/adapters/sqlite/FileBoxKeys.ts'
import { fileName } from '../../server/adapters/sqlite/openDatabase.ts'
import { SqliteEventStore } from '../../server/adapters/sqlite/SqliteEventStore.ts'
import { ProgrammeHost } from '../../server/runtime/ProgrammeHost.ts'
import { temporaryDirectory } from '../contract/temporaryDirectory.ts'
import { attacks } from '../support/anonymity/attacks.ts'
import { type BoardDay, boardDay, endings, numbering, openedBoard, seatIds } from '../support/anonymity/boardDay.ts'
import { type Clues, cluesIn } from '../support/anonymity/clues.ts'
import type { Evidence } from '../support/anonymity/evidence.ts'
import { scoreOf } from '../support/anonymity/score.ts'
import { boardItem } from '../support/kinds/doDontBoard.ts'
import { HandClock } from '../support/server/handClock.ts'

const opened = openedBoard()
const boards = 5
let close = async (): Promise<void> => undefined
afterEach(() => close())

test('E1, E2, E5: no byte of a copy of the open board shows an anonymous card, and after sealing nothing shows whose it was', async () => {
  const seen: { readonly authors: BoardDay['authors']; readonly clues: Clues }[] = []
  for (let seed = 1000; seed < 1000 + boards; seed += 1) {
    const day = boardDay(seed)
    seen.push({ authors: day.authors, clues: cluesIn(await boardOnDisk(day)) })
    await close()
  }
  const found = Object.entries(attacks).map(([name, attack]) => ({
    name,
    ...scoreOf(seen.map(({ authors, clues }) => ({ authors, guess: attack(clues) }))),
  }))
  expect(found.filter(({ sigmas }) => sigmas > 6)).toEqual([])
}, 120_000)

async function boardOnDisk(day: BoardDay): Promise<Evidence> {
  const { path, remove } = temporaryDirectory()
  const store = await SqliteEventStore.open({ directory: path })
  close = async () => {
    close = async () => undefined
    await store.close()
    remove()
  }
  const cards = anonymousCards(day)
  const copy = await live(day, { store, path })
  // Who has said something by name can be read in the copy: it is whole.
  expect(copy.bytes).toContain('"seatId":"seat-1"')
  for (const { id, text } of cards)
    expect([id, copy.bytes.includes(id), copy.bytes.includes(text)]).toEqual([id, false, false])
  expect(copy.rows.length).toBeGreaterThan(10)

  const log = logIn(path)
  const frozen = log.find(({ type }) => type === 'cards.frozen')?.data as { readonly cards: readonly object[] }
  expect(frozen.cards).toHaveLength(cards.length)
  const bytes = bytesIn(path)
  for (const { value, key } of copy.rows) {
    // A row with a dozen words more may go on in another page.
    const start = String(value).slice(0, 60)
    expect([key, bytes.includes(key), bytes.includes(start)]).toEqual([key, false, false])
  }
  // In the log and in the snapshot, and in nothing that a page held before.
  for (const { text } of cards) expect(bytes.split(text).length - 1).toBeLessThanOrEqual(2)
  return { people: seatIds, log, copy, commits: [] }
}

/** The whole board on a real file. What lies on the disk halfway is looked at from a copy, as a thief would take it. */
async function live(day: BoardDay, { store, path }: { readonly store: SqliteEventStore; readonly path: string }) {
  const { id: programmeId, code } = opened.state
  await store.create({ programmeId, code, createdAt: 0 }, opened.log.events())
  const clock = new HandClock()
  clock.nowMs = opened.edge.now
  const nobody = { patchRoom: ignore, sendToSeat: ignore, refresh: ignore, presence: ignore, hasListeners: () => false }
  const host = await ProgrammeHost.load(
    {
      store,
      boxKeys: new FileBoxKeys(path),
      clock,
      tokens: cryptoTokens,
      sink: nobody,
      telemetry: { info: ignore, warn: ignore, error: ignore },
      offersAddress: () => false,
    },
    programmeId,
  )
  if (host === null) throw new Error('no programme')
  const number = numbering()
  let copy: ReturnType<typeof copyOf> | null = null
  for (const [envelope, sent] of day.sent.entries()) {
    if (sent.at >= day.copiedAt) copy ??= copyOf(path)
    clock.nowMs = opened.edge.now + sent.at
    const commands = number(sent, envelope).map(({ seq, command }) => ({ seq, ...command }))
    const outcomes = await host.submit(sent.actor, commands)
    expect(outcomes.some(({ status }) => status === 'retry')).toBe(false)
  }
  if (copy === null) throw new Error('the board was over before it was copied')
  const [ending] = endings
  const closing = ending?.(opened.state)
  if (closing === undefined) throw new Error('no ending')
  await host.submit(closing.actor, [{ seq: 100_000, ...closing.command }])
  clock.advance(11 * 60_000)
  await host.stop()
  return copy
}

const ignore = (): void => undefined

/** The write-ahead log first: what moves into the file in between is then in both. */
function copyOf(path: string): Evidence['copy'] & { readonly bytes: string } {
  const copyPath = join(path, 'copy')
  mkdirSync(copyPath)
  for (const suffix of ['-wal', '']) {
    const file = join(path, `${fileName}${suffix}`)
    if (existsSync(file)) copyFileSync(file, join(copyPath, `${fileName}${suffix}`))
  }
  const bytes = bytesIn(copyPath)
  const database = new DatabaseSync(join(copyPath, fileName))
  const number = Number(database.prepare('SELECT number FROM boxes WHERE box_id = ?').get(boardItem)?.number)
  const rows = database.prepare(`SELECT key, value FROM box_${number}`).all()
  const revision = Number(database.prepare('SELECT revision FROM programmes').get()?.revision)
  const locked = rows.map(({ key, value }) => ({ key: String(key), value: JSON.parse(String(value)) as unknown }))
  database.close()
  return { revision, rows: locked, bytes }
}

function logIn(directory: string): Evidence['log'] {
  const database = new DatabaseSync(join(directory, fileName), { readOnly: true })
  const rows = database.prepare('SELECT revision, type, data, meta FROM events ORDER BY revision').all()
  expect(database.prepare(`SELECT name FROM sqlite_schema WHERE name LIKE 'box!_%' ESCAPE '!'`).all()).toEqual([])
  database.close()
  return rows.map(({ revision, type, data, meta }) => ({
    revision: Number(revision),
    type: String(type),
    data: JSON.parse(String(data)) as unknown,
    meta: meta === null ? null : (JSON.parse(String(meta)) as Evidence['log'][number]['meta']),
  }))
}

/** All files together, as text; the secrets are in a folder of their own, which is in no copy. */
const bytesIn = (directory: string): string =>
  readdirSync(directory, { withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [readFileSync(join(directory, entry.name)).toString('latin1')] : []))
    .join('')

const anonymousCards = (day: BoardDay): readonly { readonly id: string; readonly text: string }[] =>
  day.sent.flatMap(({ commands }) =>
    commands.flatMap(({ command, isSealed }) => {
      const { cardId, text } = command.data as { readonly cardId: string; readonly text: string }
      return isSealed ? [{ id: cardId, text }] : []
    }),
  )
