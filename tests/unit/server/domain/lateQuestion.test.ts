import { describe, expect, test } from 'vitest'
import { evolve } from '../../../../server/domain/programme/evolve.ts'
import { actors, cardId, ids, participant, voteScene } from '../../../support/domain/scenes.ts'
import {
  addItem,
  castWish as cast,
  consoleOf as console,
  late,
  phoneOf as phone,
  revealWish as reveal,
  undone,
  voteWish as vote,
} from '../../../support/domain/votes.ts'

describe('a question that comes late', () => {
  test('V11: is on every phone and marked; ballots stand, who is done stays done, and nobody gets more dots', () => {
    const scene = voteScene('open')
    const before = phone(scene)
    const rows = scene.state.activities.get(ids.dotVote)?.box
    const [, regionId] = scene.state.regionOrder
    scene.lead(addItem({ regionId }))
    const { order, added, items, budgets } = phone(scene)
    expect(order).toEqual([...before.order, late.cardId])
    expect(added).toEqual([late.cardId])
    expect(items[late.cardId]).toMatchObject({ text: late.text, kind: 'process' })
    expect(budgets).toEqual(before.budgets)
    expect(scene.state.activities.get(ids.dotVote)?.box).toBe(rows)
    expect(console(scene).progress.done).toBe(6)
    expect(scene.state.library.cards.get(late.cardId)).toMatchObject({
      attribution: 'region',
      regionId,
      seatId: null,
    })
    scene
      .do(participant(0), cast({ [late.cardId]: 2 }, 2))
      .lead(vote('close'))
      .lead(reveal('phones'))
    expect(phone(scene).result).toMatchObject({ ballots: 6, process: { dots: { [late.cardId]: 2, 'lq-seed-1': 5 } } })
  })

  test('V11: before opening it is one of the list, and is still marked once people vote', () => {
    const scene = voteScene('ready').lead(addItem())
    expect(phone(scene)).toMatchObject({ added: [late.cardId] })
    expect(phone(scene).order).toContain(late.cardId)
    expect(phone(scene.lead(vote('open')))).toMatchObject({ phase: 'open', added: [late.cardId] })
  })

  test('is there once, however often the console sends it; and never under the id of another card', () => {
    const scene = voteScene('open').lead(addItem()).lead(addItem())
    expect(phone(scene).order.filter((id) => id === late.cardId)).toHaveLength(1)
    expect(scene.try(actors.facilitator, addItem({ cardId: cardId('other') }))).toMatchObject({ status: 'committed' })
    const scene2 = voteScene('open')
    const named = {
      type: 'learningQuestion',
      sourceRegionId: null,
      attribution: 'region',
      regionId: 'drenthe',
      name: null,
    }
    const card = { id: cardId('taken'), text: 'Van iemand', kind: 'process', themeId: null, ...named } as const
    scene2.state = evolve(scene2.state, {
      type: 'card.put',
      activityId: ids.collect,
      data: { card, seatId: 'seat-0', cardSeq: 1 },
    })
    expect(scene2.try(actors.facilitator, addItem({ cardId: cardId('taken') }))).toMatchObject({ code: 'notAllowed' })
  })

  test.each([
    [{ text: '' }, 'textEmpty'],
    [{ text: '\u200B' }, 'textInvisible'],
    [{ text: 'w'.repeat(161) }, 'textTooLong'],
    [{ themeId: 'no-such-theme' }, 'invalidCommand'],
    [{ themeId: 'constructor' }, 'invalidCommand'],
    [{ regionId: 'atlantis' }, 'regionUnknown'],
    [{ regionId: 'constructor' }, 'invalidCommand'],
    [{ cardId: 'short' }, 'invalidCommand'],
    [{ cardId: '__proto__' }, 'invalidCommand'],
    [{ kind: 'both' }, 'invalidCommand'],
    // The questions of the template are all about process: nobody has a dot for this one.
    [{ kind: 'content' }, 'noDotsForKind'],
  ])('with %j is refused', (data, code) => {
    expect(voteScene('open').try(actors.facilitator, addItem(data))).toMatchObject({ status: 'rejected', code })
  })

  test('cannot come once the vote is closed', () => {
    expect(voteScene('closed').try(actors.facilitator, addItem())).toMatchObject({ code: 'stalePhase' })
    expect(voteScene('sealed').try(actors.facilitator, addItem())).toMatchObject({ code: 'alreadySealed' })
  })

  test('V11: taken away again its dots count for nothing, and a phone that had not heard can still vote', () => {
    const scene = voteScene('open')
    undone(scene, () => {
      scene.lead(addItem()).do(participant(0), cast({ [late.cardId]: 1, 'lq-seed-2': 1 }, 2))
    })
    expect(phone(scene)).toMatchObject({ added: [] })
    expect(phone(scene).order).not.toContain(late.cardId)
    expect(scene.state.library.cards.get(late.cardId)?.isWithdrawn).toBe(true)
    scene.do(participant(1), cast({ [late.cardId]: 1, 'lq-seed-2': 1 }, 2))
    scene.lead(vote('close')).lead(reveal('phones'))
    const { result } = phone(scene)
    expect(result?.items).not.toHaveProperty(late.cardId)
    expect(result?.process.dots['lq-seed-2']).toBe(2)
    expect(result).toMatchObject({ ballots: 6, abstained: 0 })
  })
})
