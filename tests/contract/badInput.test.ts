import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Outcome } from '../../shared/protocol/messages.ts'
import { patient } from '../support/server/eventually.ts'
import { connect, disconnectAll, refusalOf } from '../support/server/phone.ts'
import { command, goTo, startSession } from '../support/server/script.ts'
import { type StartedApp, startApp } from '../support/server/startApp.ts'
import { createProgramme, joinAs, newSecret, Visitor } from '../support/server/visitor.ts'
import { type Programme, randomText, WireClient } from '../support/server/wireClient.ts'

vi.setConfig(patient)

const questions = 's1-09'
const vote = 's1-11'

let started: StartedApp
let programme: Programme
let console: WireClient
const open: WireClient[] = []

beforeAll(async () => {
  started = await startApp()
  const { created, facilitator } = await createProgramme(started.base)
  programme = { ...created, facilitatorCookie: facilitator.cookieHeader }
  console = await client('facilitator', programme.facilitatorCookie)
  await startSession(console)
})
afterAll(async () => {
  for (const each of open) each.close()
  disconnectAll()
  await started.stop()
})

async function client(audience: 'participant' | 'facilitator' | 'projector', cookie: string): Promise<WireClient> {
  const made = new WireClient(started.base, audience, programme.programmeId, cookie)
  open.push(made)
  await made.connected()
  return made
}

async function phone(): Promise<{ readonly client: WireClient; readonly cookie: string; readonly seatId: string }> {
  const { phone: visitor, seat } = await joinAs(started.base, programme.code)
  const { cookieHeader: cookie } = visitor
  return { client: await client('participant', cookie), cookie, seatId: seat.seatId }
}

const code = (outcome: Outcome | null): string | undefined =>
  outcome !== null && 'code' in outcome ? outcome.code : outcome?.status

const card = (text: unknown, more: object = {}) => ({
  cardId: randomText(16),
  cardSeq: 1,
  text,
  kind: 'process',
  themeId: null,
  sourceRegionId: null,
  ...more,
})

describe('a code', () => {
  test.each([
    ['with spaces, in lower case', (text: string) => ` ${text.slice(0, 3)}  ${text.slice(3)} `.toLowerCase()],
    ['with dashes of a word processor', (text: string) => `${text.slice(0, 3)}\u2011${text.slice(3)}`],
    ['with what nobody sees, as chats paste it', (text: string) => `\u200B${text}\uFEFF\u00AD`],
    ['in quotes, with a full stop', (text: string) => `“${text}”.`],
  ])('%s opens the door', async (_how, spell) => {
    const answer = await new Visitor(started.base).get(`/api/codes/${encodeURIComponent(spell(programme.code))}`)
    expect([answer.status, answer.json().code]).toEqual([200, programme.code])
  })

  test.each(['\u0000', '__proto__', 'B'.repeat(5000), 'ΒΒΒΒΒΒ', '００００００', '<b>BB', '%', '../../x'])(
    '%j is unknown',
    async (typed) => {
      const answer = await new Visitor(started.base).get(`/api/codes/${encodeURIComponent(typed)}`)
      expect([404, 429]).toContain(answer.status)
      expect(['codeUnknown', 'rateLimited']).toContain(answer.json().code)
    },
  )

  test('F60: that is wrong counts at every door that takes one', async () => {
    const { base, stop } = await startApp()
    const ask = () => new Visitor(base).get('/api/me/BBBBBB/facilitator')
    for (let index = 0; index < 20; index += 1) expect((await ask()).json()).toEqual({ code: 'linkUnknown' })
    expect((await ask()).json().code).toBe('rateLimited')
    await stop()
  })

  test('F61: many codes of one guesser fill no memory: soon the address waits, whatever the code', async () => {
    const { base, stop } = await startApp()
    const guess = (typed: string) =>
      new Visitor(base).post('/api/access', { code: typed, secret: newSecret(), role: 'facilitator' })
    for (let index = 0; index < 100; index += 1)
      await guess(`BBB2${'23456789BC'[index % 10]}${'DFGHJKMNPQ'[index % 7]}`)
    expect((await guess('CCCCCC')).json().code).toBe('rateLimited')
    await stop()
  })

  test('of a locked programme lets in who sat there, and nobody new', async () => {
    const { cookie } = await phone()
    const lock = (locked: boolean) => console.send('joining.setLocked', null, { locked })
    expect(code(await lock(true))).toBe('committed')
    const late = new Visitor(started.base)
    const wish = { code: programme.code, secret: newSecret(), regionId: 'drenthe', name: null }
    const refused = await late.post('/api/join', wish)
    expect([refused.status, refused.json()]).toEqual([403, { code: 'joiningLocked' }])
    await client('participant', cookie)
    expect(code(await lock(false))).toBe('committed')
    expect((await late.post('/api/join', wish)).status).toBe(200)
  })
})

describe('pages and methods', () => {
  test.each(['/100%', '/%E0%A4%A', '/leiden/%', '//evil.example/', '/__proto__'])(
    '%s gets the page that says so, not an error or another site',
    async (path) => {
      const answer = await new Visitor(started.base).get(`${started.base}${path}`, { accept: 'text/html' })
      // 503: this server has no built pages, and says so.
      expect([answer.status, answer.headers.location, answer.headers['content-type']]).toEqual([
        503,
        undefined,
        expect.stringContaining('text/html'),
      ])
    },
  )

  test.each(['PUT', 'DELETE', 'PATCH', 'TRACE'])('%s is answered in our own words', async (method) => {
    const answer = await new Visitor(started.base).ask('/', { method })
    expect([answer.status, answer.json()]).toEqual([404, { code: 'notFound' }])
  })
})

describe('F58: a later request of a socket', () => {
  test.each(['sid', '%73id', 's%69d'])('from another site is refused, however it spells %s', async (spelled) => {
    const here = new Visitor(started.base)
    const opened = await here.get('/socket.io/?EIO=4&transport=polling')
    expect(opened.headers['x-content-type-options']).toBe('nosniff')
    const { sid } = JSON.parse(opened.text.slice(1)) as { sid: string }
    const post = (origin: string) =>
      here.ask(`/socket.io/?EIO=4&transport=polling&${spelled}=${sid}`, {
        method: 'POST',
        headers: { origin, 'content-type': 'text/plain' },
        body: '40',
      })
    expect((await post('https://evil.example')).status).toBe(400)
    expect((await post(started.base)).status).toBe(200)
  })

  test('is never answered as a script, which any site could load', async () => {
    expect((await new Visitor(started.base).get('/socket.io/?EIO=4&transport=polling&j=0')).status).toBe(400)
  })
})

describe('F51: a text', () => {
  const family = '👨‍👩‍👧‍👦'
  const cases: readonly [string, string, string, string?][] = [
    ['that is empty', '', 'textEmpty'],
    ['of spaces', ' \t\n\u00a0 ', 'textEmpty'],
    ['of invisible characters', '\u200B\u2060\u00AD\u3164', 'textInvisible'],
    ['of one combining mark', '\u0301', 'textInvisible'],
    ['of 161 characters', 'x'.repeat(161), 'textTooLong'],
    ['of one word of 500', 'x'.repeat(500), 'textTooLong'],
    ['of a flood of marks', `e${'\u0301\u0316'.repeat(4000)}`, 'committed'],
    ['of 160 families', family.repeat(160), 'committed', family.repeat(160)],
    ['from right to left', 'كيف نتعلم معا؟', 'committed', 'كيف نتعلم معا؟'],
    ['with direction overrides', '\u202Eevil\u2066', 'committed', 'evil'],
    ['with a lone surrogate', 'half \ud83d', 'committed', 'half \uFFFD'],
    ['with NUL and bells', 'a\u0000b\u0007', 'committed', 'a b'],
    ['that is a script', '<script>alert(1)</script>', 'committed', '<script>alert(1)</script>'],
    ['named __proto__', '__proto__', 'committed', '__proto__'],
  ]

  beforeAll(() => goTo(console, questions))

  test.each(cases)('%s, with a region and anonymous alike', async (_what, text, expected, stored) => {
    const { client: author } = await phone()
    const data = card(text)
    const named = await author.send('collect.putCard', questions, { ...data, attribution: 'region' })
    const anonymous = await author.sendSealed('collect.putSealedCard', questions, { ...data, cardId: randomText(16) })
    expect([code(named), code(anonymous)]).toEqual([expected, expected])
    if (stored === undefined) return
    await console.until(() => shownTexts().filter((shown) => shown === stored).length === 2)
  })

  test('of a wrong type, with unknown fields, or of a card that is somebody else’s', async () => {
    const { client: author } = await phone()
    const put = async (data: object) => code(await author.send('collect.putCard', questions, data))
    const own = card('mine', { attribution: 'region' })
    expect(await put(own)).toBe('committed')
    for (const text of [null, 1, [], {}, ['mine']]) expect(await put({ ...own, text })).toBe('invalidCommand')
    expect(await put({ ...own, seatId: 'other' })).toBe('invalidCommand')
    expect(await put({ ...own, attribution: 'anonymous' })).toBe('invalidCommand')
    expect(await put({ ...own, themeId: 'constructor' })).toBe('invalidCommand')
    expect(await put({ ...own, cardSeq: 2 ** 53 })).toBe('invalidCommand')
    const { client: thief } = await phone()
    const stolen = { ...own, cardSeq: 9, text: 'stolen' }
    expect(code(await thief.send('collect.putCard', questions, stolen))).toBe('notAllowed')
    expect(code(await thief.sendSealed('collect.putSealedCard', questions, card('x', { cardId: own.cardId })))).toBe(
      'notAllowed',
    )
    expect(shownTexts()).not.toContain('stolen')
  })
})

describe('a command', () => {
  test('F67: of a facilitator, from a phone, is not allowed and changes nothing', async () => {
    const { client: nobody } = await phone()
    const { phase } = console.facilitator()
    const tries: readonly [string, string | null, object][] = [
      ['agenda.go', null, { activityId: vote, expectedPhase: phase, skipped: false }],
      ['session.start', null, { sessionId: 'session-2', expectedPhase: phase }],
      ['collect.close', questions, {}],
      ['dotVote.reveal', vote, { to: 'phones' }],
      ['access.revoke', null, { linkId: Object.keys(console.facilitator().links)[0] }],
    ]
    for (const [name, activityId, data] of tries) {
      expect([name, code(await nobody.send(name, activityId, data))]).toEqual([name, 'notAllowed'])
    }
    expect(console.facilitator().phase).toBe(phase)
  })

  test('I4: with a number of another reach is refused or settled once, and never makes another client deaf', async () => {
    const { client: one, cookie } = await phone()
    const rename = (name: string) => ({ name: 'seat.rename', activityId: null, data: { name } })
    const send = (seq: number) =>
      one.socket.timeout(5000).emitWithAck('commands', { commands: [{ seq, ...rename('a') }] })
    for (const seq of [0, -1, 1.5, 2 ** 53, 1e300]) expect(await send(seq)).toEqual({ refused: 'invalidCommand' })
    expect(await send(2 ** 53 - 1)).toMatchObject({ outcomes: [{ status: 'committed' }] })
    expect(await send(1)).toMatchObject({ outcomes: [{ status: 'duplicate' }] })
    const sameSeat = await client('participant', cookie)
    expect(code(await sameSeat.send('seat.rename', null, { name: 'b' }))).toBe('committed')
  })

  test('for another programme, or with its cookie, reaches nothing', async () => {
    const { client: mine, cookie } = await phone()
    const other = await createProgramme(started.base)
    const { programmeId } = other.created
    const renamed = cookie.replace(programme.programmeId, programmeId)
    for (const forged of [cookie, renamed, `${cookie}; ${renamed}`]) {
      expect(await refusalOf(connect(started.base, programmeId, { cookie: forged }))).toEqual({ code: 'linkUnknown' })
    }
    expect(code(await mine.send('agreements.propose', programmeId, { agreementId: randomText(16), text: 'x' }))).toBe(
      'notFound',
    )
  })

  test('F34: of two facilitators who press next at once, one wins and the other is told', async () => {
    const second = await client('facilitator', programme.facilitatorCookie)
    await second.until(() => second.facilitator().phase === console.facilitator().phase)
    const next = { activityId: 's1-10', expectedPhase: console.facilitator().phase, skipped: false }
    const answers = await Promise.all([console, second].map((each) => each.send('agenda.go', null, next)))
    expect(answers.map(code).sort()).toEqual(['committed', 'stalePhase'])
    await console.until(() => console.facilitator().announced?.activityId === 's1-10')
  })
})

test('a ballot over budget or after the close is refused with its reason, and an earlier one still counts', async () => {
  await goTo(console, vote)
  await command(console, 'dotVote.open', vote, {})
  const { client: voter } = await phone()
  await voter.until(() => voter.participant().activity?.kind === 'dotVote')
  const activity = voter.participant().activity
  if (activity?.kind !== 'dotVote') throw new Error('no vote')
  const [first = '', ...rest] = activity.order
  let ballotSeq = 0
  const cast = (dots: object, more: object = {}) => {
    ballotSeq += 1
    const ballot = { ballotSeq, nonce: randomText(16), earlierNonce: null, dots, done: true, ...more }
    return voter.sendSealed('dotVote.setBallot', vote, ballot).then((outcome) => ({ outcome, ballot }))
  }
  expect(code((await cast({ [first]: 3 })).outcome)).toBe('dotsOverItemMax')
  expect(code((await cast(Object.fromEntries([first, ...rest].map((id) => [id, 1])))).outcome)).toBe('dotsOverBudget')
  for (const dots of [{ [first]: -1 }, { [first]: 0.5 }, { [first]: '1' }, { constructor: 1 }, { nothing: 1 }, [1]]) {
    expect(code((await cast(dots)).outcome)).toBe('invalidCommand')
  }
  const counted = await cast({ [first]: 2 })
  expect(code(counted.outcome)).toBe('committed')
  await command(console, 'dotVote.close', vote, {})
  const late = await cast({}, { earlierNonce: counted.ballot.nonce })
  expect(late.outcome).toMatchObject({ code: 'voteClosedEarlierCounted', params: { closedAt: expect.any(Number) } })
  expect(code((await cast({})).outcome)).toBe('voteClosed')
  await command(console, 'dotVote.reveal', vote, { to: 'console' })
  await console.until(() => resultOf() !== null)
  expect([resultOf()?.ballots, resultOf()?.process.dots[first] ?? resultOf()?.content.dots[first]]).toEqual([1, 2])
})

function shownTexts(): readonly unknown[] {
  const { activity } = console.facilitator()
  return activity?.kind === 'collect' ? Object.values(activity.cards).map(({ text }) => text) : []
}

function resultOf() {
  const { activity } = console.facilitator()
  return activity?.kind === 'dotVote' ? activity.result : null
}
