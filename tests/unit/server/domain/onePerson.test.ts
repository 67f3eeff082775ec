import { Map as PersistentMap } from 'immutable'
import { expect, test } from 'vitest'
import { moduleOf } from '../../../../server/domain/activities/registry.ts'
import type { EntryOf } from '../../../../shared/activities/registry.ts'

/** Two seats of one person: what counts once, and which words stay. */

const ballot = (ballotSeq: number, dots: Readonly<Record<string, number>>, done: boolean, regionId: string) =>
  ({ ballotSeq, nonceHash: `hash-${regionId}`, dots, done, regionId }) satisfies EntryOf<'dotVote'>
const answer = (answerSeq: number, sentence: string | null, score: number | null, regionId: string) =>
  ({
    answerSeq,
    nonceHash: `hash-${regionId}`,
    sentence,
    scores: { r1: score },
    regionId,
  }) satisfies EntryOf<'checkout'>

test('P2: of two ballots of one person one counts, for the seat that stays, and is newer than both for their phones', () => {
  const merge = moduleOf('dotVote').mergeEntries
  const ready = ballot(3, { a: 1 }, true, 'north')
  const half = ballot(7, { b: 2 }, false, 'south')
  const empty = ballot(2, {}, false, 'south')
  expect(merge?.(ready, half)).toEqual({ ...ready, ballotSeq: 8 })
  expect(merge?.(half, ready)).toEqual({ ...ready, regionId: 'south', ballotSeq: 8 })
  expect(merge?.(half, empty)).toEqual({ ...half, ballotSeq: 8 })
  expect(merge?.(empty, half)).toEqual({ ...half, ballotSeq: 8 })
})

test('P2: of two closing answers of one person one counts: the one that says something', () => {
  const merge = moduleOf('checkout').mergeEntries
  const said = answer(1, 'Bellen.', null, 'north')
  const scored = answer(4, null, 5, 'south')
  const empty = answer(2, null, null, 'south')
  expect(merge?.(said, scored)).toEqual({ ...said, answerSeq: 5 })
  expect(merge?.(scored, said)).toEqual({ ...scored, answerSeq: 5 })
  expect(merge?.(empty, said)).toEqual({ ...said, regionId: 'south', answerSeq: 3 })
})

test('P2: anonymous cards of two seats of one person stay all, and of the same card the newest', () => {
  const card = (cardSeq: number, text: string) =>
    ({ cardSeq, isWithdrawn: false, text, kind: null, themeId: null, sourceRegionId: null }) as const
  const into = { cards: { both: card(2, 'newer'), mine: card(1, 'mine') } }
  const from = { cards: { both: card(1, 'older'), theirs: card(1, 'theirs') } }
  const cards = { both: card(2, 'newer'), mine: card(1, 'mine'), theirs: card(1, 'theirs') }
  expect(moduleOf('collect').mergeEntries?.(into, from)).toEqual({ cards })
  expect(moduleOf('collect').mergeEntries?.(from, into)).toEqual({ cards })
})

test('a row of somebody who changes region counts there', () => {
  const row = ballot(1, { a: 1 }, true, 'north')
  const moved = moduleOf('dotVote').moveEntry?.(row, 'south')
  expect(moduleOf('dotVote').countsFor?.(moved)).toBe('south')
  const said = moduleOf('checkout').moveEntry?.(answer(1, null, 3, 'north'), 'south')
  expect(moduleOf('checkout').countsFor?.(said)).toBe('south')
})

test('P2: what one person agreed to, proposed and signed up for from two seats is that of one seat, once', () => {
  const rules = moduleOf('agreements')
  const agreed = ['seat-0', 'seat-1', 'seat-2'].reduce(
    (state, seatId) => rules.evolve(state, { type: 'agreements.agreedSet', data: { seatId, agreed: true } }),
    rules.initialState({ agreementIds: [], allowAdd: true }),
  )
  const proposed = rules.evolve(agreed, {
    type: 'agreements.proposed',
    data: { agreementId: 'x', text: 'Telefoon weg.', seatId: 'seat-1' },
  })
  expect(rules.seatMerged?.(proposed, 'seat-1', 'seat-0')).toMatchObject({
    agreed: PersistentMap({ 'seat-0': true, 'seat-2': true }),
    proposals: PersistentMap({ x: { text: 'Telefoon weg.', seatId: 'seat-0' } }),
  })
  const links = moduleOf('link')
  const signedUp = [
    ['seat-0', 'q1'],
    ['seat-1', 'q1'],
    ['seat-1', 'q2'],
  ].reduce(
    (state, [seatId, questionId]) =>
      links.evolve(state, { type: 'link.signedUp', data: { questionId, role: 'bringer', seatId, signedUp: true } }),
    links.initialState({ topN: 6, rescueOne: true }),
  )
  const bringers = (state: unknown) =>
    JSON.parse(JSON.stringify((state as { readonly signUps: unknown }).signUps)) as unknown
  expect(bringers(links.seatMerged?.(signedUp, 'seat-1', 'seat-0'))).toEqual({
    'bringer q1': { 'seat-0': true },
    'bringer q2': { 'seat-0': true },
  })
})
