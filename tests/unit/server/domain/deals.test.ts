import { describe, expect, test } from 'vitest'
import { knowledgeFor } from '../../../../server/domain/programme/knowledge.ts'
import { mineFor } from '../../../../server/domain/programme/views.ts'
import { dealFieldId } from '../../../../shared/programme/dealParts.ts'
import type { DealChange } from '../../../../shared/programme/deals.ts'
import { canonical } from '../../../support/domain/canonical.ts'
import { lessonFacts, lessonIds } from '../../../support/domain/lessons.ts'
import { actors, participant, Scene } from '../../../support/domain/scenes.ts'
import { programmeWish } from '../../../support/domain/wishes.ts'

/** Seats 0 and 3 are of the first region, 1 and 4 of the second. */
const [first, second] = new Scene().state.regionOrder as readonly [string, string, string]
const [theme, other] = new Scene().state.themeOrder as readonly [string, string]
const set = (regionId: string, change: DealChange, baseSeq = 0) =>
  programmeWish('deal.set', { regionId, change, baseSeq })
const goal = (value: string | null, slot = 0): DealChange => ({ part: 'goal', slot, value })
const now = (themeId: string, value: 1 | 2 | 3 | 4 | 5 | 'noFocus' | null): DealChange => ({
  part: 'now',
  themeId,
  value: value as never,
})
const own = ({ state }: Scene, seatId: string) => mineFor(state, seatId, () => null)?.deal ?? {}
const shown = ({ state }: Scene, regionId: string) => knowledgeFor(state).deals[regionId] ?? {}
const showLevels = programmeWish('shown.set', { what: 'levels', isOn: true })
const undoLast = (scene: Scene) =>
  scene.try(actors.facilitator, programmeWish('action.undo', { actionId: scene.state.actions.at(-1)?.id ?? 'none' }))
const changedElsewhere = { status: 'rejected', code: 'changedElsewhere' }

describe('K1: a team fills in its deal together', () => {
  test('two people in different fields both stand, and each sees who wrote what', () => {
    const scene = new Scene().joined()
    scene.do(participant(0), set(first, goal('Meer leerbanen')))
    scene.do(participant(3), set(first, goal('Minder regels', 1)))
    for (const seatId of ['seat-0', 'seat-3'])
      expect(own(scene, seatId)).toMatchObject({
        'goal:0': { entry: { value: 'Meer leerbanen' }, seq: 1, by: 1 },
        'goal:1': { entry: { value: 'Minder regels' }, seq: 1, by: 2 },
      })
  })

  test('in one field the second is told, the first text stands, and the second can go on from it', () => {
    const scene = new Scene().joined()
    scene.do(participant(0), set(first, goal('Eerst')))
    expect(scene.try(participant(3), set(first, goal('Daarna')))).toEqual(changedElsewhere)
    expect(own(scene, 'seat-3')['goal:0']).toMatchObject({ entry: { value: 'Eerst' }, by: 1 })
    scene.do(participant(3), set(first, goal('Samen'), 1))
    expect(own(scene, 'seat-0')['goal:0']).toMatchObject({ entry: { value: 'Samen' }, seq: 2, by: 2 })
  })

  test('who changes a text that was taken back since is told, whatever was written after it', () => {
    const scene = new Scene().joined()
    scene.lead(set(first, goal('Van de begeleiding')))
    expect(undoLast(scene).status).toBe('committed')
    expect(own(scene, 'seat-0')['goal:0']).toMatchObject({ entry: { value: null }, by: null })
    const seq = own(scene, 'seat-0')['goal:0']?.seq ?? -1
    scene.do(participant(0), set(first, goal('Van ons'), seq))
    // Still sees what the facilitator wrote, which was number 1.
    expect(scene.try(participant(3), set(first, goal('Erbij'), 1))).toEqual(changedElsewhere)
    expect(own(scene, 'seat-3')['goal:0']).toMatchObject({ entry: { value: 'Van ons' } })
  })

  test('undoing leaves what the team wrote after the facilitator', () => {
    const scene = new Scene().joined()
    scene.do(participant(0), set(first, goal('Eerst')))
    scene.lead(set(first, goal('Van de begeleiding'), 1))
    scene.do(participant(3), set(first, goal('Beter'), 2))
    expect(undoLast(scene).status).toBe('committed')
    expect(own(scene, 'seat-0')['goal:0']).toMatchObject({ entry: { value: 'Beter' } })
  })

  test('nobody writes for another region, nor about what is not there', () => {
    const scene = new Scene().joined()
    const no = (change: DealChange, regionId = first) => scene.try(participant(0), set(regionId, change))
    expect(no(goal('Van hen'), second)).toEqual({ status: 'rejected', code: 'notAllowed' })
    expect(no(goal('Nergens'), 'nowhere')).toEqual({ status: 'rejected', code: 'regionUnknown' })
    expect(no(now('no-theme', 3))).toEqual({ status: 'rejected', code: 'notFound' })
    expect(no({ part: 'tags', value: ['verzonnen'] })).toEqual({ status: 'rejected', code: 'notFound' })
    expect(no({ part: 'adopts', targetId: 'lq-seed-1', value: true })).toEqual({ status: 'rejected', code: 'notFound' })
    expect(no(goal('x'.repeat(141)))).toMatchObject({ status: 'rejected', code: 'textTooLong', params: { max: 140 } })
  })

  test('somebody who goes takes their reactions along, and leaves what their region said', () => {
    const scene = new Scene().joined()
    for (const event of lessonFacts([...scene.state.seats.values()])) scene.fact(event)
    scene.lead(programmeWish('shown.set', { what: 'reactions', isOn: true }))
    scene.do(participant(0), programmeWish('card.react', { cardId: lessonIds[1], reaction: 'known' }))
    scene.do(participant(0), set(first, goal('Meer leerbanen')))
    expect(knowledgeFor(scene.state).reactions).toEqual({ [lessonIds[1]]: { known: 1, new: 0 } })
    scene.do(participant(0), programmeWish('seat.leave', { seatId: 'seat-0' }))
    expect(knowledgeFor(scene.state).reactions).toEqual({})
    expect(own(scene, 'seat-3')['goal:0']).toMatchObject({ entry: { value: 'Meer leerbanen' }, by: null })
  })
})

describe('K2: how far a region is', () => {
  test('“geen speerpunt” is a value of its own and never a number; “gewenst” has no such value', () => {
    const scene = new Scene().joined().lead(showLevels)
    scene.do(participant(0), set(first, now(theme, 'noFocus')))
    expect(shown(scene, first)[dealFieldId(now(theme, null))]).toEqual(now(theme, 'noFocus'))
    const wrong = [0, 6, 2.5, '3'].map((value) => set(first, now(other, value as never)))
    const wanted = { part: 'wanted', themeId: other, value: 'noFocus' } as never
    for (const command of [...wrong, set(first, wanted)])
      expect(scene.try(participant(0), command)).toEqual({ status: 'rejected', code: 'invalidCommand' })
  })

  test('what is taken back is in nobody’s view any more', () => {
    const scene = new Scene().joined().lead(showLevels)
    scene.do(participant(0), set(first, now(theme, 4)))
    scene.do(participant(3), set(first, now(theme, null), 1))
    expect(shown(scene, first)).toEqual({})
  })
})

describe('K4: themes change while phones are on', () => {
  const merge = (themeId: string, intoId: string) => programmeWish('theme.merge', { themeId, intoId })

  test('merged, what was said of the one that stayed counts, else what was said of the other; undone, both are back', () => {
    const scene = new Scene().joined().lead(showLevels)
    scene.do(participant(0), set(first, now(other, 5))).do(participant(0), set(first, now(theme, 2)))
    scene.do(participant(1), set(second, now(theme, 3)))
    scene.do(participant(1), set(second, { part: 'focus', value: theme }))
    scene.lead(programmeWish('theme.setTable', { themeId: theme, isOn: true }))
    const before = canonical(knowledgeFor(scene.state))
    const order = scene.state.themeOrder
    scene.lead(merge(theme, other))
    expect(scene.state.themeOrder).not.toContain(theme)
    expect(shown(scene, first)).toEqual({ [`now:${other}`]: now(other, 5) })
    expect(shown(scene, second)).toEqual({ [`now:${other}`]: now(other, 3), focus: { part: 'focus', value: other } })
    expect(own(scene, 'seat-1')[`now:${other}`]).toMatchObject({ entry: now(other, 3), seq: 0 })
    expect(knowledgeFor(scene.state).themeTables).toEqual([other])
    expect(undoLast(scene).status).toBe('committed')
    expect(canonical(knowledgeFor(scene.state))).toBe(before)
    expect(scene.state.themeOrder).toEqual(order)
  })

  test('a phone that has not heard of it can still send, and writes over nothing that it did not see', () => {
    const scene = new Scene().joined().lead(showLevels)
    scene.do(participant(0), set(first, now(theme, 2))).do(participant(1), set(second, now(theme, 2)))
    scene.do(participant(1), set(second, now(other, 5))).lead(merge(theme, other))
    scene.do(participant(3), set(first, now(theme, 4), 1))
    expect(shown(scene, first)).toEqual({ [`now:${other}`]: now(other, 4) })
    expect(scene.try(participant(4), set(second, now(theme, 1), 1))).toEqual(changedElsewhere)
    expect(shown(scene, second)).toEqual({ [`now:${other}`]: now(other, 5) })
  })

  test('cards and suggestions go along, and a merged theme merges on', () => {
    const scene = new Scene().joined()
    for (const event of lessonFacts([...scene.state.seats.values()])) scene.fact(event)
    const [, , third = ''] = scene.state.themeOrder
    scene.lead(programmeWish('card.setTheme', { cardId: lessonIds[0], themeId: theme }))
    const about = { learnerId: first, sourceId: second, themeId: theme }
    scene.lead(programmeWish('suggestion.set', { ...about, verdict: 'first' }))
    scene.lead(merge(theme, other)).lead(merge(other, third))
    expect(knowledgeFor(scene.state).lessons.cards[lessonIds[0]]?.themeId).toBe(third)
    expect(knowledgeFor(scene.state).suggestions).toEqual({ [`${first} ${second} ${third}`]: 'first' })
    expect(scene.tryLead(merge(third, theme))).toEqual({ status: 'rejected', code: 'notFound' })
    expect(undoLast(scene).status).toBe('committed')
    expect(knowledgeFor(scene.state).lessons.cards[lessonIds[0]]?.themeId).toBe(other)
  })

  test('a name is changed on all faces at once and back; one that somebody wrote about since cannot go', () => {
    const scene = new Scene().joined()
    const put = (themeId: string, label: string) =>
      programmeWish('theme.put', { themeId, kind: 'content', label, short: null })
    const label = scene.state.themes[theme]?.label
    scene.lead(put(theme, 'Zorg en welzijn'))
    expect(scene.state.themes[theme]?.label).toEqual({ nl: 'Zorg en welzijn', en: 'Zorg en welzijn' })
    undoLast(scene)
    expect(scene.state.themes[theme]?.label).toEqual(label)
    scene.lead(put('theme-new', 'Water'))
    scene.do(participant(0), set(first, now('theme-new', 3)))
    expect(undoLast(scene)).toEqual({ status: 'rejected', code: 'undoTooLate' })
    expect(scene.state.themeOrder).toContain('theme-new')
  })
})
