import { presetItem } from '../../../shared/content/presets.ts'
import type { ItemChange } from '../../../shared/programme/commands/planCommands.ts'
import type { ProgrammeCommand } from '../../../shared/programme/contract.ts'
import {
  maxItemsPerSession,
  maxNotesLength,
  maxPromptLength,
  maxSaysLength,
  maxTitleLength,
} from '../../../shared/programme/limits.ts'
import type { Localised } from '../../../shared/programme/localised.ts'
import { checkText } from '../../../shared/programme/text.ts'
import type { DecideContext } from '../activities/module.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { PlannedChange, ProgrammeEvent } from './events.ts'
import { stretched } from './plan.ts'
import type { Activity, ProgrammeState, Session } from './state.ts'

type PlanCommand = Extract<ProgrammeCommand, { readonly name: `plan.${string}` }>
type Planned = Decision<ProgrammeEvent>

/** The plan of a session. What the room has been through, and where it is, keeps its place. */
export function decidePlan(command: PlanCommand, context: DecideContext): Planned {
  const { state } = context.programme
  switch (command.name) {
    case 'plan.insert':
      return insert(command.data, state)
    case 'plan.duplicate':
      return duplicate(command.data, state)
    case 'plan.move': {
      const { activityId, afterId } = command.data
      const activity = state.activities.get(activityId)
      const session = sessionOf(state, activity)
      if (activity === undefined || session === null || afterId === activityId) return reject('notFound')
      const refusal = isFixed(activity, state) ? 'planPassed' : placeRefusal(state, session, afterId)
      return refusal === null ? accept([{ type: 'plan.itemMoved', data: { activityId, afterId } }]) : reject(refusal)
    }
    case 'plan.remove': {
      const { activityId } = command.data
      const activity = state.activities.get(activityId)
      const session = sessionOf(state, activity)
      if (activity === undefined) return reject('notFound')
      if (session === null) return accept([])
      if (isFixed(activity, state) || activity.enteredAt !== null) return reject('planPassed')
      if (session.itemOrder.length === 1) return reject('planEmpty')
      return accept([{ type: 'plan.itemRemoved', data: { activityId } }])
    }
    case 'plan.change':
      return change(command.data.changes, context)
  }
}

function insert(
  { sessionId, activityId, preset, title, minutes, afterId }: Extract<PlanCommand, { name: 'plan.insert' }>['data'],
  state: ProgrammeState,
): Planned {
  const session = Object.hasOwn(state.sessions, sessionId) ? state.sessions[sessionId] : undefined
  if (session === undefined) return reject('notFound')
  if (session.itemOrder.includes(activityId)) return accept([])
  if (state.activities.has(activityId)) return reject('notFound')
  if (session.itemOrder.length >= maxItemsPerSession) return reject('planFull', { max: maxItemsPerSession })
  const refusal = placeRefusal(state, session, afterId)
  if (refusal !== null) return reject(refusal)
  const item = presetItem(preset)
  const own = title === null || title.trim() === '' ? null : checkText(title, maxTitleLength)
  if (own !== null && !own.ok) return reject(own.code, { max: maxTitleLength })
  const activity = { ...item, id: activityId, title: own === null ? item.title : same(own.text), minutes }
  return accept([{ type: 'plan.itemInserted', data: { sessionId, afterId, activity } }])
}

function duplicate(
  { activityId, newId }: Extract<PlanCommand, { name: 'plan.duplicate' }>['data'],
  state: ProgrammeState,
): Planned {
  const activity = state.activities.get(activityId)
  const session = sessionOf(state, activity)
  if (activity === undefined || session === null) return reject('notFound')
  if (session.itemOrder.includes(newId)) return accept([])
  if (state.activities.has(newId)) return reject('notFound')
  if (session.itemOrder.length >= maxItemsPerSession) return reject('planFull', { max: maxItemsPerSession })
  // What was done before may be done again: then it comes next.
  const afterId = placeRefusal(state, session, activityId) === null ? activityId : state.live.activityId
  const planned = { ...activity.planned, id: newId }
  return accept([{ type: 'plan.itemInserted', data: { sessionId: session.id, afterId, activity: planned } }])
}

function change(changes: readonly ItemChange[], { role, linkId, programme: { state } }: DecideContext): Planned {
  if (new Set(changes.map(({ activityId }) => activityId)).size < changes.length) return reject('invalidCommand')
  const isHelper = role === 'facilitator' && linkId !== state.leadLinkId
  const planned: PlannedChange[] = []
  let addedMs = 0
  for (const one of changes) {
    const activity = state.activities.get(one.activityId)
    if (activity === undefined) return reject('notFound')
    const texts = textsOf(one)
    if ('code' in texts) return reject(texts.code, { max: texts.max })
    const isNow = activity.id === state.live.activityId
    // The clock that runs is the lead's (U5).
    if (isHelper && isNow && one.minutes !== undefined) return reject('notLead')
    const steps =
      one.minutes === undefined ? [] : stretched(activity, one.minutes, isNow ? state.live.stepIndex + 1 : 0)
    planned.push({
      activityId: one.activityId,
      ...texts.fields,
      ...(one.minutes === undefined ? {} : { minutes: one.minutes }),
      ...(steps.length === 0 ? {} : { steps }),
    })
    // The clock of an item without steps is the item's own: it grows along.
    const hasOwnClock = isNow && activity.planned.steps.length === 0
    if (hasOwnClock && one.minutes !== undefined) addedMs += (one.minutes - activity.planned.minutes) * 60_000
  }
  const changed = { type: 'plan.itemsChanged', data: { changes: planned } } as const
  return accept(addedMs === 0 ? [changed] : [changed, { type: 'timer.added', data: { ms: addedMs } }])
}

const limits = { title: maxTitleLength, prompt: maxPromptLength, says: maxSaysLength, notes: maxNotesLength } as const

/** Title must say something; the others may be empty. */
function textsOf(
  change: ItemChange,
):
  | { readonly fields: Pick<PlannedChange, 'title' | 'prompt' | 'says' | 'notes'> }
  | { readonly code: 'textEmpty' | 'textTooLong' | 'textInvisible'; readonly max: number } {
  const fields: Record<string, unknown> = {}
  for (const field of ['title', 'prompt', 'says', 'notes'] as const) {
    const raw = change[field]
    if (raw === undefined) continue
    const checked = raw.trim() === '' && field !== 'title' ? ({ ok: true, text: '' } as const) : checkLines(raw, field)
    if (!checked.ok) return { code: checked.code, max: limits[field] }
    fields[field] = field === 'notes' ? checked.text : same(checked.text)
  }
  return { fields }
}

/** A script and notes may have lines of their own; each is cleaned as any text. */
function checkLines(raw: string, field: keyof typeof limits): ReturnType<typeof checkText> {
  const max = limits[field]
  if (field === 'title' || field === 'prompt') return checkText(raw, max)
  const lines = raw.split(/\r\n|\r|\n/).slice(0, 200)
  const checked = lines.map((line) => (line.trim() === '' ? { ok: true as const, text: '' } : checkText(line, max)))
  const wrong = checked.find((line) => !line.ok && line.code !== 'textInvisible')
  if (wrong !== undefined) return wrong
  const text = checked.map((line) => (line.ok ? line.text : '')).join('\n')
  return text.length > max * 4 || [...text].length > max ? { ok: false, code: 'textTooLong' } : { ok: true, text }
}

/** The facilitator's own words are the same in every language. */
const same = (text: string): Localised => ({ nl: text, en: text })

const sessionOf = (state: ProgrammeState, activity: Activity | undefined): Session | null => {
  const session = activity === undefined ? undefined : state.sessions[activity.sessionId]
  return activity !== undefined && session?.itemOrder.includes(activity.id) === true ? session : null
}

/** Where the room is, is about to go, or has been. */
const isFixed = (activity: Activity, { live }: ProgrammeState): boolean =>
  activity.status === 'now' || activity.status === 'done' || live.announced?.activityId === activity.id

/** An item comes behind where the room is: what lies before it would never be reached. */
function placeRefusal(
  state: ProgrammeState,
  session: Session,
  afterId: string | null,
): 'notFound' | 'planPassed' | null {
  if (afterId !== null && !session.itemOrder.includes(afterId)) return 'notFound'
  if (session.status !== 'running' || state.live.activityId === null) return null
  const nowAt = session.itemOrder.indexOf(state.live.activityId)
  return (afterId === null ? -1 : session.itemOrder.indexOf(afterId)) < nowAt ? 'planPassed' : null
}
