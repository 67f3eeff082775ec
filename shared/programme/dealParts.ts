import { maxAnswerLength, maxDealLineLength, maxDealTextLength, maxEvidenceLength } from './limits.ts'

/** What a region team says of its deal, in words that phones and server share; without schemas, so that a phone loads no validator. */

/** How far a region is on a theme: *we verkennen* … *gewoon werk*. */
export const stages = [1, 2, 3, 4, 5] as const
export type Stage = (typeof stages)[number]
/** “Geen speerpunt”: a real answer, which no average, spread or step ever counts as a number. */
export const noFocus = 'noFocus'

export const dealTexts = ['forWhom', 'what', 'situation', 'proud', 'hard'] as const
export type DealTextName = (typeof dealTexts)[number]

/** How much a lever moves a goal; `unknown` is *weten we nog niet*, and a question to ask. */
export const effects = ['strong', 'some', 'none', 'unknown'] as const
export type Effect = (typeof effects)[number]

export const verdicts = ['works', 'change', 'notHere'] as const
/** “Past dit bij ons?” */
export type Verdict = (typeof verdicts)[number]
export const notHereReasons = ['scale', 'law', 'money', 'partners', 'labourMarket', 'other'] as const
export type NotHereReason = (typeof notHereReasons)[number]

export const outcomes = ['works', 'mixed', 'doesNotWork'] as const
/** What using an instrument brought, as the region itself sees it. */
export type UseOutcome = (typeof outcomes)[number]

/** How many of each a region can name. */
export const slots = { goal: 3, lever: 6, offer: 2, ask: 2, indicator: 4 } as const

/** Parts that hold people's words: how long each may be, in graphemes. */
export const maxDealWords: Readonly<Partial<Record<string, number>>> = {
  evidence: maxEvidenceLength,
  text: maxDealTextLength,
  goal: maxDealLineLength,
  lever: maxDealLineLength,
  offer: maxDealLineLength,
  ask: maxDealLineLength,
  indicator: maxDealLineLength,
  fit: maxDealLineLength,
  use: maxDealLineLength,
  answer: maxAnswerLength,
}

/** Which field of a deal an entry is about: its value left out. */
export interface DealFieldRef {
  readonly part: string
  readonly themeId?: string | null | undefined
  readonly name?: string | undefined
  readonly slot?: number | undefined
  readonly lever?: number | undefined
  readonly goal?: number | undefined
  readonly targetId?: string | undefined
  readonly activityId?: string | undefined
}

/** Two entries of one region with the same id are one field: the later is what holds. */
export function dealFieldId({ part, themeId, name, slot, lever, goal, targetId, activityId }: DealFieldRef): string {
  switch (part) {
    case 'now':
    case 'wanted':
    case 'evidence':
    case 'askUs':
      return `${part}:${themeId}`
    case 'text':
      return `text:${name}`
    case 'goal':
    case 'lever':
    case 'offer':
    case 'ask':
    case 'indicator':
      return `${part}:${slot}`
    case 'effect':
      return `effect:${lever}:${goal}`
    case 'fit':
    case 'adopts':
    case 'use':
      return `${part}:${targetId}`
    case 'answer':
      return `answer:${activityId}`
    default:
      return part
  }
}
