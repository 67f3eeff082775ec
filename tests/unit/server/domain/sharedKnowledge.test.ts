import { describe, expect, test } from 'vitest'
import { knowledgeFor } from '../../../../server/domain/programme/knowledge.ts'
import { mineFor, viewFor } from '../../../../server/domain/programme/views.ts'
import { maxFollowUpsPerSeat } from '../../../../shared/programme/limits.ts'
import { lessonFacts, lessonIds } from '../../../support/domain/lessons.ts'
import { actors, cardId, participant, Scene, sceneIn } from '../../../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../../../support/domain/wishes.ts'

const [ownLesson, othersLesson, anonymousLesson] = lessonIds
const notFound = { status: 'rejected', code: 'notFound' }

/** Lessons of seat-0, of seat-1 and of nobody. */
function lessonScene(): Scene {
  const scene = new Scene().joined()
  for (const event of lessonFacts([...scene.state.seats.values()])) scene.fact(event)
  return scene
}
const known = ({ state }: Scene) => knowledgeFor(state)
const undoLast = (scene: Scene) =>
  scene.try(actors.facilitator, programmeWish('action.undo', { actionId: scene.state.actions.at(-1)?.id ?? 'none' }))

describe('K5: a lesson is said better later', () => {
  const improve = (id: string, base: number, text: string) =>
    programmeWish('card.improve', { cardId: id, base, text, lesson: { side: 'do', why: '' } })

  test('by its author or a facilitator, and what it said before is kept; undone, it says that again', () => {
    const scene = lessonScene()
    const before = known(scene).lessons.cards[ownLesson]
    scene.do(participant(0), improve(ownLesson, 0, 'Begin klein'))
    scene.lead(improve(ownLesson, 1, 'Begin klein en dichtbij'))
    expect(known(scene).lessons.cards[ownLesson]).toMatchObject({
      text: 'Begin klein en dichtbij',
      lesson: { side: 'do' },
      improvements: 2,
    })
    expect(known(scene).earlier[ownLesson]?.map(({ text }) => text)).toEqual([before?.text, 'Begin klein'])
    expect(undoLast(scene).status).toBe('committed')
    expect(known(scene).lessons.cards[ownLesson]).toMatchObject({ text: 'Begin klein', improvements: 1 })
    expect(known(scene).earlier[ownLesson]).toHaveLength(1)
  })

  test('taken back under a later improvement, it is as if it had never been said', () => {
    const scene = lessonScene()
    const before = known(scene).lessons.cards[ownLesson]
    scene.lead(improve(ownLesson, 0, 'Begin groot'))
    scene.do(participant(0), improve(ownLesson, 1, 'Begin klein'))
    expect(undoLast(scene).status).toBe('committed')
    expect(known(scene).lessons.cards[ownLesson]?.text).toBe('Begin klein')
    expect(known(scene).earlier[ownLesson]?.map(({ text }) => text)).toEqual([before?.text])
  })

  test('by nobody else, and not over words that the sender has not seen', () => {
    const scene = lessonScene()
    for (const id of [othersLesson, anonymousLesson])
      expect(scene.try(participant(0), improve(id, 0, 'Anders'))).toEqual({ status: 'rejected', code: 'notAllowed' })
    scene.do(participant(0), improve(ownLesson, 0, 'Begin klein'))
    expect(scene.tryLead(improve(ownLesson, 0, 'Begin groot'))).toEqual({
      status: 'rejected',
      code: 'changedElsewhere',
    })
    expect(known(scene).lessons.cards[ownLesson]?.text).toBe('Begin klein')
  })
})

describe('K6: “vraag erbij”', () => {
  const reply = (name: string, parentId: string, text = 'Hoe begon dat?') =>
    programmeWish('card.reply', { cardId: cardId(name), parentId, text })

  test('under a question or a lesson it is a question, under that an answer, under an answer nothing', () => {
    const scene = lessonScene()
    scene.do(participant(1), reply('asked', ownLesson)).do(participant(1), reply('too', 'lq-seed-1'))
    scene.do(participant(0), reply('answered', cardId('asked'), 'Met een belrondje'))
    expect(known(scene).replies.cards).toMatchObject({
      [cardId('asked')]: { type: 'followUp', parentId: ownLesson, regionId: scene.state.seats.get('seat-1')?.regionId },
      [cardId('answered')]: { type: 'answer', parentId: cardId('asked') },
    })
    for (const parentId of [cardId('answered'), 'nothing'])
      expect(scene.try(participant(2), reply('further', parentId))).toEqual(notFound)
  })

  test('sent twice it is there once; under somebody else’s id it is refused; only its author takes it back', () => {
    const scene = lessonScene()
    scene.do(participant(1), reply('asked', ownLesson)).do(participant(1), reply('asked', ownLesson))
    expect(known(scene).replies.order).toHaveLength(1)
    const notAllowed = { status: 'rejected', code: 'notAllowed' }
    expect(scene.try(participant(2), reply('asked', ownLesson, 'Anders'))).toEqual(notAllowed)
    const withdraw = programmeWish('card.withdrawReply', { cardId: cardId('asked') })
    expect(scene.try(participant(2), withdraw)).toEqual(notFound)
    scene.do(participant(1), withdraw)
    expect(known(scene).replies.order).toEqual([])
  })

  test('its author is told which ones are theirs, on any phone, and nobody else is', () => {
    const scene = lessonScene()
      .do(participant(1), reply('asked', ownLesson))
      .do(participant(1), reply('more', ownLesson))
    scene.do(participant(0), reply('answered', cardId('asked')))
    const told = (seat: string) => mineFor(scene.state, seat, scene.edge.ownerKey)?.replyIds
    expect(told('seat-1')).toEqual([cardId('asked'), cardId('more')].sort())
    expect(told('seat-0')).toEqual([cardId('answered')])
    expect(told('seat-2')).toEqual([])
    scene.do(participant(1), programmeWish('card.withdrawReply', { cardId: cardId('more') }))
    expect(told('seat-1')).toEqual([cardId('asked')])
  })

  test('everybody has a limit, and what was taken back does not count', () => {
    const scene = lessonScene()
    for (let index = 0; index < maxFollowUpsPerSeat; index += 1)
      scene.do(participant(1), reply(`number-${index}`, ownLesson))
    const tooMany = { status: 'rejected', code: 'tooManyCards', params: { max: maxFollowUpsPerSeat } }
    expect(scene.try(participant(1), reply('one-more', ownLesson))).toEqual(tooMany)
    expect(scene.try(participant(2), reply('of-another', ownLesson)).status).toBe('committed')
    scene.do(participant(1), programmeWish('card.withdrawReply', { cardId: cardId('number-0') }))
    expect(scene.try(participant(1), reply('one-more', ownLesson)).status).toBe('committed')
  })

  test('a lesson that is put away takes along what is under it and what regions said of it, and brings it back', () => {
    const scene = lessonScene().lead(programmeWish('shown.set', { what: 'reactions', isOn: true }))
    scene.do(participant(1), reply('asked', ownLesson)).do(participant(0), reply('answered', cardId('asked')))
    const [, regionId = ''] = scene.state.regionOrder
    const change = { part: 'adopts', targetId: ownLesson, value: true } as const
    scene.do(participant(1), programmeWish('deal.set', { regionId, change, baseSeq: 0 }))
    scene.do(participant(1), programmeWish('card.react', { cardId: ownLesson, reaction: 'new' }))
    expect(JSON.stringify(known(scene).deals)).toContain(ownLesson)
    scene.lead(programmeWish('card.setHidden', { cardId: ownLesson, hidden: true }))
    expect(JSON.stringify(known(scene))).not.toContain(ownLesson)
    expect(known(scene).replies.order).toEqual([])
    undoLast(scene)
    expect(known(scene).replies.order).toHaveLength(2)
    expect(known(scene).reactions).toEqual({ [ownLesson]: { known: 0, new: 1 } })
  })
})

describe('K7: instruments', () => {
  const put = (instrumentId: string, baseSeq: number, name: string) =>
    programmeWish('instrument.put', {
      instrumentId,
      baseSeq,
      name,
      what: null,
      forWhom: null,
      effort: 'small',
      themeIds: [],
    })

  test('anybody adds one and says it better, and of two at once the second is told', () => {
    const scene = lessonScene().do(participant(0), put('voucher', 0, 'Voucher'))
    scene.do(participant(1), put('voucher', 1, 'Kennisvoucher'))
    const changedElsewhere = { status: 'rejected', code: 'changedElsewhere' }
    expect(scene.try(participant(2), put('voucher', 1, 'Tegoedbon'))).toEqual(changedElsewhere)
    const { regionId } = scene.state.seats.get('seat-0') ?? {}
    expect(known(scene).instruments.voucher).toMatchObject({ name: 'Kennisvoucher', regionId, seq: 2 })
  })

  test('a facilitator puts one away with what regions said of using it, and cannot be changed then', () => {
    const scene = lessonScene().do(participant(0), put('voucher', 0, 'Voucher'))
    const [regionId = ''] = scene.state.regionOrder
    const change = { part: 'use', targetId: 'voucher', value: 'works', note: null } as const
    scene.do(participant(0), programmeWish('deal.set', { regionId, change, baseSeq: 0 }))
    scene.lead(programmeWish('instrument.setHidden', { instrumentId: 'voucher', hidden: true }))
    expect(JSON.stringify(known(scene))).not.toContain('voucher')
    expect(scene.try(participant(0), put('voucher', 1, 'Bon'))).toEqual(notFound)
    undoLast(scene)
    expect(known(scene).instrumentOrder).toEqual(['voucher'])
  })
})

test('K8: a facilitator’s word on who learns from whom stands until it is taken back, and no region learns from itself', () => {
  const scene = lessonScene()
  const [learnerId = '', sourceId = ''] = scene.state.regionOrder
  const [themeId = ''] = scene.state.themeOrder
  const say = (verdict: 'first' | 'off' | null, source = sourceId) =>
    programmeWish('suggestion.set', { learnerId, sourceId: source, themeId, verdict })
  scene.lead(say('first')).lead(say('off'))
  expect(known(scene).suggestions).toEqual({ [`${learnerId} ${sourceId} ${themeId}`]: 'off' })
  undoLast(scene)
  expect(known(scene).suggestions).toEqual({ [`${learnerId} ${sourceId} ${themeId}`]: 'first' })
  scene.lead(say(null))
  expect(known(scene).suggestions).toEqual({})
  expect(scene.tryLead(say('first', learnerId))).toEqual(notFound)
})

test('K4: a theme has a table until it is taken away', () => {
  const scene = lessonScene()
  const [themeId = '', other = ''] = scene.state.themeOrder
  const table = (id: string, isOn: boolean) => programmeWish('theme.setTable', { themeId: id, isOn })
  scene.lead(table(themeId, true)).lead(table(other, true)).lead(table(themeId, false))
  expect(known(scene).themeTables).toEqual([other])
  undoLast(scene)
  expect(known(scene).themeTables).toEqual([themeId, other])
})

test('K7: what was taken out of the library is with facilitators only, until they show it again', () => {
  const scene = lessonScene()
  const asked = programmeWish('card.reply', { cardId: cardId('asked'), parentId: othersLesson, text: 'Hoe begon dat?' })
  const nothing = { what: null, forWhom: null, effort: null, themeIds: [] }
  const voucher = { instrumentId: 'voucher', baseSeq: 0, name: 'Kennisvoucher', ...nothing }
  scene.do(participant(1), asked).do(participant(0), programmeWish('instrument.put', voucher))
  const set = (hidden: boolean): void => {
    for (const id of [ownLesson, anonymousLesson, cardId('asked')])
      scene.lead(programmeWish('card.setHidden', { cardId: id, hidden }))
    scene.lead(programmeWish('instrument.setHidden', { instrumentId: 'voucher', hidden }))
  }
  const before = known(scene)
  set(true)
  const { hidden } = viewFor.facilitator(scene.state)
  expect(hidden.instruments).toEqual({ voucher: { id: 'voucher', name: 'Kennisvoucher' } })
  expect(Object.keys(hidden.cards).sort()).toEqual([cardId('asked'), anonymousLesson, ownLesson].sort())
  expect(hidden.cards[ownLesson]).toMatchObject({ type: 'lesson', text: before.lessons.cards[ownLesson]?.text })
  expect(hidden.cards[anonymousLesson]).toMatchObject({ regionId: null })
  for (const everybodys of [known(scene), viewFor.participant(scene.state), viewFor.projector(scene.state)])
    expect(JSON.stringify(everybodys)).not.toMatch(/voucher|"hidden"|Hoe begon dat/)
  // What its author took back is not for a facilitator to show.
  scene.do(participant(1), programmeWish('card.withdrawReply', { cardId: cardId('asked') }))
  expect(Object.keys(viewFor.facilitator(scene.state).hidden.cards)).not.toContain(cardId('asked'))
  set(false)
  expect(viewFor.facilitator(scene.state).hidden).toEqual({ instruments: {}, cards: {} })
  expect(known(scene).lessons).toEqual(before.lessons)
  expect(known(scene).instrumentOrder).toEqual(['voucher'])
})

test('K11: what one wants to learn can be written from the board’s first moment until it closes, wherever the room is', () => {
  const board = 's1-08'
  const boardOf = (scene: Scene) => known(scene).wishBoard
  expect(boardOf(new Scene().joined())).toMatchObject({ activityId: board, status: 'later' })
  const scene = sceneIn(board)
  expect(boardOf(scene)).toMatchObject({ activityId: board, status: 'open' })
  scene.entered('s1-09')
  expect(boardOf(scene)).toMatchObject({ activityId: board, status: 'open' })
  const [, sourceRegionId = ''] = scene.state.regionOrder
  const put = (name: string) =>
    kindWish('collect', board, {
      name: 'putCard',
      data: {
        cardId: cardId(name),
        cardSeq: 1,
        text: 'Hoe doen jullie dat?',
        kind: null,
        themeId: scene.state.themeOrder[0] ?? null,
        sourceRegionId,
        attribution: 'region',
      },
    })
  scene.do(participant(1), put('wish'))
  expect(known(scene).inspiration.cards[cardId('wish')]).toMatchObject({ sourceRegionId })
  scene
    .entered(board)
    .lead(kindWish('collect', board, { name: 'close', data: {} }))
    .entered('s1-09')
  expect(boardOf(scene)).toMatchObject({ activityId: board, status: 'closed' })
  expect(scene.try(participant(1), put('late')).status).toBe('rejected')
})
