import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ConnectionEvent, type ConnectionState, transition } from '../../client/live/connectionMachine.ts'

const event: fc.Arbitrary<ConnectionEvent> = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      'start' as const,
      'stop',
      'welcomed',
      'heard',
      'closed',
      'timeUp',
      'wake',
      'suspect',
      'relink',
    ),
  }),
  fc.record({ type: fc.constant('goodbye' as const), spreadMs: fc.nat({ max: 5000 }) }),
  fc.record({
    type: fc.constant('refused' as const),
    refusal: fc.record({ code: fc.constantFrom('rateLimited' as const, 'linkUnknown', 'draining', 'clientTooOld') }),
  }),
  fc.record({ type: fc.constant('ended' as const), code: fc.constant('linkRevoked' as const) }),
)

/** What a real runner holds: sockets and the one timer. */
interface World {
  readonly state: ConnectionState
  readonly open: number
  readonly hasTimer: boolean
}

test('F01, F21: whatever happens in whatever order, at most one link is open, and something always leads on', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(event, fc.nat({ max: 9000 })), { maxLength: 60 }), (events) => {
      let now = 0
      let world: World = { state: { type: 'idle' }, open: 0, hasTimer: false }
      for (const [next, passedMs] of events) {
        now += passedMs
        // A timer that is not set cannot ring; a link that is not there cannot speak.
        if (next.type === 'timeUp' && !world.hasTimer) continue
        const isLinkNews = ['welcomed', 'heard', 'closed', 'refused', 'goodbye', 'ended'].includes(next.type)
        if (isLinkNews && world.open === 0) continue
        if ((next.type === 'welcomed' || next.type === 'refused') && world.state.type !== 'connecting') continue
        const before = world
        const isLinkOver = ['closed', 'refused', 'goodbye', 'ended'].includes(next.type)
        world = play({ ...world, hasTimer: world.hasTimer && next.type !== 'timeUp' }, next, now)
        if (isLinkOver) expect(world.open).toBe(0)
        check(world)
        if (before.state.type === 'stopped') expect(['stopped', 'idle', 'connecting']).toContain(world.state.type)
        if (next.type === 'wake') expect(world.state.type).not.toBe('reconnecting')
      }
    }),
    { numRuns: 2000 },
  )
})

function play(world: World, next: ConnectionEvent, now: number): World {
  const { state, effects } = transition(world.state, next, { now, random: 0.5 })
  let { open, hasTimer } = world
  for (const effect of effects) {
    if (effect.type === 'open') open += 1
    if (effect.type === 'close') open = 0
    if (effect.type === 'timer') hasTimer = effect.ms !== null
  }
  return { state, open: next.type === 'closed' || next.type === 'refused' ? 0 : open, hasTimer }
}

function check({ state, open, hasTimer }: World): void {
  switch (state.type) {
    case 'idle':
    case 'stopped':
      expect({ open, hasTimer }).toEqual({ open: 0, hasTimer: false })
      break
    case 'connecting':
      expect({ open, hasTimer }).toEqual({ open: 1, hasTimer: true })
      break
    case 'reconnecting':
      expect({ open, hasTimer }).toEqual({ open: 0, hasTimer: true })
      break
    case 'live':
      expect({ open, hasTimer }).toEqual({ open: 1, hasTimer: state.isChecking })
  }
}
