import { expect, test } from 'vitest'
import { nextNumber } from '../../../../server/domain/programme/people.ts'
import { readerOf } from '../../../../server/domain/programme/reader.ts'
import { mineFor, viewFor } from '../../../../server/domain/programme/views.ts'
import { hashOf } from '../../../support/domain/hashOf.ts'
import { actors, cardId, ids, ownCard, participant, Scene } from '../../../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../../../support/domain/wishes.ts'

const join = (scene: Scene, index: number, isProxy?: boolean): Scene =>
  scene.do(
    actors.door,
    programmeWish('seat.join', {
      seatId: `seat-${index}`,
      secretHash: hashOf(`secret-${index}`),
      personalCodeHash: hashOf(`personal-${index}`),
      regionId: regionOf(scene),
      name: null,
      ...(isProxy === undefined ? {} : { isProxy }),
    }),
    null,
  )
const regionOf = ({ state }: Scene): string => state.regionOrder[0] ?? ''
const seatOf = ({ state }: Scene, index: number) => mineFor(state, `seat-${index}`, () => null)?.seat

test('P10: people of a region are numbered as they come, and a number is never given twice', () => {
  const scene = join(join(new Scene(), 0), 1)
  expect([seatOf(scene, 0)?.number, seatOf(scene, 1)?.number]).toEqual([1, 2])
  scene.do(participant(1), programmeWish('seat.leave', { seatId: 'seat-1' }))
  expect(nextNumber(scene.state, regionOf(scene))).toBe(3)
  expect(seatOf(join(scene, 2), 2)?.number).toBe(3)
  expect(viewFor.facilitator(scene.state).seats['seat-2']).toMatchObject({ number: 3, isProxy: false })
  // I1: erasing who left does not give their number away.
  expect(scene.log.replay().joinedByRegion).toEqual(scene.state.joinedByRegion)
})

test('P9: a card says that it was filled in for somebody, but for an anonymous one', () => {
  const scene = join(join(new Scene(), 0, true), 1)
    .started()
    .entered(ids.collect)
  const put = (index: number, name: string) =>
    scene.do(
      participant(index),
      kindWish('collect', ids.collect, {
        name: 'putCard',
        data: { ...ownCard, text: name, cardId: cardId(name), cardSeq: 1, attribution: 'region' },
      }),
    )
  put(0, 'proxy')
  put(1, 'own')
  const sealed = { ...ownCard, text: 'sealed', cardId: cardId('sealed'), cardSeq: 1 }
  scene.do(participant(0), kindWish('collect', ids.collect, { name: 'putSealedCard', data: sealed }))
  const marks = () =>
    readerOf(scene.state)
      .cardsOf('learningQuestion')
      .filter(({ attribution }) => attribution !== 'seed')
      .map((card) => [card.text, 'isProxy' in card ? card.isProxy : undefined])
      .sort()
  const said = [
    ['own', undefined],
    ['proxy', true],
    ['sealed', undefined],
  ]
  expect(marks()).toEqual(said)
  scene.lead(kindWish('dotVote', ids.dotVote, { name: 'open', data: {} }))
  expect(marks()).toEqual(said)
})

test('P9: a lock keeps strangers out, not whom a facilitator adds', () => {
  const scene = new Scene().lead(programmeWish('joining.setLocked', { locked: true }))
  expect(() => join(scene, 0)).toThrow('joiningLocked')
  expect(seatOf(join(scene, 1, true), 1)?.isProxy).toBe(true)
})
