import { expect, test } from 'vitest'
import { nextOf, shownOf } from '../../client/surfaces/facilitator/preview/previewOf.ts'
import { heldWall, showOf } from '../../client/surfaces/projector/wallShow.ts'
import type { WallData } from '../../client/ui/wall/WallContext.tsx'
import type { FacilitatorView, ProjectorView } from '../../shared/programme/views.ts'
import { type FacilitatorActivity, facilitatorAt } from '../support/fixtures/facilitator.ts'
import * as fixture from '../support/fixtures/projector.ts'

const wallOf = (view: ProjectorView, over: Partial<WallData> = {}): WallData => ({
  view,
  joinBase: 'https://kennisronde.nl',
  serverNow: () => 1000,
  staleSeconds: null,
  linkId: 'left',
  ...over,
})
const asking = fixture.projectorAt(9, fixture.questions())
const withWall = (view: ProjectorView, wall: Partial<ProjectorView['wall']>): ProjectorView => ({
  ...view,
  wall: { ...view.wall, ...wall },
})

test('W1: each wall shows what it was told, others follow the room', () => {
  const view = withWall(asking, { scenes: { left: 'agenda' } })
  expect(showOf(wallOf(view)).type).toBe('agenda')
  expect(showOf(wallOf(view, { linkId: 'right' })).type).toBe('room')
})

test('W2: dark goes before a card in the light, which goes before a scene', () => {
  const lit = { ...withWall(asking, { scenes: { left: 'clock' } }), spotlight: fixture.litCard }
  expect(showOf(wallOf(lit)).type).toBe('spotlight')
  expect(showOf(wallOf(withWall(lit, { isBlank: true }))).type).toBe('blank')
})

test('a view of before there were walls follows the room', () => {
  const { wall: _none, ...old } = asking
  expect(showOf(wallOf(old as ProjectorView)).type).toBe('room')
})

test('W3: a held wall keeps its picture and a true clock; once the room moved on its clock stands still', () => {
  const kept = wallOf(asking)
  const timer = { totalMs: 60_000, endsAt: 99_000, remainingMs: null }
  const sameStep = wallOf(withWall({ ...asking, now: asking.now && { ...asking.now, timer } }, { isFrozen: true }))
  expect(heldWall(kept, sameStep, null).view.now?.timer).toEqual(timer)

  const moved = wallOf(withWall(fixture.projectorAt(7, fixture.pause), { isFrozen: true }))
  const held = heldWall(kept, moved, 5000)
  expect(held.view.activity).toBe(asking.activity)
  expect(held.serverNow()).toBe(5000)
  expect(showOf(held).type).toBe('room')
})

test('W3: without a picture, or with numbers that were hidden since, a held wall shows the code', () => {
  const frozen = wallOf(withWall(asking, { isFrozen: true }))
  expect(showOf(heldWall(null, frozen, null)).type).toBe('join')
  const hidden = wallOf(withWall(asking, { isFrozen: true, isCountHidden: true }))
  expect(showOf(heldWall(wallOf(asking), hidden, null)).type).toBe('join')
})

test('W3: dark works on a held wall too', () => {
  const dark = wallOf(withWall(asking, { isFrozen: true, isBlank: true }))
  expect(showOf(heldWall(wallOf(asking), dark, null)).type).toBe('blank')
})

const voteOpen: Extract<FacilitatorActivity, { kind: 'dotVote' }> = {
  kind: 'dotVote',
  phase: 'open',
  items: {},
  order: [],
  budgets: { process: 3, content: 2 },
  maxPerItem: 2,
  added: [],
  isReopened: false,
  progress: { doneByRegion: {}, done: 0, total: 0, proxies: null },
  secondRound: null,
  closedAt: null,
  sealsAt: null,
  revealed: { console: false, projector: false, phones: false },
  facilitatorLooked: false,
  result: null,
  earlier: null,
  weight: 'person',
  part: 'ranking',
  page: 0,
}

test('W5: the console sees the next picture: what revealing shows, or else the item that comes', () => {
  const ready = facilitatorAt(11, voteOpen)
  expect(nextOf(ready)).toMatchObject({ after: 'go', shown: { hasQr: false } })
  const closed: FacilitatorView = { ...ready, activity: { ...voteOpen, phase: 'closed' } }
  expect(nextOf(closed)).toMatchObject({ after: 'reveal', shown: { rankings: null, fact: { key: 'rankingsUnseen' } } })
  expect(shownOf({ ...closed, wall: { ...closed.wall, isBlank: true } }).over).toBe('blank')
})

test('the console sees a temperature check over everything as the walls show it, and not one that only it knows', () => {
  const view = facilitatorAt(11, voteOpen)
  const pulse = { id: 'pulse-0', question: 'energy', isOpen: true, answers: 3, counts: null, isShown: false } as const
  expect(shownOf({ ...view, pulse })).toMatchObject({ over: 'pulse', rankings: null })
  expect(shownOf({ ...view, pulse: { ...pulse, isOpen: false } }).over).toBeNull()
  expect(shownOf({ ...view, pulse: { ...pulse, isOpen: false, isShown: true } }).over).toBe('pulse')
})
