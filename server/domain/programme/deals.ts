import { Map as PersistentMap } from 'immutable'
import { contextTags } from '../../../shared/content/contextTags.ts'
import type { ProgrammeCommand } from '../../../shared/programme/contract.ts'
import { dealFieldId, maxDealWords } from '../../../shared/programme/dealParts.ts'
import type { DealChange, DealEntry } from '../../../shared/programme/deals.ts'
import { checkText } from '../../../shared/programme/text.ts'
import type { RefusalCode } from '../../../shared/protocol/codes.ts'
import type { DecideContext } from '../activities/module.ts'
import { moduleOf } from '../activities/registry.ts'
import { emptied, entryNow, isEmpty } from './dealNow.ts'
import { isShown } from './dealShown.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { ProgrammeEvent } from './events.ts'
import { shownCard } from './reader.ts'
import type { Deal, ProgrammeState } from './state.ts'

type DealEvent = Extract<ProgrammeEvent, { type: `deal.${string}` }>

/** One field of one region: absolute, and compared with what the sender saw, so that nobody's words are written over unseen. */
export function decideDeal(
  { data: { regionId, change, baseSeq } }: Extract<ProgrammeCommand, { name: 'deal.set' }>,
  { role, seatId, now, programme: { state } }: DecideContext,
): Decision<ProgrammeEvent> {
  if (!Object.hasOwn(state.regions, regionId)) return reject('regionUnknown')
  if (role === 'participant' && state.seats.get(seatId ?? '')?.regionId !== regionId) return reject('notAllowed')
  const refusal = refusalOf(change, state)
  if (refusal !== null) return reject(refusal)
  const checked = checkedChange(change)
  if ('refused' in checked) return reject(checked.refused, { max: maxDealWords[change.part] ?? 0 })
  const deal = dealOf(state, regionId)
  const entry = entryNow(state, checked.entry)
  const field = deal.get(dealFieldId(entry))
  // Who must not know what is there is not told by the answer that it was this already.
  const isBlind = role === 'facilitator' && !isShown(state, { entry })
  if (field !== undefined && isSame(field.entry, entry) && !isBlind) return accept([])
  // A phone that has not heard yet that the theme is part of another one saw what was said of it by itself, and nothing else.
  const isLate = dealFieldId(change) !== dealFieldId(entry)
  if (isLate && field !== undefined && !isEmpty(field.entry)) return reject('changedElsewhere')
  const seen = isLate ? deal.get(dealFieldId(change)) : field
  if ((seen?.seq ?? 0) !== baseSeq) return reject('changedElsewhere')
  return accept([{ type: 'deal.set', data: { regionId, entry, seq: (field?.seq ?? 0) + 1, seatId, at: now } }])
}

export function evolveDeals(state: ProgrammeState, event: DealEvent): ProgrammeState {
  switch (event.type) {
    case 'deal.filled': {
      const { regionId, entries, at } = event.data
      const filled = dealOf(state, regionId).withMutations((deal) => {
        for (const entry of entries) deal.set(dealFieldId(entry), { entry, seq: 1, seatId: null, at })
      })
      return { ...state, deals: state.deals.set(regionId, filled) }
    }
    case 'deal.set': {
      const { regionId, ...field } = event.data
      const deal = dealOf(state, regionId).set(dealFieldId(field.entry), field)
      return { ...state, deals: state.deals.set(regionId, deal) }
    }
    case 'deal.restored': {
      const { regionId, fieldId, field, ifSeq } = event.data
      const deal = dealOf(state, regionId)
      if ((deal.get(fieldId)?.seq ?? 0) !== ifSeq) return state
      // Its number goes on: who still sees what was taken back must not write over what comes next.
      const restored = deal.set(fieldId, { ...field, seq: ifSeq + 1 })
      return { ...state, deals: state.deals.set(regionId, restored) }
    }
  }
}

export function undoDeals(event: DealEvent, before: ProgrammeState): readonly ProgrammeEvent[] {
  if (event.type !== 'deal.set') return []
  const { regionId, entry, seq } = event.data
  const fieldId = dealFieldId(entry)
  const field = dealOf(before, regionId).get(fieldId) ?? { entry: emptied(entry), seq: 0, seatId: null, at: 0 }
  return [{ type: 'deal.restored', data: { regionId, fieldId, field, ifSeq: seq } }]
}

export const dealOf = ({ deals }: ProgrammeState, regionId: string): Deal => deals.get(regionId) ?? noDeal

const noDeal: Deal = PersistentMap()

/** The words cleaned; an empty text is a value taken back. */
function checkedChange(change: DealChange): { readonly entry: DealEntry } | { readonly refused: RefusalCode } {
  const max = maxDealWords[change.part] ?? 0
  switch (change.part) {
    case 'evidence':
    case 'text':
    case 'goal':
    case 'lever':
    case 'offer':
    case 'ask':
    case 'indicator':
    case 'answer': {
      const value = checkedText(change.value, max)
      return 'refused' in value ? value : { entry: { ...change, value: value.text } }
    }
    case 'fit': {
      const text = checkedText(change.value === 'change' ? change.change : null, max)
      if ('refused' in text) return text
      return { entry: { ...change, change: text.text, reason: change.value === 'notHere' ? change.reason : null } }
    }
    case 'use': {
      const text = checkedText(change.value === null ? null : change.note, max)
      return 'refused' in text ? text : { entry: { ...change, note: text.text } }
    }
    case 'tags':
      return { entry: { ...change, value: [...new Set(change.value)] } }
    default:
      return { entry: change }
  }
}

function checkedText(
  raw: string | null,
  max: number,
): { readonly text: string | null } | { readonly refused: RefusalCode } {
  if (raw === null || raw.trim() === '') return { text: null }
  const checked = checkText(raw, max)
  return checked.ok ? { text: checked.text } : { refused: checked.code }
}

/** What it is about must be there, and open. */
function refusalOf(change: DealChange, state: ProgrammeState): RefusalCode | null {
  const hasTheme = (themeId: string | null) => themeId === null || Object.hasOwn(state.themes, themeId)
  switch (change.part) {
    case 'now':
    case 'wanted':
    case 'evidence':
    case 'askUs':
      return hasTheme(change.themeId) ? null : 'notFound'
    case 'offer':
    case 'ask':
    case 'indicator':
      return hasTheme(change.themeId) ? null : 'notFound'
    case 'tags':
      return change.value.every((tag) => contextTags.some(({ id }) => id === tag)) ? null : 'notFound'
    case 'focus':
      return hasTheme(change.value) ? null : 'notFound'
    case 'lever':
      return change.instrumentId === null || state.instruments.has(change.instrumentId) ? null : 'notFound'
    case 'use':
      return state.instruments.has(change.targetId) ? null : 'notFound'
    case 'fit':
      return state.instruments.has(change.targetId) || isLesson(change.targetId, state) ? null : 'notFound'
    case 'adopts':
      return isLesson(change.targetId, state) ? null : 'notFound'
    case 'answer': {
      const activity = state.activities.get(change.activityId)
      const answers = activity === undefined ? undefined : moduleOf(activity.kind).answers?.(activity)
      if (activity === undefined || answers === undefined) return 'notFound'
      return activity.enteredAt === null ? 'activityNotOpen' : answers.isOpen ? null : 'activityClosed'
    }
    default:
      return null
  }
}

const isLesson = (cardId: string, state: ProgrammeState): boolean => shownCard(state, cardId)?.type === 'lesson'

/** Both were made by the same schema, so that equal entries are written the same. */
const isSame = (a: DealEntry, b: DealEntry): boolean => JSON.stringify(a) === JSON.stringify(b)
