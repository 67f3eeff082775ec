import { dealFieldId } from '../../../../shared/programme/dealParts.ts'
import type { DealChange, OwnDealField } from '../../../../shared/programme/deals.ts'
import type { MineView } from '../../../../shared/programme/views.ts'
import type { LiveProgramme } from '../../../live/liveProgramme.ts'
import { isSameSaid, isTooLong } from './dealText.ts'

/** What this device wants a field to be, until the server has it. */
export interface Unsaved {
  readonly change: DealChange
  /** The field as it was seen when this was begun. */
  readonly baseSeq: number
  /** What went to the server last; null: nothing of it yet. */
  readonly sent: DealChange | null
  readonly state: 'typed' | 'sent' | 'counted' | 'refused'
}
export type UnsavedFields = Readonly<Record<string, Unsaved>>

/**
 * Saves what a team member says, field by field. One change of a field is under way at a time, each made for what was
 * seen before it: so nobody's words are written over unseen, and what meets somebody else's words waits here for a choice.
 */
export interface DealDesk {
  /** A tap: sent at once. Written words: once the writing rests. */
  readonly set: (change: DealChange, when: 'now' | 'atRest') => void
  /** The field is left, or the page is. */
  readonly flush: (fieldId: string) => void
  readonly keepMine: (fieldId: string) => void
  readonly takeTheirs: (fieldId: string) => void
}

const restMs = 900

export const unsavedKey = (regionId: string): string => `deal:${regionId}`

/** Somebody else changed the field since this was begun. */
export const isConflict = (unsaved: Unsaved, field: OwnDealField | null): boolean =>
  unsaved.state !== 'sent' && unsaved.state !== 'counted' && (field?.seq ?? 0) !== unsaved.baseSeq

const desks = new WeakMap<LiveProgramme, DealDesk>()

/** One per live programme, for as long as the page has it. */
export function dealDeskOf(live: LiveProgramme): DealDesk {
  const known = desks.get(live)
  if (known !== undefined) return known
  const desk = createDealDesk(live)
  desks.set(live, desk)
  return desk
}

function createDealDesk(live: LiveProgramme): DealDesk {
  const underWay = new Set<string>()
  const resting = new Map<string, ReturnType<typeof setTimeout>>()

  // Only a participant's page has one of these, and its private view is checked by the server's schema.
  const mine = () => live.getState().mine as MineView | null
  const regionId = () => mine()?.seat.regionId ?? ''
  const fieldNow = (fieldId: string): OwnDealField | null => mine()?.deal[fieldId] ?? null
  const all = () => (live.drafts.read(unsavedKey(regionId())) ?? {}) as UnsavedFields
  const put = (fieldId: string, unsaved: Unsaved | null) => {
    const { [fieldId]: _replaced, ...others } = all()
    const next = unsaved === null ? others : { ...others, [fieldId]: unsaved }
    live.drafts.write(unsavedKey(regionId()), Object.keys(next).length === 0 ? null : next)
  }

  function set(change: DealChange, when: 'now' | 'atRest'): void {
    const fieldId = dealFieldId(change)
    const field = fieldNow(fieldId)
    const unsaved = all()[fieldId]
    // Back to what the server has, and nothing of it ever left.
    const isBack = (unsaved?.sent ?? null) === null && isSameSaid(change, field?.entry ?? null)
    if (isBack && (unsaved === undefined || !isConflict(unsaved, field))) put(fieldId, null)
    else put(fieldId, { baseSeq: field?.seq ?? 0, sent: null, state: 'typed', ...unsaved, change })
    stopResting(fieldId)
    if (when === 'now') flush(fieldId)
    else
      resting.set(
        fieldId,
        setTimeout(() => flush(fieldId), restMs),
      )
  }

  function flush(fieldId: string): void {
    stopResting(fieldId)
    const unsaved = all()[fieldId]
    if (unsaved === undefined || underWay.has(fieldId) || unsaved.state === 'counted') return
    const field = fieldNow(fieldId)
    if (mine() === null || isConflict(unsaved, field) || isTooLong(unsaved.change)) return
    // Refused for what is not in the view yet: that comes, and then it is a choice.
    if (unsaved.state === 'refused' && isSameSaid(unsaved.change, unsaved.sent)) return
    send(fieldId, unsaved)
  }

  function send(fieldId: string, { change, baseSeq }: Unsaved): void {
    underWay.add(fieldId)
    put(fieldId, { change, baseSeq, sent: change, state: 'sent' })
    const data = { regionId: regionId(), change, baseSeq }
    void live.send({ name: 'deal.set', activityId: null, data }).then((settled) => {
      underWay.delete(fieldId)
      const unsaved = all()[fieldId]
      if (unsaved !== undefined) {
        if (settled.status === 'committed') put(fieldId, { ...unsaved, state: 'counted' })
        else if (settled.status === 'rejected' && settled.code === 'changedElsewhere')
          put(fieldId, { ...unsaved, state: 'refused' })
        // Anything else is told, with the words, in the list of what did not count.
        else put(fieldId, null)
      }
      tidy()
    })
  }

  /** Compares what waits here with what the server says by now. */
  function tidy(): void {
    if (mine() === null) return
    adoptRefused()
    for (const [fieldId, unsaved] of Object.entries(all())) {
      const next = stillUnsaved(unsaved, fieldNow(fieldId), underWay.has(fieldId))
      if (next === unsaved) continue
      put(fieldId, next)
      if (next !== null && !resting.has(fieldId)) flush(fieldId)
    }
  }

  /** What was refused because somebody else was first is a choice at its field, not a loss in a list. */
  function adoptRefused(): void {
    for (const { id, name, code, data } of live.getState().notCounted) {
      if (name !== 'deal.set' || code !== 'changedElsewhere') continue
      // As this page, or the one before it, sent it.
      const refused = data as { readonly regionId: string; readonly change: DealChange; readonly baseSeq: number }
      if (refused.regionId !== regionId()) continue
      const fieldId = dealFieldId(refused.change)
      const { change, baseSeq } = refused
      if (all()[fieldId] === undefined && !isSameSaid(change, fieldNow(fieldId)?.entry ?? null)) {
        put(fieldId, { change, baseSeq, sent: change, state: 'refused' })
      }
      live.dismissNotCounted(id)
    }
  }

  function stopResting(fieldId: string): void {
    clearTimeout(resting.get(fieldId))
    resting.delete(fieldId)
  }

  function flushAll(): void {
    for (const fieldId of Object.keys(all())) flush(fieldId)
  }

  // What an earlier page sent, its outbox delivers; whether it counted shows in the view.
  for (const [fieldId, unsaved] of Object.entries(all())) {
    if (unsaved.state !== 'typed') put(fieldId, { ...unsaved, state: 'typed' })
  }
  live.subscribe(tidy)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flushAll()
  })
  tidy()
  flushAll()
  return {
    set,
    flush,
    keepMine: (fieldId) => {
      const unsaved = all()[fieldId]
      if (unsaved === undefined) return
      put(fieldId, { ...unsaved, baseSeq: fieldNow(fieldId)?.seq ?? 0, sent: null, state: 'typed' })
      flush(fieldId)
    },
    takeTheirs: (fieldId) => {
      stopResting(fieldId)
      put(fieldId, null)
    },
  }
}

/** Null: the server has it. */
function stillUnsaved(unsaved: Unsaved, field: OwnDealField | null, isUnderWay: boolean): Unsaved | null {
  const { change, sent, baseSeq, state } = unsaved
  const entry = field?.entry ?? null
  const seq = field?.seq ?? 0
  if (isUnderWay || (seq === baseSeq && sent !== null)) return unsaved
  if (isSameSaid(change, entry)) return null
  if (seq === baseSeq) return unsaved
  // Counted, and then changed by somebody who had seen it.
  if (state === 'counted' && isSameSaid(change, sent)) return null
  if (isSameSaid(sent, entry)) return { change, baseSeq: seq, sent: null, state: 'typed' }
  return state === 'counted' ? { ...unsaved, state: 'typed' } : unsaved
}
