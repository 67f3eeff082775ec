import { describe, expect, test } from 'vitest'
import { knowledgeFor } from '../../../../server/domain/programme/knowledge.ts'
import { readerOf } from '../../../../server/domain/programme/reader.ts'
import { mineFor, viewFor } from '../../../../server/domain/programme/views.ts'
import { audiences } from '../../../../shared/programme/roles.ts'
import {
  actors,
  cardId,
  nonce,
  participant,
  type Scene,
  sceneIn,
  sealDeadlineOf,
} from '../../../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../../../support/domain/wishes.ts'
import {
  boardItem,
  boardScene,
  bundleOf,
  lessonOf,
  letThrough,
  namedLesson,
  sealedLesson,
} from '../../../support/kinds/doDontBoard.ts'

const board = (name: 'close' | 'reopen') => kindWish('doDontBoard', boardItem, { name, data: {} })
const lessons = ({ state }: Scene) =>
  readerOf(state)
    .visibleCards('lesson')
    .map(({ id }) => id)
const console_ = ({ state }: Scene) => {
  const { activity } = viewFor.facilitator(state)
  if (activity?.kind !== 'doDontBoard') throw new Error('not at the board')
  return activity
}
const mine = ({ state, edge }: Scene, seat: number) => mineFor(state, `seat-${seat}`, edge.ownerKey)
/** Words of the events alone: what a program that reads the log gets. */
const logText = (scene: Scene) => scene.log.events().map((event) => JSON.stringify(event))

describe('B1: an anonymous lesson waits for a facilitator', () => {
  test('until it is let through it is with its author and in the queue, and nobody else sees or can react to it', () => {
    const scene = sceneIn(boardItem).do(participant(1), sealedLesson('geheim'))
    for (const audience of ['participant', 'projector'] as const)
      expect(JSON.stringify(viewFor[audience](scene.state))).not.toContain('geheim')
    expect(JSON.stringify(knowledgeFor(scene.state))).not.toContain('geheim')
    expect(JSON.stringify(mine(scene, 2))).not.toContain('geheim')
    expect(mine(scene, 1)?.cards[cardId('geheim')]).toMatchObject({ isHeldBack: true, isEditable: true })
    expect(console_(scene).waiting).toEqual({ [cardId('geheim')]: 1 })
    const react = programmeWish('card.react', { cardId: cardId('geheim'), reaction: 'known' })
    expect(scene.try(participant(2), react)).toMatchObject({ code: 'notFound' })
    expect(scene.tryLead(programmeWish('wall.setSpotlight', { cardId: cardId('geheim') }))).toMatchObject({
      status: 'rejected',
    })
    scene.lead(letThrough('geheim'))
    expect(lessons(scene)).toEqual([cardId('geheim')])
    expect(mine(scene, 1)?.cards[cardId('geheim')]).not.toHaveProperty('isHeldBack')
    expect(console_(scene)).toMatchObject({ waiting: {}, passed: { [cardId('geheim')]: 1 } })
    expect(scene.try(participant(2), react)).toMatchObject({ status: 'committed' })
    scene.lead(letThrough('geheim', false))
    expect(lessons(scene)).toEqual([])
  })

  test('only the version that was read is let through: words that were changed since wait again', () => {
    const scene = sceneIn(boardItem).do(participant(1), sealedLesson('les')).lead(letThrough('les'))
    scene.do(participant(1), sealedLesson('les', 2, lessonOf('heel iets anders')))
    expect(lessons(scene)).toEqual([])
    expect(scene.tryLead(letThrough('les', true, 1))).toMatchObject({ status: 'rejected', code: 'changedElsewhere' })
    scene.lead(letThrough('les', true, 2))
    expect(lessons(scene)).toEqual([cardId('les')])
  })

  test('with a name it is there at once; what a facilitator puts aside is neither in the queue nor on the wall', () => {
    const scene = sceneIn(boardItem).do(participant(1), namedLesson('named')).do(participant(2), sealedLesson('les'))
    expect(lessons(scene)).toEqual([cardId('named')])
    scene.lead(programmeWish('card.setHidden', { cardId: cardId('les'), hidden: true }))
    expect(console_(scene)).toMatchObject({ waiting: {}, hiddenIds: [cardId('les')] })
    expect(viewFor.facilitator(scene.state).hidden.cards[cardId('les')]).toMatchObject({
      type: 'lesson',
      regionId: null,
    })
    expect(mine(scene, 2)?.cards[cardId('les')]).toMatchObject({ card: { text: 'les' } })
    scene.lead(programmeWish('card.setHidden', { cardId: cardId('les'), hidden: false }))
    expect(Object.keys(console_(scene).waiting)).toEqual([cardId('les')])
  })
})

describe('B2: what facilitators say of an anonymous lesson', () => {
  const said = (): Scene =>
    sceneIn(boardItem)
      .do(participant(1), sealedLesson('les'))
      .do(participant(2), sealedLesson('tweede'))
      .do(participant(2), namedLesson('named'))
      .lead(letThrough('les'))
      .lead(programmeWish('card.setExample', { cardId: cardId('les'), isOn: true }))
      .lead(programmeWish('card.setTheme', { cardId: cardId('les'), themeId: 'digitalisering' }))
      .lead(programmeWish('card.setHidden', { cardId: cardId('tweede'), hidden: true }))
      .lead(bundleOf('samen', [cardId('les'), cardId('named')]))
  const shown = (scene: Scene) => readerOf(scene.state).shownCard(cardId('les'))

  test('is in no event, and no action, while the box is open', () => {
    const scene = said()
    expect(shown(scene)).toMatchObject({ isGoodExample: true, themeId: 'digitalisering' })
    expect(Object.values(console_(scene).bundles)).toMatchObject([{ cardIds: [cardId('les'), cardId('named')] }])
    const log = logText(scene).join()
    for (const name of ['les', 'tweede']) expect(log).not.toContain(cardId(name))
    expect(scene.state.actions.filter(({ name }) => /^(card|doDontBoard)\./.test(name))).toEqual([])
  })

  test('stands once the board is sealed, and can then be said in the log', () => {
    const scene = said().lead(board('close'))
    scene.edge.now += 11 * 60_000
    const seal = { name: 'seal', data: { deadlineId: sealDeadlineOf(scene.state) } } as const
    scene.do(actors.timer, kindWish('doDontBoard', boardItem, seal))
    expect(scene.state.activities.get(boardItem)?.box.isEmpty()).toBe(true)
    expect(shown(scene)).toMatchObject({ isGoodExample: true, themeId: 'digitalisering', attribution: 'anonymous' })
    expect(lessons(scene).sort()).toEqual([cardId('les'), cardId('named')])
    expect(console_(scene).hiddenIds).toEqual([cardId('tweede')])
    expect(Object.values(console_(scene).bundles)).toMatchObject([{ cardIds: [cardId('les'), cardId('named')] }])
    // Still held back: nobody let it through before the box was sealed.
    scene.lead(programmeWish('card.setHidden', { cardId: cardId('tweede'), hidden: false }))
    expect(lessons(scene)).not.toContain(cardId('tweede'))
    scene.lead(letThrough('tweede', true, 0))
    expect(lessons(scene)).toContain(cardId('tweede'))
    const [last] = scene.state.actions.slice(-1)
    expect(last).toMatchObject({ name: 'doDontBoard.letThrough' })
    scene.lead(programmeWish('action.undo', { actionId: last?.id ?? '' }))
    expect(lessons(scene)).not.toContain(cardId('tweede'))
  })

  test('keeps its row in an order that tells nothing of when', () => {
    const rows = (names: readonly string[]) => {
      const scene = sceneIn(boardItem)
      for (const name of ['a', 'b', 'c']) scene.do(participant(1), sealedLesson(name))
      for (const name of names) scene.lead(letThrough(name))
      return JSON.stringify(scene.state.activities.get(boardItem)?.box.get('moderator'))
    }
    expect(rows(['c', 'a', 'b'])).toBe(rows(['a', 'b', 'c']))
  })
})

describe('B4: late, twice and by two seats of one person', () => {
  test('a lesson that comes twice is there once; one that comes after closing is told since when, unless it is there', () => {
    const scene = sceneIn(boardItem).do(participant(1), sealedLesson('les')).do(participant(1), sealedLesson('les'))
    expect(console_(scene).order).toEqual([cardId('les')])
    expect(scene.try(participant(2), sealedLesson('les'))).toMatchObject({ code: 'notAllowed' })
    scene.lead(board('close'))
    expect(scene.try(participant(1), sealedLesson('les'))).toMatchObject({ status: 'committed' })
    expect(scene.try(participant(1), sealedLesson('nieuw'))).toMatchObject({ code: 'activityClosed' })
    expect(scene.try(participant(1), namedLesson('nieuw'))).toMatchObject({ code: 'activityClosed' })
  })

  test('two seats that are put together keep the lessons of both, and may change them', () => {
    const scene = sceneIn(boardItem).do(participant(1), sealedLesson('een')).do(participant(4), sealedLesson('twee'))
    scene.do(participant(4), namedLesson('drie'))
    scene.lead(programmeWish('people.merge', { fromSeatId: 'seat-4', intoSeatId: 'seat-1' }))
    expect(Object.keys(mine(scene, 1)?.cards ?? {}).sort()).toEqual(['drie', 'een', 'twee'].map(cardId))
    scene.do(participant(1), sealedLesson('twee', 2, lessonOf('beter')))
  })

  test('no more than the board allows, named and anonymous together', () => {
    const scene = sceneIn(boardItem)
    for (let index = 0; index < 10; index += 1)
      scene.do(participant(1), index % 2 === 0 ? sealedLesson(`${index}`) : namedLesson(`${index}`))
    expect(scene.try(participant(1), sealedLesson('nog'))).toMatchObject({ code: 'tooManyCards' })
  })
})

test('B2, E5: what people say of an anonymous lesson counts at once and after sealing, and the log does not name it before', () => {
  const scene = sceneIn(boardItem).do(participant(1), sealedLesson('geheim')).lead(letThrough('geheim'))
  const secret = cardId('geheim')
  const say = (seat: number, reaction: 'known' | 'new') =>
    scene.do(participant(seat), programmeWish('card.react', { cardId: secret, reaction }))
  say(2, 'new')
  say(2, 'known')
  say(3, 'new')
  // Writing on does not lose what was said.
  scene.do(participant(2), sealedLesson('ook')).lead(programmeWish('shown.set', { what: 'reactions', isOn: true }))
  scene.lead(programmeWish('wall.setSpotlight', { cardId: secret }))
  const isAllThere = (): void => {
    expect(knowledgeFor(scene.state).reactions?.[secret]).toEqual({ known: 1, new: 1 })
    expect(mine(scene, 2)?.reactions).toEqual({ [secret]: 'known' })
    expect(mine(scene, 3)?.reactions).toEqual({ [secret]: 'new' })
  }
  isAllThere()
  expect(viewFor.projector(scene.state).spotlight?.id).toBe(secret)
  expect(logText(scene).join()).not.toContain(secret)
  scene.lead(board('close'))
  scene.do(
    actors.timer,
    kindWish('doDontBoard', boardItem, { name: 'seal', data: { deadlineId: sealDeadlineOf(scene.state) } }),
  )
  isAllThere()
  expect(viewFor.projector(scene.state).spotlight).toBeNull()
})

test('K9: reactions, takers and fits are told to nobody before they are shown, and then per region, without a mean', () => {
  const scene = boardScene('open')
  const named = cardId('named')
  scene.do(participant(1), programmeWish('card.react', { cardId: named, reaction: 'known' }))
  const [, regionId = ''] = scene.state.regionOrder
  const tell = (change: Parameters<typeof programmeWish<'deal.set'>>[1]['change']) =>
    scene.do(participant(1), programmeWish('deal.set', { regionId, change, baseSeq: 0 }))
  tell({ part: 'adopts', targetId: named, value: true })
  tell({ part: 'fit', targetId: named, value: 'notHere', change: null, reason: 'scale' })
  for (const audience of audiences) expect(viewFor[audience](scene.state).activity).toMatchObject({ said: null })
  scene.lead(programmeWish('shown.set', { what: 'reactions', isOn: true }))
  for (const audience of audiences)
    expect(viewFor[audience](scene.state).activity).toMatchObject({
      said: {
        [named]: {
          known: 1,
          new: 0,
          adoptedBy: [regionId],
          fits: { [regionId]: { value: 'notHere', reason: 'scale' } },
        },
      },
    })
})

test('C1: bad input is refused whole', () => {
  const scene = boardScene('open')
  const put = (change: object) =>
    scene.try(participant(1), {
      name: 'doDontBoard.putSealedLesson',
      activityId: boardItem,
      data: { cardId: cardId('x'), cardSeq: 1, ...lessonOf('Goed'), ...change },
    })
  expect(put({ text: '' })).toMatchObject({ code: 'textEmpty' })
  expect(put({ text: '\u200B' })).toMatchObject({ code: 'textInvisible' })
  expect(put({ text: 'x'.repeat(141) })).toMatchObject({ code: 'textTooLong', params: { max: 140 } })
  expect(put({ lesson: { side: 'do', why: 'x'.repeat(281) } })).toMatchObject({ code: 'textTooLong' })
  expect(put({ lesson: { side: 'maybe' } })).toMatchObject({ code: 'invalidCommand' })
  expect(put({ lesson: { side: 'do', extra: 1 } })).toMatchObject({ code: 'invalidCommand' })
  expect(put({ lesson: null })).toMatchObject({ code: 'invalidCommand' })
  expect(put({ themeId: 'nowhere' })).toMatchObject({ code: 'invalidCommand' })
  expect(put({ themeId: '__proto__' })).toMatchObject({ code: 'invalidCommand' })
  expect(put({ cardId: 'kort' })).toMatchObject({ code: 'invalidCommand' })
  expect(put({ cardSeq: 0 })).toMatchObject({ code: 'invalidCommand' })
  expect(put({ attribution: 'name' })).toMatchObject({ code: 'invalidCommand' })
  const lead = (name: string, data: object) =>
    scene.tryLead({ name: `doDontBoard.${name}`, activityId: boardItem, data })
  expect(lead('letThrough', { cardId: 'none', cardSeq: 1, isOn: true })).toMatchObject({ code: 'notFound' })
  expect(lead('letThrough', { cardId: cardId('sealed'), cardSeq: -1, isOn: true })).toMatchObject({
    code: 'invalidCommand',
  })
  expect(lead('show', { mode: 'board', themeId: 'nowhere' })).toMatchObject({ code: 'notFound' })
  expect(lead('show', { mode: 'best', themeId: null })).toMatchObject({ code: 'invalidCommand' })
  expect(lead('setBundle', { bundleId: nonce('b'), text: 'B', themeId: null, cardIds: ['none'] })).toMatchObject({
    code: 'notFound',
  })
  expect(lead('showPage', { page: 1.5 })).toMatchObject({ code: 'invalidCommand' })
})
