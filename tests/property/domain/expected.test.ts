import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { eraseFrom } from '../../../server/domain/programme/erasure.ts'
import { evolve, startState } from '../../../server/domain/programme/evolve.ts'
import { type ExpectedEvent, eraseKey, undoExpected } from '../../../server/domain/programme/expected.ts'
import { fold, type LoggedEvent } from '../../../server/domain/programme/fold.ts'
import { deadlinesOf } from '../../../server/domain/programme/reader.ts'
import { deletedAfter } from '../../../server/domain/programme/retention.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import { codeAnswerFor, mineFor, viewFor } from '../../../server/domain/programme/views.ts'
import type { ProgrammeCommandData } from '../../../shared/programme/contract.ts'
import type { ExpectedWish } from '../../../shared/programme/expected.ts'
import { maxExpected } from '../../../shared/programme/limits.ts'
import { diff } from '../../../shared/protocol/patch.ts'
import { canonical } from '../../support/domain/canonical.ts'
import { actors, Scene } from '../../support/domain/scenes.ts'
import { programmeWish } from '../../support/domain/wishes.ts'

const minute = 60_000
const day = 86_400_000
const region = (scene: Scene, index = 0): string => scene.state.regionOrder[index % 3] ?? ''
const canary = (id: string | number): string => `Kanarie ${id}`

const wish = (scene: Scene, id: string, change: Partial<ExpectedWish> = {}): ExpectedWish => ({
  id,
  name: canary(id),
  regionId: region(scene),
  role: null,
  ...change,
})
const add = (scene: Scene, ...people: readonly ExpectedWish[]) =>
  scene.lead(programmeWish('expected.add', { people: [...people] }))
const listOf = ({ state }: Scene) => state.expected.people.toObject()
const refusal = (scene: Scene, command: Parameters<Scene['try']>[1]) => {
  const said = scene.try(actors.facilitator, command)
  return said.status === 'rejected' ? said.code : said.status
}

/** The log as the store has it once the eraser was there, and what it means. */
function rewritten(scene: Scene, erased: ReadonlySet<string> | null) {
  const log = scene.log.events().map((event, index) => ({ revision: index + 1, ...event }))
  const changes = new Map(eraseFrom(log, erased).map((change) => [change.revision, change]))
  const events = log.map(({ revision, ...event }): LoggedEvent => ({ ...event, ...changes.get(revision) }))
  return { text: JSON.stringify(events), state: fold(startState, events) }
}

const comparable = ({ expected, seats, actions }: ProgrammeState): string => canonical({ expected, seats, actions })

/** The deadline that lets the log forget, when there is one. */
function forget(scene: Scene): void {
  for (const deadline of deadlinesOf(scene.state)) {
    if (deadline.command !== 'expected.forget') continue
    scene.edge.now = Math.max(scene.edge.now, deadline.at)
    scene.do(actors.timer, programmeWish('expected.forget', { deadlineId: deadline.id }), null)
  }
}

test('I4: a part that is sent again adds nobody twice and changes nobody; empty names are no names', () => {
  const scene = new Scene()
  add(scene, wish(scene, 'p1'), wish(scene, 'p2', { name: '\u200B ', role: ' ' }))
  add(scene, wish(scene, 'p1', { name: 'Anders' }), wish(scene, 'p3'))
  expect(listOf(scene)).toMatchObject({ p1: { name: canary('p1') }, p2: { name: null, role: null }, p3: {} })
})

test('L1: what cannot be on the list is refused as a whole, with its reason', () => {
  const scene = new Scene()
  const ask = (change: Partial<ExpectedWish>) =>
    refusal(scene, programmeWish('expected.add', { people: [wish(scene, 'ok'), wish(scene, 'p1', change)] }))
  expect(ask({ regionId: 'nowhere' })).toBe('regionUnknown')
  expect(ask({ regionId: '__proto__x' })).toBe('regionUnknown')
  expect(ask({ name: 'x'.repeat(41) })).toBe('nameTooLong')
  expect(ask({ role: 'x'.repeat(61) })).toBe('textTooLong')
  expect(ask({ id: 'ok ' })).toBe('invalidCommand')
  expect(listOf(scene)).toEqual({})
  const many = Array.from({ length: 101 }, (_, index) => wish(scene, `p${index}`))
  expect(refusal(scene, programmeWish('expected.add', { people: many }))).toBe('invalidCommand')
  expect(refusal(scene, programmeWish('expected.change', wish(scene, 'p1')))).toBe('notFound')
  expect(refusal(scene, programmeWish('expected.link', { personId: 'p1', seatId: null }))).toBe('notFound')
})

test('L1: the list holds 5,000 people and not one more; clearing it leaves nobody', () => {
  const scene = new Scene()
  for (let part = 0; part < maxExpected / 100; part += 1) {
    add(scene, ...Array.from({ length: 100 }, (_, index) => wish(scene, `p${part}-${index}`, { name: null })))
  }
  expect(scene.state.expected.people.size).toBe(maxExpected)
  expect(refusal(scene, programmeWish('expected.add', { people: [wish(scene, 'last')] }))).toBe('expectedFull')
  const before = viewFor.facilitator(scene.state)
  scene.lead(programmeWish('expected.change', wish(scene, 'p0-0', { name: 'An' })))
  expect(JSON.stringify(diff(before.expected, viewFor.facilitator(scene.state).expected)).length).toBeLessThan(300)
  scene.lead(programmeWish('expected.clear', {}))
  expect(scene.state.expected.people.size).toBe(0)
})

test('L4: a seat is one person: who is said to sit there takes it from who was', () => {
  const scene = new Scene().joined(2)
  add(scene, wish(scene, 'p1'), wish(scene, 'p2'))
  const link = (personId: string, seatId: string | null) =>
    scene.lead(programmeWish('expected.link', { personId, seatId }))
  link('p1', 'seat-0')
  link('p2', 'seat-0')
  expect(listOf(scene)).toMatchObject({ p1: { seatId: null }, p2: { seatId: 'seat-0' } })
  expect(refusal(scene, programmeWish('expected.link', { personId: 'p1', seatId: 'seat-9' }))).toBe('notFound')
})

test('L1, I11: nobody but a facilitator can see that there is a list, nor who is on it', () => {
  const scene = new Scene().joined(3)
  const empty = [
    viewFor.participant(scene.state),
    viewFor.projector(scene.state),
    mineFor(scene.state, 'seat-0', () => null),
  ]
  const door = codeAnswerFor(scene.state)
  add(scene, wish(scene, 'p1', { role: canary('role') }), wish(scene, 'p2', { name: null }))
  scene.lead(programmeWish('expected.link', { personId: 'p1', seatId: 'seat-0' }))
  expect(JSON.stringify(viewFor.facilitator(scene.state))).toContain(canary('p1'))
  const now = [
    viewFor.participant(scene.state),
    viewFor.projector(scene.state),
    mineFor(scene.state, 'seat-0', () => null),
  ]
  const dated = (view: unknown): string => JSON.stringify(view).replaceAll(/"deletedAfter":\d+/g, '')
  expect(now.map(dated)).toEqual(empty.map(dated))
  expect(dated(codeAnswerFor(scene.state))).toBe(dated(door))
})

test('L5: words that were changed or taken off leave the log once nobody can undo it; those of the list stay', () => {
  const scene = new Scene()
  add(scene, wish(scene, 'p1', { name: 'Kanarie oud' }), wish(scene, 'p2', { name: 'Kanarie weg' }), wish(scene, 'p3'))
  scene.lead(programmeWish('expected.change', wish(scene, 'p1', { name: 'Anouk' })))
  scene.lead(programmeWish('expected.remove', { ids: ['p2'] }))
  expect(scene.state.toErase.isEmpty()).toBe(true)
  forget(scene)
  forget(scene)
  expect([...scene.state.toErase.keys()].sort()).toEqual([eraseKey('p1'), eraseKey('p2')])
  const { text, state } = rewritten(scene, new Set(scene.state.toErase.keys()))
  expect(text).not.toContain('Kanarie oud')
  expect(text).not.toContain('Kanarie weg')
  expect(text).toContain('Anouk')
  expect(text).toContain(canary('p3'))
  expect(comparable(state)).toBe(comparable(scene.state))
  expect(state.toErase.isEmpty()).toBe(true)
  expect(deadlinesOf(state)).toEqual([])
})

test('L5: within ten minutes nothing is forgotten, and who is put back is there for good', () => {
  const scene = new Scene()
  add(scene, wish(scene, 'p1'))
  scene.lead(programmeWish('expected.remove', { ids: ['p1'] }))
  const [deadline] = deadlinesOf(scene.state).filter(({ command }) => command === 'expected.forget')
  expect((deadline?.at ?? 0) - scene.edge.now).toBe(10 * minute)
  add(scene, wish(scene, 'p1', { name: 'Anouk' }))
  forget(scene)
  const { text, state } = rewritten(scene, new Set(scene.state.toErase.keys()))
  expect(text).not.toContain(canary('p1'))
  expect(state.expected.people.get('p1')?.name).toBe('Anouk')
  expect(comparable(state)).toBe(comparable(scene.state))
})

test('L5: who wipes themselves is tied to nobody of the list any more, in the state or in the log', () => {
  const scene = new Scene().joined(2)
  add(scene, wish(scene, 'p1'))
  scene.lead(programmeWish('expected.link', { personId: 'p1', seatId: 'seat-0' }))
  scene.lead(programmeWish('expected.link', { personId: 'p1', seatId: null }))
  scene.lead(programmeWish('expected.link', { personId: 'p1', seatId: 'seat-0' }))
  scene.do(actors.participant, programmeWish('seat.leave', { seatId: 'seat-0' }))
  const { text, state } = rewritten(scene, new Set(['seat-0']))
  expect(text).not.toContain('"toSeatId":"seat-0"')
  expect(text).toContain(canary('p1'))
  expect(comparable(state)).toBe(comparable(scene.state))
  expect(state.expected.people.get('p1')?.seatId).toBeNull()
})

test('L6: at the end date no name or role of the list is left; how many were expected from where is', () => {
  const scene = new Scene().joined(2)
  add(scene, wish(scene, 'p1', { role: canary('role') }), wish(scene, 'p2', { regionId: region(scene, 1) }))
  scene.lead(programmeWish('expected.change', wish(scene, 'p2', { name: canary('new') })))
  scene.edge.now = deletedAfter(scene.state) + 1
  scene.do(actors.timer, programmeWish('programme.retire', {}), null)
  expect(JSON.stringify(viewFor.facilitator(scene.state))).not.toContain('Kanarie')
  const { text, state } = rewritten(scene, null)
  expect(text).not.toContain('Kanarie')
  expect(comparable(state)).toBe(comparable(scene.state))
  expect(state.expected.people.map(({ regionId }) => regionId).toObject()).toEqual({
    p1: region(scene),
    p2: region(scene),
  })
})

test('L6: a list that nobody came for goes at its date by itself, and the programme still waits for its first session', () => {
  const scene = new Scene()
  scene.edge.now += 200 * day
  add(scene, wish(scene, 'p1'))
  const end = deletedAfter(scene.state)
  expect(end).toBeGreaterThan(scene.edge.now + 89 * day)
  expect(refusal(scene, programmeWish('programme.retire', {}))).toBe('notAllowed')
  expect(scene.try(actors.timer, programmeWish('programme.retire', {}), null)).toMatchObject({ code: 'stalePhase' })
  scene.edge.now = end + 1
  scene.do(actors.timer, programmeWish('programme.retire', {}), null)
  expect(scene.state.retiredAt).toBeNull()
  expect(scene.state.expected.people.isEmpty()).toBe(true)
  scene.joined(1)
  forget(scene)
  expect(rewritten(scene, new Set(scene.state.toErase.keys())).text).not.toContain('Kanarie')
})

test('L5: a facilitator takes a change of the list back; after ten minutes what would do that has forgotten the names', () => {
  const scene = new Scene()
  add(scene, wish(scene, 'p1'), wish(scene, 'p2'))
  const full = listOf(scene)
  scene.lead(programmeWish('expected.clear', {}))
  const cleared = scene.state.actions.at(-1)?.id ?? ''
  const { text } = rewritten(scene, null)
  expect(text).not.toContain('Kanarie')
  scene.lead(programmeWish('action.undo', { actionId: cleared }))
  expect(listOf(scene)).toEqual(full)
  scene.lead(programmeWish('expected.remove', { ids: ['p1'] }))
  forget(scene)
  forget(scene)
  expect(JSON.stringify(scene.state.actions)).not.toContain(canary('p1'))
  const after = rewritten(scene, new Set(scene.state.toErase.keys()))
  expect(after.text).not.toContain(canary('p1'))
  expect(comparable(after.state)).toBe(comparable(scene.state))
})

const steps = fc.array(
  fc.record({
    what: fc.constantFrom('add', 'change', 'link', 'remove', 'clear'),
    id: fc.constantFrom('p1', 'p2', 'p3'),
    name: fc.constantFrom('An', 'Bo', null),
    seat: fc.constantFrom('seat-0', 'seat-1', null),
  }),
  { minLength: 1, maxLength: 12 },
)

test('L5: every event of the list can be taken back, and brings back the list exactly as it was', () => {
  fc.assert(
    fc.property(steps, (wishes) => {
      const scene = new Scene().joined(2)
      const origin = scene.state
      const done: { event: ExpectedEvent; before: ProgrammeState }[] = []
      for (const { what, id, name, seat } of wishes) {
        const from = scene.log.events().length
        let { state } = scene
        scene.try(actors.facilitator, commandOf(scene, what, id, name, seat))
        for (const event of scene.log.events().slice(from)) {
          if (event.type.startsWith('expected.')) done.push({ event: event as unknown as ExpectedEvent, before: state })
          state = evolve(state, event)
        }
      }
      let state = scene.state
      for (const { event, before } of done.toReversed()) {
        for (const back of undoExpected(event, before)) state = evolve(state, { ...back, activityId: null })
        expect(canonical(state.expected.people)).toBe(canonical(before.expected.people))
      }
      expect(canonical(state.expected.people)).toBe(canonical(origin.expected.people))
      expect(canonical(scene.log.replay().expected)).toBe(canonical(scene.state.expected))
    }),
    { numRuns: 60 },
  )
})

function commandOf(scene: Scene, what: string, id: string, name: string | null, seatId: string | null) {
  const person: ProgrammeCommandData<'expected.change'> = wish(scene, id, { name })
  switch (what) {
    case 'add':
      return programmeWish('expected.add', { people: [person] })
    case 'change':
      return programmeWish('expected.change', person)
    case 'link':
      return programmeWish('expected.link', { personId: id, seatId })
    case 'remove':
      return programmeWish('expected.remove', { ids: [id] })
    default:
      return programmeWish('expected.clear', {})
  }
}
