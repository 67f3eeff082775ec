import { expect, test } from 'vitest'
import { copyForRehearsal } from '../../../../server/domain/programme/copy.ts'
import { knowledgeFor } from '../../../../server/domain/programme/knowledge.ts'
import { deletedAfter } from '../../../../server/domain/programme/retention.ts'
import { mineFor, viewFor } from '../../../../server/domain/programme/views.ts'
import { contextTags } from '../../../../shared/content/contextTags.ts'
import { maxImprovements } from '../../../../shared/programme/limits.ts'
import { actors, cardId, participant, type Scene, sceneIn, sealDeadlineOf } from '../../../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../../../support/domain/wishes.ts'
import { boardItem, lessonOf, letThrough, namedLesson, sealedLesson } from '../../../support/kinds/doDontBoard.ts'

const onBoard = (name: 'close' | 'reopen') => kindWish('doDontBoard', boardItem, { name, data: {} })
const sealed = (scene: Scene) => {
  scene.lead(onBoard('close'))
  const data = { deadlineId: sealDeadlineOf(scene.state) }
  return scene.do(actors.timer, kindWish('doDontBoard', boardItem, { name: 'seal', data }))
}
const improved = (name: string, base: number, text: string) =>
  programmeWish('card.improve', { cardId: cardId(name), base, text, lesson: { side: 'do' } })

/** The same board, on which every lesson waits for a facilitator. */
function allModerated(scene: Scene): Scene {
  scene.state = {
    ...scene.state,
    activities: scene.state.activities.update(boardItem, (board) => {
      if (board?.kind !== 'doDontBoard') throw new Error('no board')
      return { ...board, config: { ...board.config, moderation: 'all' } } as typeof board
    }),
  }
  return scene
}

test('B1: where every lesson waits, one that its author improves waits again, until that version was read', () => {
  const scene = allModerated(sceneIn(boardItem)).do(actors.participant, namedLesson('open'))
  sealed(scene.lead(letThrough('open'))).do(actors.participant, improved('open', 0, 'Ongelezen'))
  for (const audience of ['participant', 'projector'] as const)
    expect(JSON.stringify(viewFor[audience](scene.state))).not.toContain('Ongelezen')
  expect(JSON.stringify(knowledgeFor(scene.state))).not.toContain('Ongelezen')
  expect(mineFor(scene.state, 'seat-0', scene.edge.ownerKey)?.cards[cardId('open')]?.isHeldBack).toBe(true)
  scene.do(actors.participant, improved('open', 1, 'Nog eens'))
  expect(scene.tryLead(letThrough('open', true, 2))).toMatchObject({ code: 'changedElsewhere' })
  scene.lead(letThrough('open', true, 3))
  expect(JSON.stringify(knowledgeFor(scene.state))).toContain('Nog eens')
  // Nor among what it said before: nobody read that.
  expect(JSON.stringify(knowledgeFor(scene.state))).not.toContain('Ongelezen')
  // What a facilitator says better was read by one.
  scene.lead(improved('open', 2, 'Beter'))
  expect(JSON.stringify(knowledgeFor(scene.state))).toContain('Beter')
})

test('what one person can pile up has an end: improvements of a lesson, and numbers of withdrawn ones', () => {
  const scene = sealed(sceneIn(boardItem).do(actors.participant, namedLesson('beter')))
  for (let count = 0; count < maxImprovements; count += 1)
    scene.do(actors.participant, improved('beter', count, `Versie ${count}`))
  expect(scene.try(actors.participant, improved('beter', maxImprovements, 'Nog een'))).toMatchObject({
    code: 'tooManyCards',
  })
  const other = sceneIn(boardItem)
  const withdrawn = (name: string) =>
    kindWish('doDontBoard', boardItem, { name: 'withdrawSealedLesson', data: { cardId: cardId(name), cardSeq: 2 } })
  for (let index = 0; index < 200; index += 1)
    other.do(participant(1), sealedLesson(`l${index}`)).do(participant(1), withdrawn(`l${index}`))
  expect(other.try(participant(1), sealedLesson('more'))).toMatchObject({ code: 'tooManyCards' })
  // What is there can still be said again.
  other.do(participant(1), sealedLesson('l3', 3))
})

test('an end date that passes while the board is open keeps what was let through, and what waits for a facilitator', () => {
  const scene = sceneIn(boardItem).do(participant(1), sealedLesson('gelezen')).do(participant(2), sealedLesson('wacht'))
  scene.lead(letThrough('gelezen'))
  scene.edge.now = deletedAfter(scene.state) + 1
  scene.do(actors.timer, programmeWish('programme.retire', {}), null)
  expect(Object.keys(knowledgeFor(scene.state).lessons.cards)).toContain(cardId('gelezen'))
  expect(Object.keys(knowledgeFor(scene.state).lessons.cards)).not.toContain(cardId('wacht'))
  expect(scene.state.library.cards.has(cardId('wacht'))).toBe(true)
})

test('P8: what somebody asked under a lesson is not in a copy to practise on, also when that person left', () => {
  const scene = sceneIn(boardItem).do(actors.participant, namedLesson('open'))
  const reply = { cardId: cardId('vraag'), parentId: cardId('open'), text: 'Kanarie vraagt' }
  scene.do(participant(1), programmeWish('card.reply', reply))
  scene.do(participant(1), programmeWish('seat.leave', { seatId: 'seat-1' }))
  const link = (id: string) => ({ id, secretHash: id.padEnd(43, '0') })
  const identity = { id: 'copy', code: 'CPYCPY', createdAt: 7000, facilitatorLink: link('a'), projectorLink: link('b') }
  expect(JSON.stringify(copyForRehearsal(scene.state, identity))).not.toContain('Kanarie')
})

test('K4: a wall that shows one theme goes on with the theme that it became part of, and shows all when it went', () => {
  const [first = '', second = ''] = sceneIn(boardItem).state.themeOrder
  const about = kindWish('doDontBoard', boardItem, { name: 'show', data: { mode: 'board', themeId: first } })
  const shown = ({ state }: Scene) => {
    const { activity } = viewFor.projector(state)
    return activity?.kind === 'doDontBoard' ? activity.show.themeId : undefined
  }
  const merged = sceneIn(boardItem).lead(about)
  merged.lead(programmeWish('theme.merge', { themeId: first, intoId: second }))
  expect(shown(merged)).toBe(second)
  const theme = { themeId: 'nieuw', kind: 'content', label: 'Nieuw', short: null } as const
  const gone = sceneIn(boardItem).lead(programmeWish('theme.put', theme))
  const [{ id: actionId = '' } = {}] = viewFor.facilitator(gone.state).actions
  gone.lead(kindWish('doDontBoard', boardItem, { name: 'show', data: { mode: 'board', themeId: 'nieuw' } }))
  gone.lead(programmeWish('action.undo', { actionId }))
  expect(shown(gone)).toBeNull()
})

test('a theme that a facilitator gave to a lesson in its box does not go by undoing', () => {
  const scene = sceneIn(boardItem).do(participant(1), sealedLesson('doos'))
  scene.lead(programmeWish('theme.put', { themeId: 'nieuw', kind: 'content', label: 'Nieuw', short: null }))
  const [{ id: actionId = '' } = {}] = viewFor.facilitator(scene.state).actions
  scene.lead(programmeWish('card.setTheme', { cardId: cardId('doos'), themeId: 'nieuw' }))
  expect(scene.tryLead(programmeWish('action.undo', { actionId }))).toMatchObject({ code: 'undoTooLate' })
})

test('B4: a lesson that a facilitator said better since is there, also to the phone that did not hear that it came', () => {
  const late = sealedLesson('laat')
  const scene = sealed(sceneIn(boardItem).do(participant(1), late))
  expect(scene.lead(improved('laat', 0, 'Beter gezegd')).try(participant(1), late)).toMatchObject({
    status: 'committed',
  })
  expect(scene.try(participant(1), sealedLesson('laat', 2, lessonOf('Iets anders')))).toMatchObject({
    code: 'activityClosed',
  })
})

test('K4: what a phone that was away says about a theme that was merged since is about the one that it became part of', () => {
  const scene = sceneIn(boardItem)
  const [first = '', second = ''] = scene.state.themeOrder
  scene.lead(programmeWish('theme.merge', { themeId: first, intoId: second }))
  const instrument = { instrumentId: 'bezoek', baseSeq: 0, name: 'Bezoek', what: null, forWhom: null, effort: null }
  scene.do(participant(1), programmeWish('instrument.put', { ...instrument, themeIds: [first, second] }))
  expect(knowledgeFor(scene.state).instruments.bezoek?.themeIds).toEqual([second])
})

test('a mark that is sent twice stands once', () => {
  const scene = sceneIn(boardItem)
  const regionId = scene.state.seats.get('seat-1')?.regionId ?? ''
  const [{ id: tag = '' } = {}] = contextTags
  const data = { regionId, change: { part: 'tags' as const, value: [tag, tag] }, baseSeq: 0 }
  scene.do(participant(1), programmeWish('deal.set', data))
  expect(knowledgeFor(scene.state).deals[regionId]?.tags).toEqual({ part: 'tags', value: [tag] })
})
