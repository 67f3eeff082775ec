import type { Step } from '../../../shared/programme/agenda.ts'

/** Place of the step that people vote in, by what it is called; null when there is none, or the clock is past it. */
export function votingStep(steps: readonly Pick<Step, 'label'>[], current: number): number | null {
  const index = steps.findIndex(
    ({ label }) => label !== null && (isVoting.nl.test(label.nl) || isVoting.en.test(label.en)),
  )
  return index > current ? index : null
}

const isVoting = { nl: /^stem(men|ming)?\b/i, en: /^vot(e|ing)\b/i } as const
