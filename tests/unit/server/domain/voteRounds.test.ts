import { describe, expect, test } from 'vitest'
import { deadlinesOf } from '../../../../server/domain/programme/reader.ts'
import { mineFor, viewFor } from '../../../../server/domain/programme/views.ts'
import type { VoteResult } from '../../../../shared/programme/rankings.ts'
import { hashOf } from '../../../support/domain/hashOf.ts'
import {
  actors,
  ids,
  participant,
  type Scene,
  secondVote,
  secondVoteId,
  voteScene,
} from '../../../support/domain/scenes.ts'
import {
  addItem,
  castWish as cast,
  consoleOf as console,
  late,
  phoneOf as phone,
  revealWish as reveal,
  undone,
  type Vote,
  voteWish as vote,
  voteIn,
} from '../../../support/domain/votes.ts'
import { kindWish, programmeWish } from '../../../support/domain/wishes.ts'

describe('a slip', () => {
  test('V4: opening taken back keeps ballots unseen, and they count when it opens again', () => {
    const scene = voteScene('ready')
    undone(scene, () => {
      scene.lead(vote('open')).do(participant(0), cast({ 'lq-seed-1': 2 }))
    })
    expect(phone(scene)).toMatchObject({ phase: 'ready', result: null })
    expect(scene.try(participant(0), cast({ 'lq-seed-2': 1 }, 2))).toMatchObject({ code: 'activityNotOpen' })
    scene.lead(vote('open')).lead(vote('close')).lead(reveal('phones'))
    expect(phone(scene).result).toMatchObject({ ballots: 1, process: { dots: { 'lq-seed-1': 2 } } })
  })

  test('V4: dots over a budget that was made smaller meanwhile do not count, and the phone has them to put right', () => {
    const scene = voteScene('ready')
    undone(scene, () => {
      scene
        .lead(vote('open'))
        .do(participant(0), cast({ 'lq-seed-1': 2 }))
        .do(participant(1), cast({ 'lq-seed-1': 1 }))
    })
    scene.lead(kindWish('dotVote', ids.dotVote, { name: 'setBudgets', data: { process: 1, content: 0 } }))
    scene.lead(vote('open')).lead(vote('close')).lead(reveal('phones'))
    expect(phone(scene).result).toMatchObject({ process: { dots: { 'lq-seed-1': 1 } } })
  })

  test('E2: ballots of an opening that was taken back are counted and gone ten minutes after the session', () => {
    const scene = voteScene('ready')
    undone(scene, () => {
      scene.lead(vote('open')).do(participant(0), cast({ 'lq-seed-1': 2 }))
    })
    scene.lead(programmeWish('session.end', { expectedPhase: scene.state.live.phase }))
    const [settling] = deadlinesOf(scene.state)
    scene.edge.now = settling?.at ?? 0
    const data = { deadlineId: settling?.id ?? '' }
    scene.do(actors.timer, { name: 'session.settle', activityId: null, data }, null)
    const { own, box } = scene.state.activities.get(ids.dotVote) ?? { own: null, box: null }
    expect(own).toMatchObject({
      phase: 'sealed',
      sealed: { result: { ballots: 1, process: { dots: { 'lq-seed-1': 2 } } } },
    })
    expect(box?.size).toBe(0)
    expect(scene.log.rowsLeft).toEqual([])
  })

  test('V4: opened again by a slip it closes again with ten minutes to think, under a deadline of its own', () => {
    const scene = voteScene('closed')
    const [first] = deadlinesOf(scene.state)
    scene.edge.now += 500_000
    undone(scene, () => {
      scene.lead(vote('reopen'))
    })
    const [again] = deadlinesOf(scene.state)
    expect(again?.at).toBe(scene.edge.now + 600_000)
    expect(again?.id).not.toBe(first?.id)
    expect(phone(scene)).toMatchObject({ phase: 'closed', isReopened: false })
  })

  test('opened again: phones and wall say so, and everybody has the ballot that they had', () => {
    const scene = voteScene('closed').lead(vote('reopen'))
    for (const audience of ['participant', 'facilitator', 'projector'] as const)
      expect(voteIn(scene, audience)).toMatchObject({ phase: 'open', isReopened: true })
    const mine = mineFor(scene.state, 'seat-2', scene.edge.ownerKey)?.activity
    expect(mine).toMatchObject({ ballot: { dots: { 'lq-seed-1': 1, 'lq-seed-3': 1 }, done: true } })
  })
})

describe('undone from the console', () => {
  const undoLast = (scene: Scene) => {
    const actionId = scene.state.actions.at(-1)?.id ?? 'none'
    return scene.lead(programmeWish('action.undo', { actionId }))
  }

  test('U1: opening, with its ballots; a late question, with its dots; and closing', () => {
    const scene = voteScene('ready')
      .lead(vote('open'))
      .do(participant(0), cast({ 'lq-seed-1': 2 }))
    expect(phone(undoLast(scene)).phase).toBe('ready')
    scene
      .lead(vote('open'))
      .lead(addItem())
      .do(participant(1), cast({ [late.cardId]: 1 }))
    expect(phone(undoLast(scene)).order).not.toContain(late.cardId)
    scene.lead(vote('close'))
    expect(phone(undoLast(scene))).toMatchObject({ phase: 'open', isReopened: true })
    scene.lead(vote('close')).lead(reveal('phones'))
    expect(phone(scene).result).toMatchObject({ ballots: 2, abstained: 1, process: { dots: { 'lq-seed-1': 2 } } })
    expect(phone(undoLast(scene)).result).toBeNull()
  })
})

describe('a second round', () => {
  const setRepeat = (top: number | null) =>
    kindWish('dotVote', secondVoteId, { name: 'setRepeat', data: { repeat: { top } } })

  test('V9: is over the same questions, all or the best, with the dots of the first', () => {
    const first = voteScene('ready')
    first
      .lead(kindWish('dotVote', ids.dotVote, { name: 'setBudgets', data: { process: 4, content: 2 } }))
      .lead(vote('open'))
    for (const [index, dots] of [{ 'lq-seed-3': 2 }, { 'lq-seed-3': 1, 'lq-seed-5': 1 }, { 'lq-seed-5': 1 }].entries())
      first.do(participant(index), cast(dots))
    first.lead(vote('close')).lead(reveal('console')).lead(reveal('phones'))
    const scene = secondVote(first)
    scene.lead(setRepeat(null))
    expect(phone(scene).order).toHaveLength(7)
    expect(phone(scene).budgets).toEqual({ process: 4, content: 0 })
    scene.lead(setRepeat(2))
    expect([...phone(scene).order].sort()).toEqual(['lq-seed-3', 'lq-seed-5'])
    scene.lead(addItem({}, secondVoteId)).lead(vote('open', secondVoteId))
    expect([...phone(scene).order].sort()).toEqual([late.cardId, 'lq-seed-3', 'lq-seed-5'].sort())
  })

  test('V9: the best of a result that phones or console have not seen cannot be asked for', () => {
    for (const shown of [[], ['console'], ['phones', 'projector']] as const) {
      const first = voteScene('closed').lead(reveal(shown[0] ?? 'projector'))
      for (const to of shown) first.lead(reveal(to))
      const scene = secondVote(first)
      expect(console(scene).secondRound).toEqual({ repeat: null, hasTop: false })
      expect(scene.try(actors.facilitator, setRepeat(3))).toMatchObject({ code: 'resultNotShown' })
      scene.lead(setRepeat(null))
    }
    const scene = secondVote()
    expect(console(scene).secondRound).toEqual({ repeat: null, hasTop: true })
    // Hidden again before it opens: the list tells nothing any more either.
    scene.lead(setRepeat(1)).lead(kindWish('dotVote', ids.dotVote, { name: 'hide', data: { to: 'phones' } }))
    expect(phone(scene).order).toHaveLength(7)
  })

  test('V9: one that was planned and never opened does not hide the result of the first', () => {
    const scene = secondVote().entered(ids.link)
    const { activity } = viewFor.participant(scene.state)
    expect(activity?.kind === 'link' && activity.order[0]).toBe('lq-seed-1')
  })

  test('a first vote has none, and a wrong number of best is refused', () => {
    const scene = voteScene('ready')
    expect(console(scene).secondRound).toBeNull()
    const ask = (repeat: unknown) =>
      scene.try(actors.facilitator, kindWish('dotVote', ids.dotVote, { name: 'setRepeat', data: { repeat } } as Vote))
    expect(ask({ top: null })).toMatchObject({ code: 'notFound' })
    for (const top of [0, 21, 1.5, '3', undefined]) expect(ask({ top })).toMatchObject({ code: 'invalidCommand' })
  })

  test('V9: what moved is only where both results were shown, and nowhere before the second is', () => {
    const faces = [
      ['phones', 'participant'],
      ['console', 'facilitator'],
      ['projector', 'projector'],
    ] as const
    for (const [firstAt] of faces) {
      const scene = secondVote(voteScene('closed').lead(reveal(firstAt)))
      scene
        .lead(setRepeat(null))
        .lead(vote('open', secondVoteId))
        .do(participant(0), cast({ 'lq-seed-2': 1 }, 1, secondVoteId))
      scene.lead(vote('close', secondVoteId))
      for (const [, audience] of faces) expect(voteIn(scene, audience).earlier).toBeNull()
      for (const [to, audience] of faces) {
        scene.lead(reveal(to, secondVoteId))
        const { earlier } = voteIn(scene, audience)
        if (to !== firstAt) expect(earlier).toBeNull()
        else expect(earlier?.process.order[0]).toEqual(['lq-seed-1'])
      }
    }
  })
})

describe('in somebody’s name', () => {
  const joinProxy = (scene: Scene, index: number): Scene =>
    scene.do(
      actors.door,
      programmeWish('seat.join', {
        seatId: `seat-${index}`,
        secretHash: hashOf(`secret-${index}`),
        personalCodeHash: hashOf(`personal-${index}`),
        regionId: scene.state.regionOrder[0] ?? '',
        name: null,
        isProxy: true,
      }),
      null,
    )

  test('V10: how many ballots were filled in for somebody is counted, and said from five ballots', () => {
    const few = voteScene('ready').lead(vote('open'))
    joinProxy(few, 7).do(participant(7), cast({ 'lq-seed-1': 1 }))
    for (let index = 0; index < 3; index += 1) few.do(participant(index), cast({ 'lq-seed-2': 1 }))
    for (const audience of ['facilitator', 'projector'] as const)
      expect(Object(voteIn(few, audience))).toMatchObject({ progress: { done: 4, proxies: null } })
    few.do(participant(3), cast({ 'lq-seed-2': 1 }))
    for (const audience of ['facilitator', 'projector'] as const)
      expect(Object(voteIn(few, audience))).toMatchObject({ progress: { done: 5, proxies: 1 } })
    few.lead(vote('close')).lead(reveal('phones'))
    const result: VoteResult | null = phone(few).result
    expect(result?.proxyBallots).toBe(1)
    // Whoever filled it in knows it, so it hides none of the four others.
    expect(result?.dissent).toBeNull()
  })
})
