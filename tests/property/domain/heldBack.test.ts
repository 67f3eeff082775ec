import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { knowledgeFor } from '../../../server/domain/programme/knowledge.ts'
import { readerOf } from '../../../server/domain/programme/reader.ts'
import { mineFor, viewFor } from '../../../server/domain/programme/views.ts'
import { Dice } from '../../support/domain/Dice.ts'
import { facilitatorWishFor, participantWishFor } from '../../support/domain/kindWishes.ts'
import { Play } from '../../support/domain/Play.ts'
import { actors, participant, sceneIn } from '../../support/domain/scenes.ts'
import { boardItem } from '../../support/kinds/doDontBoard.ts'

const seeds = fc.integer({ min: 1, max: 2 ** 31 })

test('B1: a lesson that nobody let through is in no view but its author’s own and the facilitators’', () => {
  let held = 0
  fc.assert(
    fc.property(seeds, (seed) => {
      const play = new Play(new Dice(seed))
      for (let batch = 0; batch < 40; batch += 1) {
        play.run(1)
        held += expectHeldBack(play)
      }
    }),
    { numRuns: 30 },
  )
  fc.assert(
    fc.property(seeds, (seed) => {
      const dice = new Dice(seed)
      const scene = sceneIn(boardItem)
      for (let turn = 0; turn < 40; turn += 1) {
        const activity = scene.state.activities.get(boardItem)
        if (activity === undefined) throw new Error('no board')
        const seat = dice.below(5)
        if (dice.chance(0.4)) scene.try(actors.facilitator, facilitatorWishFor(dice, scene.state, activity))
        else scene.try(participant(seat), participantWishFor(dice, scene.state, activity, `seat-${seat}`))
        held += expectHeldBack(scene)
      }
      expect(scene.edge.bugs).toEqual([])
    }),
    { numRuns: 60 },
  )
  expect(held).toBeGreaterThan(500)
})

/** How many are held back now. */
function expectHeldBack({ state, edge }: Pick<Play, 'state' | 'edge'>): number {
  const reader = readerOf(state)
  const cards = reader.cardsOf('lesson').filter((card) => reader.isHeldBack(card))
  if (cards.length === 0) return 0
  const views = [viewFor.participant(state), viewFor.projector(state), knowledgeFor(state)].map((view) =>
    JSON.stringify(view),
  )
  const own = [...state.seats.keys()].map((seatId) => mineFor(state, seatId, edge.ownerKey)?.cards ?? {})
  for (const { id } of cards) {
    for (const view of views) expect(view).not.toContain(id)
    expect(own.filter((mine) => Object.hasOwn(mine, id)).length).toBeLessThanOrEqual(1)
  }
  return cards.length
}
