import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideBatch, type Submission } from '../../../server/domain/programme/batch.ts'
import { knowledgeFor } from '../../../server/domain/programme/knowledge.ts'
import { deadlinesOf } from '../../../server/domain/programme/reader.ts'
import { mineFor, viewFor } from '../../../server/domain/programme/views.ts'
import { audiences } from '../../../shared/programme/roles.ts'
import { Dice } from '../../support/domain/Dice.ts'
import {
  deskMark,
  hashMark,
  linkMark,
  MarkedPlay,
  markedPeople,
  nameOf,
  nonceMark,
  ownerMark,
  pageMark,
} from '../../support/domain/MarkedPlay.ts'
import { Play } from '../../support/domain/Play.ts'
import { actors, ids, sceneIn } from '../../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../../support/domain/wishes.ts'

const seeds = fc.integer({ min: 1, max: 2 ** 31 })
const secretsOfAll = [linkMark, ownerMark, nonceMark, hashMark, pageMark]

test('I11: nobody’s view holds another’s seat, name, secret, code, owner key, nonce or page, or what the facilitators keep', () => {
  let hasDesk = false
  fc.assert(
    fc.property(seeds, (seed) => {
      const play = new MarkedPlay(seed, markedPeople())
      for (let batch = 0; batch < 30; batch += 1) {
        play.run(1)
        for (const audience of audiences) {
          const view = JSON.stringify(viewFor[audience](play.state))
          for (const mark of secretsOfAll) expect(view).not.toContain(mark)
          if (audience === 'facilitator') continue
          for (const mark of ['kanarie-seat', 'Kanarie naam', deskMark]) expect(view).not.toContain(mark)
        }
        const knowledge = JSON.stringify(knowledgeFor(play.state))
        for (const mark of [...secretsOfAll, 'kanarie-seat', 'Kanarie naam', deskMark])
          expect(knowledge).not.toContain(mark)
        hasDesk ||= JSON.stringify(viewFor.facilitator(play.state)).includes(deskMark)
        for (const seatId of play.state.seats.keys()) {
          const mine = JSON.stringify(mineFor(play.state, seatId, play.edge.ownerKey))
          for (const mark of [...secretsOfAll, deskMark]) expect(mine).not.toContain(mark)
          const others = mine.replaceAll(seatId, '').replaceAll(nameOf(Number(seatId.at(-1))), '')
          expect(others).not.toContain('kanarie-seat')
          expect(others).not.toContain('Kanarie naam')
        }
      }
    }),
    { numRuns: 40 },
  )
  expect(hasDesk).toBe(true)
})

test('I11: no answer tells anything private', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const play = new MarkedPlay(seed, markedPeople())
      for (let batch = 0; batch < 60; batch += 1) {
        const { outcomes } = play.commit(play.wishes(4))
        expect(JSON.stringify(outcomes).toLowerCase()).not.toContain('kanarie')
        expect(play.edge.bugs).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})

test('I11: sealed wishes leave nothing in the log but that a box moved on; sealing leaves no way back to a person', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const play = new MarkedPlay(seed, markedPeople())
      for (let batch = 0; batch < 40; batch += 1) {
        const { events } = play.commit(play.wishes(4))
        for (const event of events) {
          const text = JSON.stringify(event)
          expect(text).not.toContain(ownerMark)
          expect(text.replaceAll(`${hashMark}-${nonceMark}`, '')).not.toContain(nonceMark)
          if (!/^(box\.advanced|cards\.frozen|(dotVote|checkout)\.sealed)$/.test(event.type)) continue
          for (const mark of ['kanarie-seat', pageMark, 'Kanarie naam']) expect(text).not.toContain(mark)
        }
        for (const event of events.filter(({ type }) => type === 'box.advanced')) {
          expect(event.meta).toBeNull()
          expect(event.data).toEqual({})
        }
      }
      // What is still open is in no event: neither who, nor what.
      const log = play.log.texts.join('\n')
      for (const row of play.log.rowTexts) expect(log).not.toContain(row.slice(0, row.indexOf(' ')))
    }),
    { numRuns: 60 },
  )
})

test('I11: words in an open box reach the log only when they are frozen or sealed', () => {
  const play = new MarkedPlay(5, markedPeople())
  const { facilitators, participants } = play.people
  const lead = facilitators[0]?.actor
  const author = participants[0]?.actor
  if (lead === undefined || author === undefined) throw new Error('nobody there')
  let seq = 1000
  const say = (actor: typeof lead, command: Submission['command'], isNumbered = true) => {
    seq += 1
    const wish = { actor, envelope: seq, seq: isNumbered ? seq : null, command }
    const { outcomes } = play.commit([wish], 1000)
    expect(outcomes[0]?.status).toBe('committed')
  }
  const phase = () => ({ expectedPhase: play.state.live.phase })
  say(lead, programmeWish('session.start', { sessionId: 'session-1', ...phase() }))
  const enter = (activityId: string) => {
    say(lead, programmeWish('agenda.go', { activityId, skipped: false, ...phase() }))
    say(lead, programmeWish('agenda.enterNow', phase()))
  }
  enter('s1-09')
  const card = { cardId: 'c'.repeat(22), cardSeq: 1, text: 'Geheime vraag', kind: 'process', themeId: null } as const
  const putSealed = { name: 'putSealedCard', data: { ...card, sourceRegionId: null } } as const
  say(author, kindWish('collect', 's1-09', putSealed), false)
  expect(play.log.texts.join()).not.toContain('Geheime vraag')
  enter('s1-14')
  const answer = { answerSeq: 1, nonce: 'n'.repeat(22), sentence: 'Geheime zin', scores: {} }
  say(author, kindWish('checkout', 's1-14', { name: 'setAnswer', data: answer }), false)
  expect(play.log.texts.join()).not.toContain('Geheime zin')
  for (const audience of audiences) expect(JSON.stringify(viewFor[audience](play.state))).not.toContain('Geheime zin')
  enter('s1-11')
  say(lead, kindWish('dotVote', 's1-11', { name: 'open', data: {} }))
  expect(play.log.texts.join()).toContain('Geheime vraag')
  say(lead, kindWish('checkout', 's1-14', { name: 'reveal', data: {} }))
  expect(play.log.texts.join()).toContain('Geheime zin')
})

test('I11: a hidden card is in the facilitator’s view and its author’s own, and nowhere else', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const play = new MarkedPlay(seed, markedPeople())
      for (let batch = 0; batch < 40; batch += 1) {
        play.run(1)
        const activity = play.state.activities.get(play.state.live.activityId ?? '')
        if (activity?.kind !== 'collect') continue
        for (const cardId of play.state.library.hidden.keys()) {
          for (const audience of ['participant', 'projector'] as const) {
            expect(JSON.stringify(viewFor[audience](play.state))).not.toContain(cardId)
          }
          expect(JSON.stringify(knowledgeFor(play.state))).not.toContain(cardId)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('I11, blind: before a reveal every view and every answer is the same, whatever the ballots chose', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const play = new Play(new Dice(seed)).run(20)
      const twin = new Play(new Dice(1))
      twin.state = play.state
      const edge = play.edge.fork()
      for (let round = 0; round < 15; round += 1) {
        const wishes = play.wishes(4).filter(({ command }) => !/\.(reveal|seal)$/.test(command.name))
        play.edge.now = edge.now
        const one = decideBatch(play.state, wishes, play.edge)
        const other = decideBatch(
          twin.state,
          wishes.map((wish) => otherChoice(wish, play)),
          edge,
        )
        play.state = one.next
        twin.state = other.next
        expect(other.outcomes).toEqual(one.outcomes)
        for (const audience of audiences) {
          if (isAnyRevealed(play) && play.state.live.activityId !== null) continue
          expect(JSON.stringify(viewFor[audience](twin.state))).toBe(JSON.stringify(viewFor[audience](play.state)))
        }
        expect(JSON.stringify(knowledgeFor(twin.state))).toBe(JSON.stringify(knowledgeFor(play.state)))
      }
    }),
    { numRuns: 80 },
  )
})

/** The same ballot or answer, with something else chosen: as many dots of the same kind, elsewhere. */
function otherChoice(submission: Submission, { state }: Play): Submission {
  const { command } = submission
  const data = command.data as Readonly<Record<string, unknown>> | null
  if (typeof data !== 'object' || data === null) return submission
  if (command.name === 'dotVote.setBallot' && isRecord(data.dots)) {
    const own = state.activities.get(command.activityId ?? '')?.own as { readonly items?: Items } | undefined
    const dots = Object.fromEntries(Object.entries(data.dots).map(([id, count]) => [rotated(id, own?.items), count]))
    return { ...submission, command: { ...command, data: { ...data, dots } } }
  }
  if (command.name === 'checkout.setAnswer' && isRecord(data.scores)) {
    const other = (score: unknown) => (typeof score === 'number' ? 6 - score : score)
    const scores = Object.fromEntries(Object.entries(data.scores).map(([id, score]) => [id, other(score)]))
    return { ...submission, command: { ...command, data: { ...data, scores } } }
  }
  return submission
}

type Items = Readonly<Record<string, { readonly id: string; readonly kind: string }>>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The next question of the same kind, in a circle. */
function rotated(id: string, items: Items = {}): string {
  const kind = Object.hasOwn(items, id) ? items[id]?.kind : undefined
  const circle = Object.values(items).filter((item) => item.kind === kind)
  return circle[(circle.findIndex((item) => item.id === id) + 1) % circle.length]?.id ?? id
}

test('I11, blind: until a reveal only the number of who is done differs: not which, not how many dots, not abstaining', () => {
  const choices = fc.array(
    fc.constantFrom({}, { 'lq-seed-1': 1 }, { 'lq-seed-1': 2 }, { 'lq-seed-2': 1, 'lq-seed-7': 1 }),
    { minLength: 6, maxLength: 6 },
  )
  const shown = (ballots: readonly Readonly<Record<string, number>>[]): readonly string[] => {
    const scene = sceneIn(ids.dotVote).lead(kindWish('dotVote', ids.dotVote, { name: 'open', data: {} }))
    const seen: string[] = []
    const look = () => {
      seen.push(...audiences.map((audience) => JSON.stringify(viewFor[audience](scene.state))))
      seen.push(JSON.stringify(knowledgeFor(scene.state)))
    }
    const ask = (command: Submission['command']) => seen.push(JSON.stringify(scene.try(actors.facilitator, command)))
    for (const [index, dots] of ballots.entries()) {
      scene.vote(index, dots)
      look()
    }
    scene.lead(kindWish('dotVote', ids.dotVote, { name: 'close', data: {} }))
    look()
    const [deadline] = deadlinesOf(scene.state)
    scene.do(actors.timer, kindWish('dotVote', ids.dotVote, { name: 'seal', data: { deadlineId: deadline?.id ?? '' } }))
    look()
    for (const weight of ['region', 'person'] as const) {
      ask(kindWish('dotVote', ids.dotVote, { name: 'showWeight', data: { weight } }))
    }
    ask(kindWish('dotVote', ids.dotVote, { name: 'showPage', data: { page: 1 } }))
    scene.entered(ids.link)
    ask(kindWish('link', ids.link, { name: 'setRescued', data: { questionId: 'lq-seed-3' } }))
    look()
    return seen
  }
  fc.assert(
    fc.property(choices, choices, (one, other) => {
      expect(shown(other)).toEqual(shown(one))
    }),
    { numRuns: 40 },
  )
})

const isAnyRevealed = ({ state }: Play): boolean =>
  state.activities.some(
    ({ own }) => 'revealed' in own && Object.values(own.revealed as Readonly<Record<string, boolean>>).includes(true),
  ) || state.activities.some(({ own }) => 'isRevealed' in own && own.isRevealed === true)
