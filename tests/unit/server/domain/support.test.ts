import { expect, test } from 'vitest'
import { readerOf } from '../../../../server/domain/programme/reader.ts'
import { mineFor, viewFor } from '../../../../server/domain/programme/views.ts'
import { audiences } from '../../../../shared/programme/roles.ts'
import {
  actors,
  cardId,
  collectScene,
  ids,
  nonce,
  participant,
  type Scene,
  sceneIn,
} from '../../../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../../../support/domain/wishes.ts'

const support = (id: string, isOn = true) =>
  kindWish('collect', ids.collect, { name: 'setSupport', data: { cardId: id, isOn } })
const mineOf = ({ state, edge }: Scene, seatId: string) => mineFor(state, seatId, edge.ownerKey)?.activity
const count = ({ state }: Scene, ...cardIds: readonly string[]) => readerOf(state).supportFor(cardIds)
/** All that anybody but this seat gets, as text; revisions aside. */
const seenBy = ({ state, edge }: Scene, exceptSeat: string) => [
  ...audiences.map((audience) => JSON.stringify(viewFor[audience](state))),
  ...[...state.seats.keys()]
    .filter((seatId) => seatId !== exceptSeat)
    .map((seatId) => JSON.stringify(mineFor(state, seatId, edge.ownerKey))),
]

test('C7, V2: until the reveal nobody but the supporter can tell that a question is supported', () => {
  const scene = collectScene('open')
  const before = seenBy(scene, 'seat-1')
  scene.do(participant(1), support('lq-seed-1')).do(participant(1), support(cardId('sealed')))
  expect(seenBy(scene, 'seat-1')).toEqual(before)
  expect(mineOf(scene, 'seat-1')).toMatchObject({ supportedIds: ['lq-seed-1', cardId('sealed')] })
  expect(mineOf(scene, 'seat-2')).toMatchObject({ supportedIds: [] })
})

test('C7, V2: the vote tells how many stood behind a question where its result was revealed, and nowhere before', () => {
  const scene = collectScene('open').do(participant(1), support('lq-seed-3')).do(participant(2), support('lq-seed-4'))
  const vote = (name: 'open' | 'close') => kindWish('dotVote', ids.dotVote, { name, data: {} })
  const reveal = (to: 'projector' | 'phones') => kindWish('dotVote', ids.dotVote, { name: 'reveal', data: { to } })
  const tellers = () =>
    audiences.filter((audience) => JSON.stringify(viewFor[audience](scene.state)).includes('"support"'))
  scene.entered(ids.dotVote)
  expect(tellers()).toEqual([])
  for (const command of [vote('open'), vote('close')]) {
    scene.lead(command)
    expect(tellers()).toEqual([])
  }
  scene.lead(reveal('phones'))
  expect(tellers()).toEqual(['participant'])
  const { activity } = viewFor.participant(scene.state)
  if (activity?.kind !== 'dotVote') throw new Error('not the vote')
  // The two were bundled in the scene: one question, two people.
  expect(activity.result?.items[nonce('known-bundle')]).toMatchObject({ support: 2 })
  scene.lead(reveal('projector'))
  expect(tellers()).toEqual(['participant', 'projector'])
})

test('C7: people count once for a question, also when it was bundled from several that they support', () => {
  const scene = collectScene('open')
  scene.do(participant(1), support('lq-seed-3')).do(participant(1), support('lq-seed-4'))
  scene.do(participant(2), support('lq-seed-4')).do(participant(2), support('lq-seed-4'))
  expect(count(scene, 'lq-seed-3', 'lq-seed-4')).toBe(2)
  scene.do(participant(2), support('lq-seed-4', false))
  expect(count(scene, 'lq-seed-3', 'lq-seed-4')).toBe(1)
  scene.do(participant(1), programmeWish('seat.leave', { seatId: 'seat-1' }))
  expect(count(scene, 'lq-seed-3', 'lq-seed-4')).toBe(0)
})

test('C7: nobody supports what is their own, hidden, unknown or frozen', () => {
  const scene = collectScene('open')
  expect(scene.try(participant(0), support(cardId('named')))).toMatchObject({ code: 'notAllowed' })
  expect(scene.try(participant(0), support(cardId('sealed')))).toMatchObject({ code: 'notAllowed' })
  expect(scene.try(participant(1), support('nothing'))).toMatchObject({ code: 'notFound' })
  expect(scene.try(participant(1), support(nonce('known-bundle')))).toMatchObject({ code: 'notFound' })
  scene.lead(kindWish('collect', ids.collect, { name: 'setHidden', data: { cardId: 'lq-seed-2', hidden: true } }))
  expect(scene.try(participant(1), support('lq-seed-2'))).toMatchObject({ code: 'notFound' })
  scene.entered(ids.dotVote).lead(kindWish('dotVote', ids.dotVote, { name: 'open', data: {} }))
  expect(scene.try(participant(1), support('lq-seed-1'))).toMatchObject({ code: 'questionFrozen' })
  expect(scene.try(actors.facilitator, support('lq-seed-1'))).toMatchObject({ code: 'notAllowed' })
})

test('C7: what is not voted on takes no support, because nobody would ever be told', () => {
  const scene = sceneIn('s1-08')
  const wish = kindWish('collect', 's1-08', { name: 'setSupport', data: { cardId: 'io-1', isOn: true } })
  expect(scene.try(participant(1), wish)).toMatchObject({ code: 'notAllowed' })
})

test('C7: opening the board again keeps who supports what', () => {
  const scene = collectScene('open').do(participant(1), support('lq-seed-1'))
  scene.lead(kindWish('collect', ids.collect, { name: 'close', data: {} }))
  scene.lead(kindWish('collect', ids.collect, { name: 'reopen', data: {} }))
  expect(count(scene, 'lq-seed-1')).toBe(1)
})
