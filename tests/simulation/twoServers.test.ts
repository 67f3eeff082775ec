import { expect, test } from 'vitest'
import { live } from '../support/simulation/live.ts'

const seen = new Map<string, number>()
const perTest = 30
const firstSeeds = Array.from({ length: 8 }, (_, index) => 1000 + index * perTest)

test.each(firstSeeds)(
  'I5: two servers on one log, each behind the other now and then, seeds from %i',
  async (first) => {
    for (let seed = first; seed < first + perTest; seed += 1) await live({ seed, nodes: 2, seen })
  },
)

test('the simulation gets somewhere: all that can go wrong did', () => {
  for (const what of [
    'kill',
    'drain',
    'appended',
    'refused append',
    'lost answer',
    'killed before the answer',
    'duplicate',
    'sealed',
    'conflict',
  ]) {
    expect(seen.get(what), what).toBeGreaterThan(10)
  }
})
