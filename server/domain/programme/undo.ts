import type { ProgrammeCommand } from '../../../shared/programme/contract.ts'
import { dealFieldId } from '../../../shared/programme/dealParts.ts'
import type { DealEntry } from '../../../shared/programme/deals.ts'
import type { DecideContext, KindFact } from '../activities/module.ts'
import { moduleOf } from '../activities/registry.ts'
import { undoMs } from '../activities/sealing.ts'
import { undoRefusal } from './actions.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { DomainEvent, LiveBefore, ProgrammeEvents } from './events.ts'
import { evolve, isProgrammeEvent } from './evolve.ts'
import { touchesExpected } from './expected.ts'
import { isExpectedEvent } from './expectedWords.ts'
import { commandTable } from './permissions.ts'
import { isOfBox } from './reader.ts'
import type { Action, ActionAbout, ProgrammeState } from './state.ts'
import { undoProgramme } from './undoFacts.ts'

/**
 * What a facilitator did, as a fact that can be taken back: the events that lead back to where things were, decided now,
 * because now is when it is known how they were. Null when none of it can be.
 */
export function actionOf(
  command: { readonly name: string; readonly activityId: string | null; readonly data: unknown },
  events: readonly DomainEvent[],
  context: Pick<DecideContext, 'linkId' | 'now' | 'newId' | 'programme'>,
): ProgrammeEvents['action.done'] | null {
  let { state } = context.programme
  const undo: DomainEvent[][] = []
  for (const event of events) {
    undo.push(undoOf(event, state).map(withActivity))
    state = evolve(state, event)
  }
  const back = undo.reverse().flat()
  if (back.length === 0) return null
  const kindEvents = events.filter((event) => !isProgrammeEvent(event) && event.activityId !== null)
  return {
    id: context.newId,
    name: command.name,
    linkId: context.linkId,
    at: context.now,
    about: aboutOf(command, context.programme.state),
    undo: back,
    touches: [...new Set(events.flatMap((event) => touchesOf(event, context.programme.state)))],
    phases: Object.fromEntries(
      kindEvents.map(({ activityId }) => [activityId, state.activities.get(activityId ?? '')?.own.phase ?? '']),
    ),
    seatId: seatOf(events),
  }
}

/** Takes an action back, unless a later one on the same thing stands in between, or it was sealed since. */
export function decideUndo(
  { data: { actionId } }: Extract<ProgrammeCommand, { name: 'action.undo' }>,
  { linkId, now, programme: { state } }: DecideContext,
): Decision<DomainEvent> {
  const index = state.actions.findIndex(({ id }) => id === actionId)
  const action = state.actions[index]
  if (action === undefined || now - action.at > undoMs) return reject('undoTooLate')
  if (action.isUndone) return accept([])
  if (!mayUndo(action, linkId, state)) return reject('notLead')
  const refusal = undoRefusal(action, state)
  if (refusal !== null) return reject(refusal)
  return accept([
    ...action.undo.map((event) => arrived(event, now)),
    { type: 'action.undone', activityId: null, data: { actionId, at: now } },
  ])
}

/**
 * Who leads may take back anything; everybody what they did themselves, as long as they may still do it: a lead that was
 * handed over does not come back by undoing. Nor does a link that opens more than the asker's own (U6).
 */
function mayUndo({ name, linkId, touches, undo }: Action, asker: string | null, { links, leadLinkId }: ProgrammeState) {
  const isOwner = links[asker ?? '']?.role === 'facilitator'
  const bringsOwner = undo.some(({ type, data }) => type === 'access.granted' && isOwnersLink(data))
  if (bringsOwner && !isOwner) return false
  const isFree = commandTable.get(name)?.withoutLead === true && !touches.includes('live')
  return asker === leadLinkId || (asker === linkId && (isOwner || isFree))
}

const isOwnersLink = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'role' in data && data.role === 'facilitator'

/** An announcement that would be over by now is not made again: phones would move without a word (S2). */
function arrived(event: DomainEvent, now: number): DomainEvent {
  if (event.type !== 'live.restored') return event
  const data = event.data as LiveBefore
  const isOver = data.live.announced !== null && data.live.announced.entersAt <= now
  return isOver ? { ...event, data: { ...data, live: { ...data.live, announced: null } } } : event
}

function undoOf(event: DomainEvent, before: ProgrammeState): readonly KindFact[] {
  if (isProgrammeEvent(event)) return undoProgramme(event, before)
  const activity = event.activityId === null ? undefined : before.activities.get(event.activityId)
  if (activity === undefined) return []
  const undone = moduleOf(activity.kind).undo?.(event, activity) ?? []
  return undone.map((one) => ({ ...one, activityId: one.activityId ?? activity.id }))
}
const withActivity = ({ type, data, activityId = null }: KindFact): DomainEvent => ({ type, data, activityId })

/** Its place, and its words and minutes: a note stands in nobody's way who moves the room. */
const wholeItem = (id: string): readonly string[] => [`item:${id}`, `words:${id}`]

/** Keys of the things an event changes: for which of two actions on one thing goes first. */
function touchesOf(event: DomainEvent, before: ProgrammeState): readonly string[] {
  const { type, data, activityId } = event
  const ids = typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {}
  const named = (field: string, key: string): string[] =>
    typeof ids[field] === 'string' ? [`${key}:${ids[field]}`] : []
  if (isExpectedEvent(event)) return touchesExpected(event)
  if (/^(session|agenda|timer)\./.test(type)) return ['live', ...named('activityId', 'item')]
  switch (type) {
    case 'region.added':
      return ['regions']
    case 'plan.itemInserted':
      return ['plan', ...wholeItem((ids.activity as { readonly id: string }).id)]
    case 'plan.itemMoved':
    case 'plan.itemRemoved':
      return ['plan', ...wholeItem(String(ids.activityId))]
    case 'plan.itemsChanged':
      return (ids.changes as readonly { readonly activityId: string }[]).map((one) => `words:${one.activityId}`)
    case 'lead.set':
      return ['lead', ...named('linkId', 'link')]
    case 'access.revoked': {
      const linkId = String(ids.linkId)
      const wall = Object.hasOwn(before.wall.scenes, linkId) ? ['wall:scenes'] : []
      return [`link:${linkId}`, ...wall, ...(before.leadLinkId === linkId ? ['lead'] : [])]
    }
    case 'wall.set':
      return Object.keys(ids).map((field) => `wall:${field}`)
    case 'deal.set':
      return [`deal:${ids.regionId} ${dealFieldId(ids.entry as DealEntry)}`]
    case 'shown.set':
      return Object.keys(ids).map((what) => `shown:${what}`)
    case 'theme.put':
      return [`theme:${(ids.theme as { readonly id: string }).id}`]
    case 'theme.merged':
    case 'themeTable.set':
      return ['themes', ...named('themeId', 'theme'), ...named('intoId', 'theme')]
    case 'instrument.put':
      return [`instrument:${(ids.instrument as { readonly id: string }).id}`]
    case 'instrument.hiddenSet':
      return [`instrumentHidden:${ids.instrumentId}`]
    case 'suggestion.set':
      return [`suggestion:${ids.key}`]
    case 'card.marked':
      return [`mark:${ids.cardId}`]
    case 'parking.put':
      return [`point:${(ids.point as { readonly id: string }).id}`]
  }
  const about = [
    ...named('seatId', 'seat'),
    ...named('intoSeatId', 'seat'),
    ...named('linkId', 'link'),
    ...named('cardId', 'card'),
    ...named('pointId', 'point'),
  ]
  if (activityId !== null) return [...about, `activity:${activityId}`]
  return about.length > 0 ? about : [type]
}

const aboutFields: ReadonlySet<string> = new Set([
  'activityId',
  'afterId',
  'seatId',
  'fromSeatId',
  'intoSeatId',
  'cardId',
  'linkId',
  'regionId',
  'pointId',
  'themeId',
  'intoId',
  'instrumentId',
  'learnerId',
  'sourceId',
  'verdict',
  'what',
  'preset',
  'scene',
  'to',
  'part',
  'weight',
  'ms',
  'index',
  'isOn',
  'isDone',
  'hidden',
  'locked',
  'skipped',
])

/** Ids and choices only, for the console to make words of: names and texts must not be kept here. */
function aboutOf(
  { name, activityId, data }: { readonly name: string; readonly activityId: string | null; readonly data: unknown },
  before: ProgrammeState,
): ActionAbout {
  const fields = typeof data === 'object' && data !== null ? Object.entries(data) : []
  // Which card waits in a box, and since when, is not for the log.
  const isSecret = (field: string, value: unknown): boolean => field === 'cardId' && isOfBox(before, String(value))
  const named = fields.flatMap(([field, value]) =>
    aboutFields.has(field) && value !== null && !isSecret(field, value) ? [[field, String(value)] as const] : [],
  )
  const about = { ...(activityId === null ? {} : { activityId }), ...Object.fromEntries(named) }
  return { ...about, ...changesIn(data), ...placeBefore(name, about, before) }
}

/** Of a change of the plan: which item, when it is one, and which of its fields. */
function changesIn(data: unknown): ActionAbout {
  if (typeof data !== 'object' || data === null || !('changes' in data) || !Array.isArray(data.changes)) return {}
  const changes = data.changes as readonly Readonly<Record<string, unknown>>[]
  const fields = new Set(changes.flatMap(Object.keys).filter((field) => field !== 'activityId'))
  const [first] = changes
  const isOne = changes.length === 1 && first !== undefined
  return {
    count: String(changes.length),
    fields: [...fields].sort().join(' '),
    ...(isOne ? { activityId: String(first.activityId) } : {}),
  }
}

/** Where the room or the person was: what undoing goes back to. */
function placeBefore(name: string, { seatId }: ActionAbout, { live, seats }: ProgrammeState): ActionAbout {
  if (name === 'people.setRegion') {
    const regionId = seats.get(seatId ?? '')?.regionId
    return regionId === undefined ? {} : { fromRegionId: regionId }
  }
  const isMove = name.startsWith('agenda.') || name.startsWith('session.')
  return isMove && live.activityId !== null ? { fromActivityId: live.activityId } : {}
}

function seatOf(events: readonly DomainEvent[]): string | null {
  for (const { data } of events) {
    if (typeof data === 'object' && data !== null && 'seatId' in data && typeof data.seatId === 'string') {
      return data.seatId
    }
  }
  return null
}
