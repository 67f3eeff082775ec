import { expect, test } from 'vitest'
import { live } from '../support/simulation/live.ts'

const seen = new Map<string, number>()
const perTest = 20
const firstSeeds = Array.from({ length: 8 }, (_, index) => 0 + index * perTest)

test.each(firstSeeds)(
  'I1 I2 I3 I4 I8: one server that is killed, drained and has a bad disk, seeds from %i',
  async (first) => {
    for (let seed = first; seed < first + perTest; seed += 1) await live({ seed, nodes: 1, seen })
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
    'patched knowledge',
  ]) {
    expect(seen.get(what), what).toBeGreaterThan(10)
  }
})
