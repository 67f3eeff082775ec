import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LibraryEvent } from '../../../server/domain/programme/events.ts'
import { undoLibrary } from '../../../server/domain/programme/library.ts'
import { readerOf } from '../../../server/domain/programme/reader.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import { viewFor } from '../../../server/domain/programme/views.ts'
import { Dice } from '../../support/domain/Dice.ts'
import { facilitatorWishFor, participantWishFor } from '../../support/domain/kindWishes.ts'
import { ids, participant, type Scene, sceneIn } from '../../support/domain/scenes.ts'

const seeds = fc.integer({ min: 1, max: 2 ** 31 })

let takenBack = 0

/** Somebody writes, changes, withdraws, hides, bundles or splits, as the dice say; now and then it is taken back. */
function step(scene: Scene, dice: Dice): void {
  const activity = scene.state.activities.get(ids.collect)
  if (activity === undefined) throw new Error('no board')
  const before = scene.state.library
  const length = scene.log.texts.length
  const who = participant(dice.below(6))
  if (dice.chance(0.5)) scene.try(who, participantWishFor(dice, scene.state, activity, who.seatId))
  else scene.tryLead(facilitatorWishFor(dice, scene.state, activity))
  const event = scene.log.events(length).find(({ type }) => /^cards?\./.test(type))
  if (event === undefined || dice.chance(0.7)) return
  const undone = undoLibrary(event as LibraryEvent, before) ?? []
  takenBack += undone.length
  for (const one of undone) scene.fact({ activityId: ids.collect, ...one })
}

/** Ids of all that stands, with the cards of each. */
const standing = (state: ProgrammeState) => readerOf(state).questions('learningQuestion')

test('C6: no order of bundling, splitting, hiding, withdrawing and taking back loses or doubles an original', () => {
  let bundles = 0
  let anonymous = 0
  fc.assert(
    fc.property(seeds, (seed) => {
      const dice = new Dice(seed)
      const scene = sceneIn(ids.collect)
      for (let steps = 0; steps < 60; steps += 1) {
        step(scene, dice)
        const reader = readerOf(scene.state)
        const visible = reader.visibleCards('learningQuestion')
        const questions = standing(scene.state)
        const originals = questions.flatMap(({ cardIds }) => cardIds)
        expect([...originals].sort()).toEqual(visible.map(({ id }) => id).sort())
        expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
        // An original is told as it is, under whatever name it stands.
        expect(new Map(questions.flatMap(({ cards }) => cards.map((card) => [card.id, card])))).toEqual(
          new Map(visible.map((card) => [card.id, card])),
        )
        const { activity } = viewFor.facilitator(scene.state)
        if (activity?.kind !== 'collect') throw new Error('not the board')
        const inBundles = Object.values(activity.bundles).flatMap(({ cardIds }) => cardIds)
        expect(new Set(inBundles).size).toBe(inBundles.length)
        for (const id of inBundles) expect(activity.cards[id]?.id).toBe(id)
        bundles += Object.keys(activity.bundles).length
        anonymous += inBundles.filter((id) => activity.cards[id]?.attribution === 'anonymous').length
      }
      expect(scene.log.replay().library.bundles.toJS()).toEqual(scene.state.library.bundles.toJS())
    }),
    { numRuns: 60 },
  )
  expect(Math.min(bundles, anonymous)).toBeGreaterThan(500)
  expect(takenBack).toBeGreaterThan(100)
})

test('I11: a bundle names no author, in the log or in a view, whoever wrote what is in it', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const dice = new Dice(seed)
      const scene = sceneIn(ids.collect)
      for (let steps = 0; steps < 60; steps += 1) step(scene, dice)
      const told = scene.log
        .events()
        .filter(({ type }) => type === 'cards.bundled' || type === 'cards.unbundled')
        .map(({ data }) => JSON.stringify(data))
      for (const audience of ['participant', 'facilitator', 'projector'] as const) {
        const { activity } = viewFor[audience](scene.state)
        if (activity?.kind === 'collect') told.push(JSON.stringify(activity.bundles))
      }
      for (const text of told) expect(text).not.toMatch(/seat-\d(?!_)|"regionId"|"seatId"|"name"|Name \d/)
    }),
    { numRuns: 40 },
  )
})
