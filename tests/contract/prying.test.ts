import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Audience } from '../../shared/programme/roles.ts'
import type { CreatedAnswer } from '../../shared/protocol/http.ts'
import type { Outcome } from '../../shared/protocol/messages.ts'
import { eventually, patient } from '../support/server/eventually.ts'
import { goTo, startSession } from '../support/server/script.ts'
import { type StartedApp, startApp } from '../support/server/startApp.ts'
import { createProgramme, joinAs, type Visitor } from '../support/server/visitor.ts'
import { randomText, WireClient } from '../support/server/wireClient.ts'

vi.setConfig(patient)

let started: StartedApp
let created: CreatedAnswer
let facilitator: Visitor
let console_: WireClient
const board = 'board-for-all'
const clients: WireClient[] = []

beforeAll(async () => {
  started = await startApp()
  const made = await createProgramme(started.base)
  created = made.created
  facilitator = made.facilitator
  console_ = await attend(facilitator, 'facilitator')
  clients.pop()
  await startSession(console_)
  const item = { sessionId: 'session-1', activityId: board, preset: 'dosAndDonts', title: null, minutes: 10 }
  expect(await console_.send('plan.insert', null, { ...item, afterId: 's1-01' })).toMatchObject(done)
  await goTo(console_, board)
})
afterEach(() => {
  for (const client of clients.splice(0)) client.close()
})
afterAll(() => {
  console_.close()
  return started.stop()
})

const done = { status: 'committed' }

async function attend(visitor: Visitor, audience: Audience): Promise<WireClient> {
  const client = new WireClient(started.base, audience, created.programmeId, visitor.cookieHeader)
  clients.push(client)
  await client.connected()
  return client
}

async function phoneOf(name: string | null = null) {
  const { phone } = await joinAs(started.base, created.code, name)
  return attend(phone, 'participant')
}

/** What a follower of all that is known, or a wall, is told: every frame as text. */
function heard(client: WireClient): () => string {
  const frames: string[] = []
  client.socket.io.engine.on('packet', ({ data }: { readonly data?: unknown }) => {
    if (typeof data === 'string') frames.push(data)
  })
  client.socket.emit('follow', true)
  client.socket.emit('resync')
  return () => frames.join('\n')
}

/** Sits for a region that nobody else here is from. */
async function elsewhere(phone: WireClient): Promise<void> {
  const regionId = phone.participant().regionOrder.at(-1)
  expect(await phone.send('people.setRegion', null, { seatId: phone.mine().seat.id, regionId })).toMatchObject(done)
}

const lesson = (text: string) => ({ text, themeId: null, lesson: { side: 'dont' } })
const put = (phone: WireClient, cardId: string, text: string, cardSeq = 1): Promise<Outcome | null> =>
  phone.sendSealed('doDontBoard.putSealedLesson', board, { cardId, cardSeq, ...lesson(text) })
const letThrough = (cardId: string, cardSeq = 1): Promise<Outcome | null> =>
  console_.send('doDontBoard.letThrough', board, { cardId, cardSeq, isOn: true })

const has = (told: () => string, words: string): boolean => told().includes(words)

/** Everything that was done before has been told when this is. */
async function lastWord(...all: readonly (() => string)[]): Promise<void> {
  const title = `Woord ${randomText(6)}`
  await console_.send('plan.change', null, { changes: [{ activityId: board, title }] })
  for (const told of all) await eventually(() => has(told, title)).toBe(true)
}

test('B1: who leaves and comes back, or somebody else, cannot put other words where a facilitator let some through', async () => {
  const [author, reader] = [await phoneOf(), await phoneOf()]
  const told = heard(reader)
  const cardId = randomText(16)
  expect(await put(author, cardId, 'Eerst bellen')).toMatchObject(done)
  expect(await letThrough(cardId)).toMatchObject(done)
  await lastWord(told)
  expect(has(told, 'Eerst bellen')).toBe(true)
  expect(await author.send('seat.leave', null, { seatId: author.mine().seat.id })).toMatchObject(done)
  const again = await phoneOf()
  const answer = await put(again, cardId, 'Niemand las dit')
  await lastWord(told)
  expect(answer).toMatchObject({ code: 'notAllowed' })
  expect(has(told, 'Niemand las dit')).toBe(false)
})

test('K3: no console learns how far a region is by asking whether it is this far', async () => {
  const phone = await phoneOf()
  const { regionId } = phone.mine().seat
  const [themeId] = phone.participant().themeOrder
  const say = (value: number, baseSeq: number) => ({ regionId, change: { part: 'now', themeId, value }, baseSeq })
  expect(await phone.send('deal.set', null, say(3, 0))).toMatchObject(done)
  const guess = async (value: number, baseSeq: number): Promise<string> => {
    const answer = await console_.send('deal.set', null, say(value, baseSeq))
    if (answer?.status === 'rejected') return answer.code
    await console_.until(() => console_.revision() >= (answer?.status === 'committed' ? answer.revision : 0))
    const [last] = console_.facilitator().actions
    const isNew = last?.name === 'deal.set' && !last.isUndone
    if (isNew) expect(await console_.send('action.undo', null, { actionId: last.id })).toMatchObject(done)
    return isNew ? 'written' : 'nothing'
  }
  for (const [seq, baseSeq] of [0, 9, 1, 3].entries()) {
    const right = await guess(3, baseSeq)
    // A guess that was written, and its undoing, count.
    const wrong = await guess(4, right === 'written' ? baseSeq + 2 : baseSeq)
    expect(wrong, `guess ${seq}`).toBe(right)
  }
})

test('what regions say of a lesson stays unseen, also when somebody makes an instrument of the same id', async () => {
  const [author, other, reader] = [await phoneOf(), await phoneOf(), await phoneOf()]
  await elsewhere(reader)
  const told = heard(reader)
  const cardId = randomText(16)
  const named = { cardId, cardSeq: 1, ...lesson('Samen beginnen'), attribution: 'region' }
  expect(await author.send('doDontBoard.putLesson', board, named)).toMatchObject(done)
  const { regionId } = other.mine().seat
  const fits = (targetId: string, change: string) =>
    other.send('deal.set', null, {
      regionId,
      change: { part: 'fit', targetId, value: 'change', change, reason: null },
      baseSeq: 0,
    })
  expect(await fits(cardId, 'Kanarie anders')).toMatchObject(done)
  const instrument = { baseSeq: 0, name: 'Zelfde', what: null, forWhom: null, effort: null, themeIds: [] }
  const answer = await reader.send('instrument.put', null, { instrumentId: cardId, ...instrument })
  expect(answer).toMatchObject({ code: 'notAllowed' })
  // The other way round: first the instrument, then a lesson.
  const taken = randomText(16)
  expect(await reader.send('instrument.put', null, { instrumentId: taken, ...instrument })).toMatchObject(done)
  for (const [name, data] of [
    ['doDontBoard.putLesson', { ...named, cardId: taken }],
    ['card.reply', { cardId: taken, parentId: cardId, text: 'Hoe?' }],
  ] as const)
    expect(await author.send(name, name.startsWith('card') ? null : board, data)).toMatchObject({ code: 'notAllowed' })
  expect(await put(author, taken, 'Zonder naam')).toMatchObject({ code: 'notAllowed' })
  await lastWord(told)
  expect(has(told, 'Samen beginnen')).toBe(true)
  expect(has(told, 'Kanarie anders')).toBe(false)
})

test('an id that every object has is nobody’s', async () => {
  const phone = await phoneOf()
  for (const name of ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']) {
    const theme = { themeId: name, kind: 'process', label: 'Thema', short: null }
    expect(await console_.send('theme.put', null, theme), name).toMatchObject({ code: 'invalidCommand' })
    const withInstrument = { ...lesson('Let op'), lesson: { side: 'do', instrumentIds: [name] } }
    const data = { cardId: randomText(16), cardSeq: 1, ...withInstrument, attribution: 'region' }
    expect(await phone.send('doDontBoard.putLesson', board, data)).toMatchObject({ code: 'invalidCommand' })
  }
})

test('a card that was put away answers as one that was never there', async () => {
  const [author, other] = [await phoneOf(), await phoneOf()]
  const cardId = randomText(16)
  const named = { cardId, cardSeq: 1, ...lesson('Even weg'), attribution: 'region' }
  expect(await author.send('doDontBoard.putLesson', board, named)).toMatchObject(done)
  expect(await console_.send('card.setHidden', null, { cardId, hidden: true })).toMatchObject(done)
  const { regionId } = other.mine().seat
  const codes = async (id: string): Promise<unknown[]> => {
    const wishes: readonly (readonly [string, object])[] = [
      ['card.react', { cardId: id, reaction: 'known' }],
      ['card.reply', { cardId: randomText(16), parentId: id, text: 'Hoe dan?' }],
      ['card.improve', { cardId: id, base: 0, text: 'Beter', lesson: { side: 'do' } }],
      ['card.withdrawReply', { cardId: id }],
      ['deal.set', { regionId, change: { part: 'adopts', targetId: id, value: true }, baseSeq: 0 }],
      ['deal.set', { regionId, change: { part: 'use', targetId: id, value: 'works', note: null }, baseSeq: 0 }],
    ]
    const answers: unknown[] = []
    for (const [name, data] of wishes) answers.push(await other.send(name, null, data))
    return answers
  }
  expect(await codes(cardId)).toEqual(await codes(randomText(16)))
})
