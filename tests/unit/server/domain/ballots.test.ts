import { expect, test } from 'vitest'
import { deadlinesOf } from '../../../../server/domain/programme/reader.ts'
import { viewFor } from '../../../../server/domain/programme/views.ts'
import { actors, checkoutScene, ids, nonce, participant, sceneIn, voteScene } from '../../../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../../../support/domain/wishes.ts'

const ballot = (name: string, ballotSeq: number, earlier: string | null = null) =>
  kindWish('dotVote', ids.dotVote, {
    name: 'setBallot',
    data: {
      ballotSeq,
      nonce: nonce(name),
      earlierNonce: earlier === null ? null : nonce(earlier),
      dots: { 'lq-seed-2': 1 },
      done: true,
    },
  })
const vote = (name: 'open' | 'close' | 'reopen') => kindWish('dotVote', ids.dotVote, { name, data: {} })
const reveal = (to: 'console' | 'phones' | 'projector') =>
  kindWish('dotVote', ids.dotVote, { name: 'reveal', data: { to } })

test('F06: a late ballot is told the truth, before and after sealing', () => {
  for (const phase of ['closed', 'sealed']) {
    const scene = voteScene(phase)
    const { closedAt } = Object(scene.state.activities.get(ids.dotVote)?.own) as { closedAt?: number }
    const late = (command: ReturnType<typeof ballot>) => scene.try(participant(0), command)
    expect(late(ballot('ballot-0-1', 1))).toMatchObject({ status: 'committed' })
    expect(late(ballot('new', 2))).toEqual({ status: 'rejected', code: 'voteClosed', params: { closedAt } })
    expect(late(ballot('new', 2, 'ballot-0-1'))).toMatchObject({ code: 'voteClosedEarlierCounted' })
    expect(late(ballot('new', 2, 'never-seen'))).toMatchObject({ code: 'voteClosed' })
  }
})

test('F13: of two devices of one seat that vote at once, one is told that its ballot does not stand', () => {
  const scene = voteScene('open')
  scene.do(participant(0), ballot('phone', 2))
  expect(scene.try(participant(0), ballot('phone', 2))).toMatchObject({ status: 'committed' })
  expect(scene.try(participant(0), ballot('tablet', 2))).toEqual({ status: 'rejected', code: 'changedElsewhere' })
  scene.do(participant(0), ballot('tablet', 3))
  expect(scene.state.activities.get(ids.dotVote)?.box.size).toBe(6)
})

test('F36: a closed vote can be reopened with its ballots, until the first reveal', () => {
  const scene = voteScene('closed').lead(vote('reopen'))
  scene.do(participant(0), ballot('again', 2)).lead(vote('close')).lead(reveal('phones'))
  expect(scene.try(actors.facilitator, vote('reopen'))).toMatchObject({ code: 'alreadySealed' })
  const activity = viewFor.participant(scene.state).activity
  expect(activity?.kind === 'dotVote' && activity.result?.ballots).toBe(6)
})

test('the facilitator may look alone, and every face then says so, also when it is hidden again', () => {
  const scene = voteScene('sealed')
  const hide = kindWish('dotVote', ids.dotVote, { name: 'hide', data: { to: 'console' } })
  for (const isHidden of [false, true]) {
    if (isHidden) scene.lead(hide)
    for (const audience of ['participant', 'projector', 'facilitator'] as const) {
      const { activity } = viewFor[audience](scene.state)
      expect(activity).toMatchObject({ kind: 'dotVote', facilitatorLooked: true })
      const isShown = activity?.kind === 'dotVote' && activity.result !== null
      expect(isShown).toBe(audience === 'facilitator' && !isHidden)
    }
  }
})

test.each(['projector', 'phones'] as const)(
  'V5: who looks after the %s did not look first, also when it is hidden there again',
  (to) => {
    const scene = voteScene('closed').lead(reveal(to))
    scene.lead(kindWish('dotVote', ids.dotVote, { name: 'hide', data: { to } })).lead(reveal('console'))
    for (const audience of ['participant', 'projector', 'facilitator'] as const) {
      expect(viewFor[audience](scene.state).activity).toMatchObject({ kind: 'dotVote', facilitatorLooked: false })
    }
  },
)

test('V5: linking up shows its questions to the console as soon as they are shown anywhere, and to nobody before', () => {
  const scene = voteScene('closed').entered(ids.link)
  const shownIn = (audience: 'participant' | 'projector' | 'facilitator') => {
    const { activity } = viewFor[audience](scene.state)
    return activity?.kind === 'link' && activity.questions !== null
  }
  const onPhones = () => viewFor.projector(scene.state).activity
  const faces = ['participant', 'projector', 'facilitator'] as const
  expect(faces.map(shownIn)).toEqual([false, false, false])
  scene.lead(reveal('projector'))
  expect(faces.map(shownIn)).toEqual([false, true, true])
  expect(onPhones()).toMatchObject({ isOnPhones: false, facilitatorLooked: false })
  scene.lead(reveal('phones'))
  expect(faces.map(shownIn)).toEqual([true, true, true])
  expect(onPhones()).toMatchObject({ isOnPhones: true })
})

test('a vote that is closed seals by itself ten minutes later, wherever the room is then', () => {
  const scene = sceneIn(ids.lobby)
  scene.lead(vote('open')).lead(vote('close'))
  expect(deadlinesOf(scene.state)).toMatchObject([{ command: 'dotVote.seal', at: scene.edge.now + 600_000 }])
})

test('V2, V3: one count for console and wall: who voted of who is at the table, and once it closed of who was there then', () => {
  const scene = voteScene('open')
  let ballotSeq = 9
  const cast = (index: number, dots: Readonly<Record<string, number>>, done: boolean) => {
    ballotSeq += 1
    const data = { ballotSeq, nonce: nonce(`now-${ballotSeq}`), earlierNonce: null, dots, done }
    scene.do(participant(index), kindWish('dotVote', ids.dotVote, { name: 'setBallot', data }))
  }
  const join = (seatId: string) => {
    const hashes = { secretHash: seatId.padEnd(43, 's'), personalCodeHash: seatId.padEnd(43, 'p') }
    const regionId = scene.state.regionOrder[0] ?? ''
    scene.do(actors.door, programmeWish('seat.join', { seatId, ...hashes, regionId, name: null }), null)
  }
  const shown = () =>
    (['facilitator', 'projector'] as const).map((to) => {
      const { activity } = viewFor[to](scene.state)
      return activity?.kind === 'dotVote' && activity.progress && [activity.progress.done, activity.progress.total]
    })
  for (const index of [0, 1, 2, 3, 4, 5]) cast(index, {}, false)
  expect(shown()).toEqual([
    [0, 6],
    [0, 6],
  ])
  cast(0, { 'lq-seed-1': 1 }, false)
  cast(1, {}, true)
  join('seat-late')
  expect(shown()).toEqual([
    [2, 7],
    [2, 7],
  ])
  scene.lead(vote('close'))
  join('seat-later')
  expect(shown()).toEqual([
    [2, 7],
    [2, 7],
  ])
  scene.lead(reveal('projector'))
  expect(shown()).toEqual([
    [2, 7],
    [2, 7],
  ])
  const { activity } = viewFor.projector(scene.state)
  expect(activity?.kind === 'dotVote' && activity.result?.ballots).toBe(2)
})

test('budgets have bounds; a ballot over them is refused with what they are', () => {
  const scene = sceneIn(ids.dotVote)
  for (const process of [-1, 21, 1.5]) {
    const data = { process, content: 2 }
    expect(scene.try(actors.facilitator, kindWish('dotVote', ids.dotVote, { name: 'setBudgets', data }))).toMatchObject(
      {
        code: 'invalidCommand',
      },
    )
  }
  const budgets = { process: 1, content: 0 }
  scene.lead(kindWish('dotVote', ids.dotVote, { name: 'setBudgets', data: budgets })).lead(vote('open'))
  const cast = (dots: Readonly<Record<string, number>>) => {
    const data = { ballotSeq: 1, nonce: nonce('n'), earlierNonce: null, dots, done: true }
    return scene.try(participant(0), kindWish('dotVote', ids.dotVote, { name: 'setBallot', data }))
  }
  expect(cast({ 'lq-seed-1': 1, 'lq-seed-2': 1 })).toMatchObject({ code: 'dotsOverBudget', params: budgets })
  expect(cast({ 'lq-seed-1': 3 })).toMatchObject({ code: 'dotsOverItemMax', params: { max: 2 } })
  expect(cast({ constructor: 1 })).toMatchObject({ code: 'invalidCommand' })
})

test('an answer after a check-out that was shown at once is told since when', () => {
  const scene = checkoutScene('open')
  scene.lead(kindWish('checkout', ids.checkout, { name: 'reveal', data: {} }))
  const data = { answerSeq: 2, nonce: nonce('late'), sentence: 'Te laat', scores: {} }
  expect(scene.try(participant(0), kindWish('checkout', ids.checkout, { name: 'setAnswer', data }))).toMatchObject({
    code: 'activityClosed',
    params: { closedAt: scene.edge.now - 1000 },
  })
})

test('fewer than five scores show no distribution; the sentences are there', () => {
  const scene = sceneIn(ids.checkout)
  for (let index = 0; index < 4; index += 1) scene.answered(index, `Zin ${index}`)
  scene.lead(kindWish('checkout', ids.checkout, { name: 'reveal', data: {} }))
  expect(viewFor.projector(scene.state).activity).toMatchObject({
    outcome: { answers: 4, distributions: { r1: null, r2: null } },
  })
})
