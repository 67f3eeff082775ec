import { readdirSync, readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test } from 'vitest'
import { protocolVersion } from '../../shared/protocol/messages.ts'
import { command, goTo, startSession } from '../support/server/script.ts'
import { type RunningServer, startServer } from '../support/server/startServer.ts'
import { createProgramme, joinAs, randomText, WireClient } from '../support/server/wireClient.ts'

const [rules, questions, vote, lastWords] = ['s1-03', 's1-09', 's1-11', 's1-14'] as const

let server: RunningServer | undefined
const open: (WireClient | Socket)[] = []
afterEach(async () => {
  for (const each of open.splice(0))
    if (each instanceof WireClient) each.close()
    else each.destroy()
  await server?.remove()
  server = undefined
})

interface Room {
  readonly url: string
  readonly programmeId: string
  readonly code: string
  readonly facilitatorCookie: string
  readonly console: WireClient
}

async function startRoom(): Promise<Room> {
  server = await startServer({ env: { LOG_LEVEL: 'debug' } })
  const { url } = server
  const programme = await createProgramme(url, 'mkb-deals')
  const console = await client({ url, ...programme }, 'facilitator', programme.facilitatorCookie)
  await startSession(console)
  return { url, ...programme, console }
}

async function client(
  { url, programmeId }: Pick<Room, 'url' | 'programmeId'>,
  audience: 'participant' | 'facilitator',
  cookie: string,
): Promise<WireClient> {
  const made = new WireClient(url, audience, programmeId, cookie)
  open.push(made)
  await made.connected()
  return made
}

test('F22, F37: SIGTERM under load, beside a screen that never reads, ends with 0 and loses nothing acked', async () => {
  const room = await startRoom()
  await goTo(room.console, rules)
  await deafSocket(room)
  const phones = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const cookie = await joinAs(room.url, room.code, 'drenthe', null)
      return { cookie, phone: await client(room, 'participant', cookie), acked: null as string | null, sent: '' }
    }),
  )
  const busy = phones.map(async (each, index) => {
    for (let turn = 1; each.phone.socket.connected; turn += 1) {
      each.sent = `p${index} t${turn}`
      const outcome = await each.phone.send('seat.rename', null, { name: each.sent }).catch(() => null)
      if (outcome?.status !== 'committed') return
      each.acked = each.sent
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })
  await Promise.all(phones.map(({ phone }) => phone.until(() => /t[5-9]/.test(phone.mine().seat.name ?? ''))))
  // After 9.5 s the process would end itself with 1, so 0 also says that it was in time.
  expect(await server?.stop()).toBe(0)
  await Promise.all(busy)
  for (const each of open.splice(0)) if (each instanceof WireClient) each.close()

  server = await server?.restart()
  for (const { cookie, acked, sent } of phones) {
    const phone = await client(room, 'participant', cookie)
    expect([acked, sent]).toContain(phone.mine().seat.name)
  }
})

test('I11, F69: what is anonymous stands nowhere beside who made it, and no log line holds what people wrote', async () => {
  const room = await startRoom()
  const canary = (what: string) => `kanarie ${what} ${randomText(6)}`
  const cookie = await joinAs(room.url, room.code, 'drenthe', canary('naam'))
  const phone = await client(room, 'participant', cookie)
  const { id: seatId, name } = phone.mine().seat
  const nonces = Array.from({ length: 3 }, () => randomText(16))
  const [cardId = '', ballotNonce = '', answerNonce = ''] = nonces

  await goTo(room.console, questions)
  const question = canary('vraag')
  const card = { cardId, cardSeq: 1, text: question, kind: 'process', themeId: null, sourceRegionId: null }
  expect(await phone.sendSealed('collect.putSealedCard', questions, card)).toMatchObject({ status: 'committed' })
  await goTo(room.console, vote)
  await command(room.console, 'dotVote.open', vote, {})
  await phone.until(() => phone.participant().activity?.kind === 'dotVote')
  const ballot = { ballotSeq: 1, nonce: ballotNonce, earlierNonce: null, dots: { [cardId]: 2 }, done: true }
  expect(await phone.sendSealed('dotVote.setBallot', vote, ballot)).toMatchObject({ status: 'committed' })
  await command(room.console, 'dotVote.close', vote, {})
  await command(room.console, 'dotVote.reveal', vote, { to: 'phones' })
  await goTo(room.console, lastWords)
  const sentence = canary('zin')
  const answer = { answerSeq: 1, nonce: answerNonce, sentence, scores: {} }
  await phone.until(() => phone.participant().activity?.kind === 'checkout')
  expect(await phone.sendSealed('checkout.setAnswer', lastWords, answer)).toMatchObject({ status: 'committed' })
  await command(room.console, 'checkout.reveal', lastWords, {})
  const rejected = await phone.send('seat.rename', null, { name: canary('lang').repeat(20) })
  expect(rejected).toMatchObject({ status: 'rejected', code: 'nameTooLong' })

  const dataDir = server?.dataDir ?? ''
  for (const moment of ['while it runs', 'after it stopped']) {
    if (moment === 'after it stopped') expect(await server?.stop()).toBe(0)
    const texts = valuesOf(dataDir)
    const linked = texts.filter((text) => text.includes(seatId) && isBeside(text, [question, sentence, cardId], seatId))
    expect([moment, linked]).toEqual([moment, []])
    expect(texts.some((text) => text.includes(question))).toBe(true)
    // What phones use to ask for their own is kept as a hash only, and not beside anything.
    const bytes = filesIn(dataDir).map((file) => readFileSync(file).toString('latin1'))
    for (const nonce of [ballotNonce, answerNonce]) expect(bytes.filter((file) => file.includes(nonce))).toEqual([])
  }
  const output = server?.output() ?? ''
  expect(output).toContain('seat.joined')
  const secrets = [cookie, room.facilitatorCookie].map((pair) => pair.slice(pair.indexOf('=') + 1))
  for (const hidden of ['kanarie', name ?? '', seatId, room.code, ...secrets, ...nonces]) {
    expect([hidden, output.includes(hidden)]).toEqual([hidden, false])
  }
})

/** A projector by the wire's own rules that says hello and then never takes a byte. */
async function deafSocket({ url, programmeId, facilitatorCookie }: Room): Promise<void> {
  const { port, host } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  socket.on('error', () => undefined)
  open.push(socket)
  socket.write(
    [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
      `Host: ${host}`,
      `Origin: ${url}`,
      `Cookie: ${facilitatorCookie}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${Buffer.from(randomText(12)).toString('base64').slice(0, 22)}==`,
      '\r\n',
    ].join('\r\n'),
  )
  await new Promise((resolve) => socket.once('data', resolve))
  const hello = {
    protocol: protocolVersion,
    build: '',
    audience: 'facilitator',
    programmeId,
    clientId: 'deaf',
    held: null,
  }
  socket.write(maskedText(`40${JSON.stringify(hello)}`))
  socket.pause()
}

/** RFC 6455, 5.2: from a client every frame is masked; a mask of zeros leaves the text as it is. */
function maskedText(text: string): Buffer {
  const payload = Buffer.from(text)
  const header = Buffer.from([0x81, 0xfe, payload.length >> 8, payload.length & 0xff, 0, 0, 0, 0])
  return Buffer.concat([header, payload])
}

/** Every text in every row of every table, as a thief of the file would read it. */
function valuesOf(dataDir: string): readonly string[] {
  const database = new DatabaseSync(join(dataDir, 'kennisronde.sqlite'), { readOnly: true })
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all()
  const rows = tables.flatMap(({ name }) => database.prepare(`SELECT * FROM "${name}"`).all())
  database.close()
  return rows.map((row) => JSON.stringify(Object.values(row)))
}

/** Whole states name everybody and everything, so there it is the distance that counts. */
const isBeside = (row: string, contents: readonly string[], seatId: string): boolean =>
  contents.some((content) => {
    for (let at = row.indexOf(content); at >= 0; at = row.indexOf(content, at + 1)) {
      if (row.slice(Math.max(0, at - 400), at + content.length + 400).includes(seatId)) return true
    }
    return false
  })

/** The database, what it writes beside itself, and the small files; the secrets of boxes go in their own time. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(folder, entry.name)] : []))
