import { expect, test } from 'vitest'
import { votingStep } from '../../client/activities/dotVote/votingStep.ts'

const steps = [
  { label: { nl: 'Lezen', en: 'Read' } },
  { label: { nl: 'Stemmen', en: 'Vote' } },
  { label: { nl: 'Sluiten', en: 'Close' } },
]

test('opening a vote goes on to the step called voting, never back to it, and nowhere when none is called so', () => {
  expect(votingStep(steps, 0)).toBe(1)
  expect([1, 2].map((current) => votingStep(steps, current))).toEqual([null, null])
  expect(votingStep([{ label: null }], 0)).toBeNull()
  expect(votingStep([steps[0] ?? { label: null }, { label: { nl: 'Stemrecht', en: 'Devote' } }], 0)).toBeNull()
})
