import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moduleOf } from '../../../server/domain/activities/registry.ts'
import { decideBatch } from '../../../server/domain/programme/batch.ts'
import type { DomainEvent } from '../../../server/domain/programme/events.ts'
import { evolve as evolveProgramme } from '../../../server/domain/programme/evolve.ts'
import type { Activity, OwnState } from '../../../server/domain/programme/state.ts'
import type { ActivityKind } from '../../../shared/activities/registry.ts'
import { canonical } from '../../support/domain/canonical.ts'
import { Dice } from '../../support/domain/Dice.ts'
import { facilitatorWishFor, participantWishFor } from '../../support/domain/kindWishes.ts'
import { actors, participant, type Scene, sceneIn } from '../../support/domain/scenes.ts'
import { allKindTests, testsOf } from '../../support/kinds/registry.ts'

const seeds = fc.integer({ min: 1, max: 2 ** 31 })

const takenBack = allKindTests.flatMap(([kind, { item, undo }]) =>
  undo === undefined ? [] : [{ kind, begin: () => ({ scene: sceneIn(item), id: item }), ...undo }],
)

describe.each(takenBack)(
  'what a facilitator did with $kind',
  ({ begin, scene: sceneOf = begin, events, isSealed = false }) => {
    test('is as it was before once it is taken back, and keeps what people did meanwhile', () => {
      const reached = new Set<string>()
      let rows = 0
      fc.assert(
        fc.property(seeds, (seed) => {
          const dice = new Dice(seed)
          const { scene, id } = sceneOf()
          for (let left = 40; left > 0; left -= 1) {
            if (dice.chance(0.5)) rows += takeBack(scene, id, dice, reached)
            else
              scene.try(participant(dice.below(5)), participantWishFor(dice, scene.state, activityIn(scene, id), null))
          }
          expect(scene.edge.bugs).toEqual([])
        }),
        { numRuns: 80 },
      )
      for (const event of events) expect(reached).toContain(event)
      if (isSealed) expect(rows).toBeGreaterThan(100)
    })
  },
)

const activityIn = ({ state }: Scene, id: string): Activity => state.activities.get(id) ?? never()
const never = (): never => {
  throw new Error('no such activity')
}

/** One wish of a facilitator, what people do after it, and all of the wish taken back; then it is kept after all. Rows kept. */
function takeBack(scene: Scene, id: string, dice: Dice, reached: Set<string>): number {
  let rows = 0
  const before = activityIn(scene, id)
  const { kind } = before
  const { undo, evolve } = moduleOf(kind)
  const command = facilitatorWishFor(dice, scene.state, before)
  const done = decideBatch(
    scene.state,
    [{ actor: actors.facilitator, envelope: 0, seq: nextSeq(), command }],
    scene.edge,
  )
  let own = before.own
  let isForGood = false
  const back: DomainEvent[] = []
  for (const event of done.events.filter(({ type, activityId }) => type.startsWith(`${kind}.`) && activityId === id)) {
    const undone = undo?.(event, { ...before, own }) ?? null
    if (undone === null) {
      expect(testsOf(kind).undo?.forGood ?? []).toContain(event.type)
      isForGood = true
    } else {
      const ownEvents = undone.filter(({ type }) => type.startsWith(`${kind}.`))
      const after = [event, ...ownEvents].reduce((state: OwnState, one) => evolve(state, one), own)
      expect(known(kind, after)).toBe(known(kind, own))
      back.unshift(...ownEvents.map(({ type, data }) => ({ type, data, activityId: id })))
      reached.add(event.type)
    }
    own = evolve(own, event)
  }
  if (!isForGood && back.length > 0) {
    const people = [0, 1, 2, 3].map((seat, index) => ({
      actor: participant(seat),
      envelope: index + 1,
      seq: testsOf(kind).undo?.isSealed ? null : nextSeq(),
      command: participantWishFor(dice, done.next, done.next.activities.get(id) ?? before, `seat-${seat}`),
    }))
    const meanwhile = decideBatch(done.next, people, scene.edge)
    const kept = meanwhile.events.filter(({ type, activityId }) => type.startsWith(`${kind}.`) && activityId === id)
    const withPeople = kept.reduce((state: OwnState, one) => evolve(state, one), before.own)
    const after = back.reduce(evolveProgramme, meanwhile.next).activities.get(id)
    expect(known(kind, after?.own ?? before.own)).toBe(known(kind, withPeople))
    // V4: rows that came in before, while and after are there, and count again.
    expect(after?.box).toBe(meanwhile.next.activities.get(id)?.box)
    rows = after?.box.size ?? 0
  }
  scene.log.append(done)
  scene.state = done.next
  return rows
}

function known(kind: ActivityKind, own: OwnState): string {
  const fields = Object.entries(own).filter(([field]) => !testsOf(kind).undo?.keeps?.includes(field))
  return canonical(Object.fromEntries(fields))
}

let seq = 10_000
const nextSeq = (): number => {
  seq += 1
  return seq
}
