import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideBatch, type Submission } from '../../../server/domain/programme/batch.ts'
import { knowledgeFor } from '../../../server/domain/programme/knowledge.ts'
import { mineFor, viewFor } from '../../../server/domain/programme/views.ts'
import { noFocus, stages } from '../../../shared/programme/dealParts.ts'
import { audiences } from '../../../shared/programme/roles.ts'
import { Dice } from '../../support/domain/Dice.ts'
import { Play } from '../../support/domain/Play.ts'

/**
 * Two lives that differ only in how far each region said it is. What nobody may know, no view may tell apart: neither a
 * value, nor a mean, nor an order that follows from them.
 */
test('K3, blind: until levels are shown, the own team is told how far it is, and nobody else, the console included', () => {
  let told = 0
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
      const play = new Play(new Dice(seed)).run(10)
      const twin = new Play(new Dice(seed)).run(10)
      const differing = new Set<string>()
      for (let round = 0; round < 25; round += 1) {
        const wishes = play.wishes(5)
        for (const { command } of wishes) if (isLevel(command)) differing.add(regionOf(command))
        twin.edge.now = play.edge.now
        const one = decideBatch(play.state, wishes, play.edge)
        const other = decideBatch(twin.state, wishes.map(otherLevel), twin.edge)
        play.state = one.next
        twin.state = other.next
        expect(other.outcomes).toEqual(one.outcomes)
        const both = (view: (of: Play) => unknown) => [JSON.stringify(view(play)), JSON.stringify(view(twin))]
        const [shown, otherwise] = both(({ state }) => knowledgeFor(state))
        if (!play.state.shown.levels) expect(otherwise).toBe(shown)
        for (const audience of audiences) {
          const [here, there] = both(({ state }) => viewFor[audience](state))
          if (!play.state.shown.levels) expect(there).toBe(here)
        }
        for (const { id, regionId } of play.state.seats.values()) {
          if (play.state.shown.levels || differing.has(regionId)) continue
          const [here, there] = both(({ state, edge }) => mineFor(state, id, edge.ownerKey))
          expect(there).toBe(here)
        }
      }
      const showing = ({ state }: Play) =>
        JSON.stringify(knowledgeFor({ ...state, shown: { ...state.shown, levels: true } }))
      told += Number(showing(play) !== showing(twin))
    }),
    { numRuns: 60 },
  )
  // There was something to tell apart.
  expect(told).toBeGreaterThan(3)
})

type Command = Submission['command']
interface LevelChange {
  readonly regionId: string
  readonly change: { readonly part: string; readonly value: unknown }
}

const isLevel = ({ name, data }: Command): boolean =>
  name === 'deal.set' && /^(now|wanted|evidence|askUs)$/.test((data as LevelChange | null)?.change?.part ?? '')
const regionOf = ({ data }: Command): string => (data as LevelChange).regionId

/** The same field with something else in it; what is equal stays equal, so that the same is accepted. */
function otherLevel(submission: Submission): Submission {
  const { command } = submission
  if (!isLevel(command)) return submission
  const { regionId, change, ...rest } = command.data as LevelChange
  const data = { regionId, ...rest, change: { ...change, value: otherValue(change) } }
  return { ...submission, command: { ...command, data } }
}

function otherValue({ part, value }: LevelChange['change']): unknown {
  if (typeof value === 'boolean') return !value
  if (part === 'evidence') return typeof value === 'string' && value.length > 1 ? value.replaceAll('a', 'o') : value
  const circle: readonly unknown[] = part === 'now' ? [...stages, noFocus] : stages
  const at = circle.indexOf(value)
  return at === -1 ? value : circle[(at + 1) % circle.length]
}
