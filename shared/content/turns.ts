import type { Step } from '../programme/agenda.ts'
import type { Localised } from '../programme/localised.ts'

/** `repeat`: this many times in all; neighbours with the same number take turns. `repeatFrom`: taken from the programme. */
export interface TemplateStep {
  readonly label: Localised
  readonly seconds: number
  readonly repeat?: number
  readonly repeatFrom?: string
}

/** Steps one after another as they will run: repeats written out, a group of repeated neighbours in turns. */
export function writeOutSteps(steps: readonly TemplateStep[], regionCount: number): readonly Step[] {
  const times = ({ repeat, repeatFrom }: TemplateStep): number =>
    repeatFrom === 'regionCount' ? regionCount : (repeat ?? 1)
  const out: Step[] = []
  for (let at = 0; at < steps.length; ) {
    const first = steps[at]
    if (first === undefined) break
    const rounds = times(first)
    const after = steps.findIndex((step, index) => index > at && (rounds === 1 || times(step) !== rounds))
    const group = steps.slice(at, after === -1 ? steps.length : after)
    for (let round = 1; round <= rounds; round += 1) {
      out.push(
        ...group.map(({ label, seconds, repeatFrom }) => ({
          label: rounds === 1 ? label : numbered(label, round, rounds),
          seconds,
          ...(repeatFrom === 'regionCount' ? { turn: round - 1 } : {}),
        })),
      )
    }
    at += group.length
  }
  return out
}

const numbered = (label: Localised, round: number, rounds: number): Localised => ({
  nl: `${label.nl} (${round} van ${rounds})`,
  en: `${label.en} (${round} of ${rounds})`,
})

/**
 * The steps with one more turn, for a region that came in; null when no region has a turn here, or the turns are over at
 * `index`, the step that runs (-1: none yet).
 */
export function withOneMoreTurn(steps: readonly Step[], index: number): readonly Step[] | null {
  const last = steps.findLastIndex(({ turn }) => turn !== undefined)
  const rounds = (steps[last]?.turn ?? -1) + 1
  if (last === -1 || index > last) return null
  const again = steps.filter(({ turn }) => turn === rounds - 1).map((step) => ({ ...step, turn: rounds }))
  return [...steps.slice(0, last + 1), ...again, ...steps.slice(last + 1)].map((step) =>
    step.turn === undefined || step.label === null
      ? step
      : { ...step, label: numbered(unnumbered(step.label), step.turn + 1, rounds + 1) },
  )
}

const unnumbered = ({ nl, en }: Localised): Localised => ({
  nl: nl.replace(/ \(\d+ van \d+\)$/, ''),
  en: en.replace(/ \(\d+ of \d+\)$/, ''),
})
