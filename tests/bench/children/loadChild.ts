import { randomBytes } from 'node:crypto'
import type { Audience } from '../../../shared/programme/roles.ts'
import { protocolVersion, type WireCommand } from '../../../shared/protocol/messages.ts'
import { boardId, lessonNow } from '../support/boardRoom.ts'
import { serve } from '../support/child.ts'
import { RawPhone } from '../support/RawPhone.ts'
import { percentile } from '../support/stats.ts'
import { repeat, sharedNowMs, startMeter, stream, type Used, wait } from '../support/time.ts'
import { nextBallot, type VoteRoom, voteId } from '../support/voteRoom.ts'
import { lessonSentAtOf, sentAtOf, timedLesson } from './patchText.ts'

export interface Joiner {
  readonly programmeId: string
  readonly cookie: string
  readonly audience: Audience
  readonly items: VoteRoom['items']
}

export interface Joined extends Used {
  readonly bytesPerPhone: number
}

export interface Heard {
  readonly deliveries: number
  readonly p50Ms: number
  readonly p99Ms: number
}

export interface Voted extends Used {
  readonly sent: number
  readonly committed: number
  /** What came instead of "committed", and how often. */
  readonly others: Readonly<Record<string, number>>
  readonly ackP50Ms: number
  readonly ackP99Ms: number
  /** How late this process was with its own sends: above a few ms, it is what was measured. */
  readonly lagP99Ms: number
}

interface Phone {
  readonly raw: RawPhone
  readonly items: VoteRoom['items']
  readonly waiting: Map<number, (text: string) => void>
  ackId: number
}

const path = '/socket.io/?EIO=4&transport=websocket'

/** Thousands of phones in one process. */
const operations = {
  /** Connects all; an answer when each has its welcome and its full views. */
  async join(options: {
    readonly port: number
    readonly joiners: readonly Joiner[]
    readonly atOnce: number
  }): Promise<Joined> {
    const before = phones.length
    const stop = startMeter()
    await pool(options.joiners, options.atOnce, async (joiner) => {
      phones.push(await joinOne(options.port, joiner))
    })
    const used = stop()
    const own = phones.slice(before)
    return { ...used, bytesPerPhone: own.reduce((sum, { raw }) => sum + raw.bytesIn, 0) / own.length }
  },

  /** The floor of a join: a socket, one question, one text. `wanted` false: only be in the room. */
  async joinFloor(options: {
    readonly port: number
    readonly count: number
    readonly atOnce: number
    readonly wanted: boolean
  }): Promise<Joined> {
    const stop = startMeter()
    await pool(Array.from({ length: options.count }), options.atOnce, async () => {
      const raw = await RawPhone.open(options.port, '/', '')
      phones.push({ raw, items: ['', ''], waiting: new Map(), ackId: 0 })
      if (options.wanted) await firstText(raw, 'hello')
      raw.onText = hear
    })
    return { ...stop(), bytesPerPhone: 0 }
  },

  beginHearing(_: null): void {
    heard = []
  },
  endHearing(_: null): Heard {
    return { deliveries: heard.length, p50Ms: percentile(heard, 0.5), p99Ms: percentile(heard, 0.99) }
  },

  takeBytes(_: null): { readonly perPhone: number; readonly most: number } {
    const counts = phones.map(({ raw }) => raw.bytesIn)
    for (const { raw } of phones) raw.bytesIn = 0
    return { perPhone: counts.reduce((sum, count) => sum + count, 0) / counts.length, most: Math.max(...counts) }
  },

  /** Phones vote in turn, at this pace all together, whether answers come or not. */
  async vote(options: { readonly perSecond: number; readonly durationMs: number }): Promise<Voted> {
    const waits: number[] = []
    const lags: number[] = []
    const others: Record<string, number> = {}
    let sent = 0
    let committed = 0
    const stop = startMeter()
    await stream(options.perSecond, options.durationMs, (index, dueAt) => {
      const phone = phones[index % phones.length]
      if (phone === undefined) return
      const sentAt = performance.now()
      lags.push(sentAt - dueAt)
      sent += 1
      voteOnce(phone, (text) => {
        waits.push(performance.now() - sentAt)
        if (text.includes('"status":"committed"')) committed += 1
        else others[text] = (others[text] ?? 0) + 1
      })
    })
    const patience = performance.now() + 10_000
    while (waits.length < sent && performance.now() < patience) await wait(20)
    const used = stop()
    return {
      ...used,
      sent,
      committed,
      others,
      ackP50Ms: percentile(waits, 0.5),
      ackP99Ms: percentile(waits, 0.99),
      lagP99Ms: percentile(lags, 0.99),
    }
  },

  /** A new lesson of another phone each time; who listens for lessons hears when it was sent. */
  async write(options: {
    readonly count: number
    readonly everyMs: number
  }): Promise<Pick<Voted, 'committed' | 'others'>> {
    let committed = 0
    const others: Record<string, number> = {}
    await repeat(options.count, options.everyMs, (index) => {
      const phone = phones[index % phones.length]
      if (phone === undefined) return
      const data = { ...lessonNow(randomBytes(16).toString('base64url'), timedLesson()), attribution: 'region' }
      ask(phone, { seq: phone.ackId + 1, name: 'doDontBoard.putLesson', activityId: boardId, data }, (text) => {
        if (text.includes('"status":"committed"')) committed += 1
        else others[text] = (others[text] ?? 0) + 1
      })
    })
    await wait(1000)
    return { committed, others }
  },

  leave(_: null): void {
    for (const { raw } of phones) raw.close()
    phones.length = 0
  },
}
export type LoadOps = typeof operations

const phones: Phone[] = []
let heard: number[] = []

async function joinOne(port: number, { programmeId, cookie, audience, items }: Joiner): Promise<Phone> {
  const raw = await RawPhone.open(port, path, cookie)
  const phone: Phone = { raw, items, waiting: new Map(), ackId: 0 }
  const clientId = `c${randomBytes(12).toString('hex')}`
  const hello = { protocol: protocolVersion, build: 'bench', audience, programmeId, clientId, held: null }
  await new Promise<void>((resolve, reject) => {
    let missing = audience === 'participant' ? 3 : 2 // welcome, shared view, mine
    raw.onClose = () => reject(new Error('a phone was not let in'))
    raw.onText = (text) => {
      if (text.startsWith('0')) raw.send(`40${JSON.stringify(hello)}`)
      else if (text.startsWith('44')) reject(new Error(text))
      else if (text.startsWith('42')) missing -= 1
      if (missing === 0) resolve()
    }
  })
  raw.onClose = () => undefined
  raw.onText = (text) => {
    if (text === '2') raw.send('3')
    else if (text.startsWith('43')) answer(phone, text)
    else hear(text)
  }
  return phone
}

function hear(text: string): void {
  const sentAt = sentAtOf(text) ?? lessonSentAtOf(text)
  if (sentAt !== null) heard.push(sharedNowMs() - sentAt)
}

function voteOnce(phone: Phone, onAnswer: (text: string) => void): void {
  const data = nextBallot(phone.items)
  ask(phone, { seq: null, name: 'dotVote.setBallot', activityId: voteId, data }, onAnswer)
}

function ask(phone: Phone, command: WireCommand, onAnswer: (text: string) => void): void {
  phone.ackId += 1
  phone.waiting.set(phone.ackId, onAnswer)
  phone.raw.send(`42${phone.ackId}${JSON.stringify(['commands', { commands: [command] }])}`)
}

function answer(phone: Phone, text: string): void {
  const bracket = text.indexOf('[')
  const id = Number(text.slice(2, bracket))
  phone.waiting.get(id)?.(text.slice(bracket))
  phone.waiting.delete(id)
}

const firstText = (raw: RawPhone, question: string): Promise<void> =>
  new Promise((resolve, reject) => {
    raw.onText = () => resolve()
    raw.onClose = () => reject(new Error('the floor closed'))
    raw.send(question)
  })

async function pool<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of left) await work(item)
    }),
  )
}

serve(operations)
