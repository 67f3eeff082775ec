import { expect, test } from 'vitest'
import { readerOf } from '../../../../server/domain/programme/reader.ts'
import { mineFor, viewFor } from '../../../../server/domain/programme/views.ts'
import { actors, cardId, collectScene, ids, ownCard, participant, type Scene } from '../../../support/domain/scenes.ts'
import { kindWish } from '../../../support/domain/wishes.ts'

const put = (name: string, cardSeq = 1, text = 'Hoe?', activityId: string = ids.collect) =>
  kindWish('collect', activityId, {
    name: 'putCard',
    data: { ...ownCard, text, cardId: cardId(name), cardSeq, attribution: 'region' },
  })
const putSealed = (name: string, cardSeq = 1, text = 'Hoe?') =>
  kindWish('collect', ids.collect, {
    name: 'putSealedCard',
    data: { ...ownCard, text, cardId: cardId(name), cardSeq },
  })
const openVote = kindWish('dotVote', ids.dotVote, { name: 'open', data: {} })
const close = kindWish('collect', ids.collect, { name: 'close', data: {} })
const textOf = ({ state }: Scene, name: string) =>
  readerOf(state)
    .cardsOf('learningQuestion')
    .find((card) => card.id === cardId(name))?.text

test('I11: nobody writes under the id of somebody else’s card, named or anonymous', () => {
  const scene = collectScene('open')
  for (const command of [put('named', 9), put('sealed', 9), putSealed('named', 9), putSealed('sealed', 9)]) {
    expect(scene.try(participant(1), command)).toMatchObject({ status: 'rejected', code: 'notAllowed' })
  }
  const { order } = viewFor.participant(scene.state).activity as { readonly order: readonly string[] }
  expect(new Set(order).size).toBe(order.length)
})

test('a frozen card cannot be changed or withdrawn around the freeze, through another activity', () => {
  const scene = collectScene('open').lead(openVote).entered('s1-08')
  const sourceRegionId = scene.state.regionOrder[0] ?? ''
  const elsewhere = put('named', 2, 'Anders', 's1-08')
  const data = { ...(elsewhere.data as object), kind: null, sourceRegionId }
  expect(scene.try(actors.participant, { ...elsewhere, data })).toMatchObject({ code: 'notAllowed' })
  const withdraw = { name: 'withdrawCard', data: { cardId: cardId('named'), cardSeq: 2 } } as const
  expect(scene.try(actors.participant, kindWish('collect', 's1-08', withdraw))).toMatchObject({ code: 'notFound' })
  expect(textOf(scene, 'named')).toBe('Hoe?')
})

test('the limit counts named and anonymous cards of one person together, in whatever order they come', () => {
  const scene = collectScene('open')
  for (let index = 2; index < 5; index += 1) scene.do(actors.participant, putSealed(`more-${index}`))
  expect(scene.try(actors.participant, put('one-more'))).toMatchObject({ code: 'tooManyCards', params: { max: 5 } })
  expect(scene.try(actors.participant, putSealed('one-more'))).toMatchObject({ code: 'tooManyCards' })
})

test('an anonymous card that came too late is told the truth: counted when these words are there', () => {
  const scene = collectScene('closed')
  expect(scene.try(actors.participant, putSealed('sealed'))).toMatchObject({ status: 'committed' })
  expect(scene.try(actors.participant, putSealed('new'))).toMatchObject({ code: 'activityClosed' })
  scene.lead(openVote)
  expect(scene.try(actors.participant, putSealed('sealed'))).toMatchObject({ status: 'committed' })
  expect(scene.try(actors.participant, putSealed('sealed', 2, 'Anders?'))).toMatchObject({ code: 'questionFrozen' })
  expect(scene.try(actors.participant, putSealed('new'))).toMatchObject({ code: 'questionFrozen' })
  expect(textOf(scene, 'sealed')).toBe('Hoe?')
})

test('of two devices that change one card at once, one is told that it lost', () => {
  const scene = collectScene('open')
  scene.do(actors.participant, putSealed('sealed', 2, 'Eerste'))
  expect(scene.try(actors.participant, putSealed('sealed', 2, 'Tweede'))).toMatchObject({ code: 'changedElsewhere' })
  expect(scene.try(actors.participant, putSealed('sealed', 2, 'Eerste'))).toMatchObject({ status: 'committed' })
  scene.do(actors.participant, put('named', 2, 'Eerste'))
  expect(scene.try(actors.participant, put('named', 2, 'Tweede'))).toMatchObject({ code: 'changedElsewhere' })
  expect(textOf(scene, 'sealed')).toBe('Eerste')
  expect(textOf(scene, 'named')).toBe('Eerste')
})

test('after freezing nobody is the author of an anonymous card any more', () => {
  const scene = collectScene('open').lead(openVote)
  const mine = mineFor(scene.state, 'seat-0', scene.edge.ownerKey)
  expect(Object.keys(mine?.cards ?? {})).toEqual([cardId('named')])
  expect(mine?.cards[cardId('named')]?.isEditable).toBe(false)
  expect(scene.state.library.cards.get(cardId('sealed'))).toMatchObject({ seatId: null, cardSeq: 0, regionId: null })
})

test('a card is editable on the phone exactly when the server takes the edit', () => {
  for (const isClosed of [false, true]) {
    for (const isFrozen of [false, true]) {
      const scene = collectScene('open')
      if (isClosed) scene.lead(close)
      if (isFrozen) scene.lead(openVote)
      const mine = mineFor(scene.state, 'seat-0', scene.edge.ownerKey)
      for (const [name, edit] of [
        ['named', put('named', 2, 'Anders?')],
        ['sealed', putSealed('sealed', 2, 'Anders?')],
      ] as const) {
        const shown = mine?.cards[cardId(name)]?.isEditable ?? false
        expect(scene.try(actors.participant, edit).status === 'committed').toBe(shown)
      }
    }
  }
})
