import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { knowledgeFor } from '../../../server/domain/programme/knowledge.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import { mineFor, viewFor } from '../../../server/domain/programme/views.ts'
import { activityContracts } from '../../../shared/activities/registry.ts'
import { audiences } from '../../../shared/programme/roles.ts'
import { apply, diff } from '../../../shared/protocol/patch.ts'
import { canonical } from '../../support/domain/canonical.ts'
import { Dice } from '../../support/domain/Dice.ts'
import { Play } from '../../support/domain/Play.ts'
import { sceneFor } from '../../support/domain/permissionScenes.ts'
import { viewSchemas } from '../../support/domain/viewSchemas.ts'

const seeds = fc.integer({ min: 1, max: 2 ** 31 })
const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** Every view that somebody may get of this state. */
function viewsOf(play: Pick<Play, 'state' | 'edge'>): Record<string, unknown> {
  const shared = Object.fromEntries(audiences.map((audience) => [audience, viewFor[audience](play.state)]))
  const mine = [...play.state.seats.keys()].map((seatId) => [
    `mine ${seatId}`,
    mineFor(play.state, seatId, play.edge.ownerKey),
  ])
  return { ...shared, knowledge: knowledgeFor(play.state), ...Object.fromEntries(mine) }
}

test('I9: every view of every kind parses with its strict schema, and says all of it in JSON', () => {
  const seen = new Set<string>()
  const look = (play: Pick<Play, 'state' | 'edge'>): void => {
    for (const [name, view] of Object.entries(viewsOf(play))) {
      const parsed = viewSchemas[schemaOf(name)].safeParse(view)
      if (!parsed.success) throw new Error(`${name}: ${JSON.stringify(parsed.error.issues, null, 1)}`)
      expect(overTheWire(view)).toStrictEqual(view)
      seen.add(`${name.split(' ')[0]} ${(view as { activity?: { kind: string } | null }).activity?.kind}`)
    }
  }
  for (const [kind, { phases }] of Object.entries(activityContracts))
    for (const phase of phases) look(sceneFor(`${kind}.`, phase))
  fc.assert(
    fc.property(seeds, (seed) => {
      const play = new Play(new Dice(seed))
      for (let batch = 0; batch < 40; batch += 1) look(play.run(1, 8))
    }),
    { numRuns: 60 },
  )
  for (const kind of Object.keys(activityContracts)) {
    for (const name of [...audiences, 'mine']) expect(seen).toContain(`${name} ${kind}`)
  }
}, 120_000)

const schemaOf = (name: string) => {
  const view = [...audiences, 'mine' as const, 'knowledge' as const].find((one) => one === name.split(' ')[0])
  if (view === undefined) throw new Error(name)
  return view
}

test('I10: patches between successive views lead to each next view, over the wire', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const play = new Play(new Dice(seed)).run(3)
      let held = overTheWire(viewsOf(play))
      for (let batch = 0; batch < 20; batch += 1) {
        const before = viewsOf(play)
        play.run(1)
        const after = viewsOf(play)
        for (const [name, view] of Object.entries(after)) {
          if (held[name] !== undefined) {
            expect(apply(held[name], overTheWire(diff(before[name], view)))).toEqual(overTheWire(view))
          }
        }
        held = overTheWire(after)
      }
    }),
    { numRuns: 40 },
  )
})

test('I8: a view is made of the state alone: twice the same, and the same after a replay', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const play = new Play(new Dice(seed)).run(30)
      const views = viewsOf(play)
      const live = canonical(views)
      play.state = play.log.replay() satisfies ProgrammeState
      expect(canonical(viewsOf(play))).toBe(live)
      // Orders are lists: they must come out the same too, whatever order the rows were read in.
      expect(JSON.parse(JSON.stringify(viewsOf(play)))).toEqual(JSON.parse(JSON.stringify(views)))
    }),
    { numRuns: 60 },
  )
})
