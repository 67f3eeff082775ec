import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyForRehearsal } from '../../../server/domain/programme/copy.ts'
import { startState } from '../../../server/domain/programme/evolve.ts'
import { fold } from '../../../server/domain/programme/fold.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import { viewFor } from '../../../server/domain/programme/views.ts'
import { seedQuestions } from '../../../shared/content/templates.ts'
import { audiences } from '../../../shared/programme/roles.ts'
import { Dice } from '../../support/domain/Dice.ts'
import { Play } from '../../support/domain/Play.ts'
import { viewSchemas } from '../../support/domain/viewSchemas.ts'
import { programmeWish } from '../../support/domain/wishes.ts'

const seeds = fc.integer({ min: 1, max: 2 ** 31 })
const name = 'Kanarie-zingt'

/** A session half way, in which everybody is called after a bird. */
function lifeOf(seed: number): ProgrammeState {
  const play = new Play(new Dice(seed))
  for (const person of play.people.participants)
    play.commit([play.wish(person, programmeWish('seat.rename', { name: `${name} ${person.actor.seatId}` }))], 0)
  return play.run(40).state
}

function copyOf(state: ProgrammeState) {
  const link = (id: string) => ({ id, secretHash: id.padEnd(43, '0') })
  const events = copyForRehearsal(state, {
    id: 'the-copy',
    code: 'CPYCPY',
    createdAt: 7_000,
    facilitatorLink: link('new-lead'),
    projectorLink: link('new-wall'),
  })
  const meta = { clientId: null, seq: null, refused: null, at: 7_000 }
  const logged = events.map(({ type, data, activityId = null }) => ({ type, data, activityId, meta }))
  // As a store would give it back.
  const text = JSON.stringify(logged)
  return { text, copy: fold(startState, JSON.parse(text)) }
}

const planOf = (state: ProgrammeState) =>
  state.sessionOrder.map((id) => {
    const session = state.sessions[id]
    const items = session?.itemOrder.map((itemId) => state.activities.get(itemId)?.planned)
    return { id, number: session?.number, title: session?.title, preparation: session?.preparation, items }
  })

test('P8: a copy to practise on has the plan as it is now, untouched, and stands before the session that comes next', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const state = lifeOf(seed)
      const { copy } = copyOf(state)
      expect(planOf(copy)).toEqual(planOf(state))
      // Themes that were merged stay merged.
      const given = [
        'mergedThemes',
        'title',
        'regions',
        'regionOrder',
        'themes',
        'themeOrder',
        'agreements',
        'reactions',
      ] as const
      for (const part of given) expect(copy[part]).toEqual(state[part])
      expect([copy.isRehearsal, copy.id, copy.code]).toEqual([true, 'the-copy', 'CPYCPY'])
      const isOver = (one: ProgrammeState) => one.sessionOrder.map((id) => one.sessions[id]?.status === 'ended')
      expect(isOver(copy)).toEqual(isOver(state))
      expect([...copy.activities.values()].every(({ status }) => status === 'planned')).toBe(true)
      for (const audience of audiences) {
        const view = viewFor[audience](copy)
        expect(viewSchemas[audience].safeParse(view).error?.issues).toBeUndefined()
        expect(view.programme.isRehearsal).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})

test('P8: nothing that a person did or that opens a door of the programme is in its copy', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const state = lifeOf(seed)
      const { copy, text } = copyOf(state)
      const seedIds = new Set(seedQuestions.map(({ id }) => id))
      expect([...copy.library.cards.keys()].every((id) => seedIds.has(id))).toBe(true)
      expect(copy.seats.size).toBe(0)
      expect(Object.keys(copy.links).sort()).toEqual(['new-lead', 'new-wall'])
      const secrets = [
        name,
        state.id,
        state.code,
        ...state.seats.keys(),
        ...state.seatIdBySecret.keys(),
        ...state.seatIdByPersonalCode.keys(),
        ...Object.values(state.links).flatMap(({ id, secretHash }) => [id, secretHash]),
        ...[...state.library.cards.keys()].filter((id) => !seedIds.has(id)),
        ...state.receipts.keys(),
      ]
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    }),
    { numRuns: 100 },
  )
})
