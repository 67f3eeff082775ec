import type { FacilitatorView } from '../../../shared/programme/views.ts'
import { undoMs } from '../activities/sealing.ts'
import type { DomainEvent, LiveBefore, PlannedChange, ProgrammeEvent, ProgrammeEvents } from './events.ts'
import { isClockOnly } from './live.ts'
import { isRegionUsed } from './regions.ts'
import type { Action, ProgrammeState } from './state.ts'
import { isThemeUsed } from './themeUse.ts'

/** Newer ones push older ones out; nobody looks further back. */
const maxActions = 60

/** What facilitators did in the last ten minutes, as far as it can be taken back. */
export function evolveActions(
  state: ProgrammeState,
  event: Extract<ProgrammeEvent, { type: `action.${string}` }>,
): ProgrammeState {
  if (event.type === 'action.undone') {
    const { actionId } = event.data
    return {
      ...state,
      actions: state.actions.map((one) => (one.id === actionId ? { ...one, isUndone: true } : one)),
    }
  }
  const { seatId: _whom, ...action } = event.data
  const recent = state.actions.filter(({ at }) => action.at - at <= undoMs)
  return { ...state, actions: [...recent, { ...action, isUndone: false }].slice(-maxActions) }
}

/** Somebody who keeps changing one thing within this long does one thing: a note that is being written, minutes. */
const goesOnMs = 60_000

/** This only carries on with the newest action: taking that one back takes all of it back. */
export function goesOn(
  action: Pick<Action, 'name' | 'linkId' | 'about' | 'touches' | 'at'>,
  { actions }: ProgrammeState,
): boolean {
  const last = actions.at(-1)
  if (last === undefined || last.isUndone || action.name !== 'plan.change' || action.about.count !== '1') return false
  const same = (one: typeof action): string => JSON.stringify([one.name, one.linkId, one.about, one.touches])
  return action.at - last.at <= goesOnMs && same(action) === same(last)
}

/** Why an action cannot be taken back now; null when it can. */
export function undoRefusal(action: Action, state: ProgrammeState): 'undoBlocked' | 'undoTooLate' | null {
  if (inTheWay(action, state) !== null) return 'undoBlocked'
  const phases = Object.entries(action.phases)
  const hasMovedOn = phases.some(([id, phase]) => state.activities.get(id)?.own.phase !== phase)
  return hasMovedOn || action.undo.some((event) => isPassed(event, state)) ? 'undoTooLate' : null
}

/**
 * The room has been at the item that would go, or is at another one than the one whose clock it was; something is about the
 * theme or the region that would go.
 */
function isPassed({ type, data }: DomainEvent, state: ProgrammeState): boolean {
  const { activities, live } = state
  if (type === 'theme.removed') return isThemeUsed(state, (data as ProgrammeEvents['theme.removed']).themeId)
  if (type === 'plan.itemRemoved') {
    const { activityId } = data as ProgrammeEvents['plan.itemRemoved']
    return typeof activities.get(activityId)?.enteredAt === 'number'
  }
  if (type === 'region.removed') return isRegionUsed(state, (data as ProgrammeEvents['region.removed']).regionId)
  if (type === 'plan.itemsChanged')
    return (data as ProgrammeEvents['plan.itemsChanged']).changes.some((change) => isTurnPassed(change, state))
  if (type !== 'live.restored') return false
  const before = data as LiveBefore
  return isClockOnly(before) && before.live.activityId !== live.activityId
}

/** The room is at the turn that would go, or past it. */
function isTurnPassed({ activityId, steps }: PlannedChange, { activities, live }: ProgrammeState): boolean {
  const now = activities.get(activityId)?.planned.steps ?? []
  if (activityId !== live.activityId || steps === undefined || steps.length >= now.length) return false
  const gone = now.findIndex(({ turn }, index) => steps[index]?.turn !== turn)
  return live.stepIndex >= gone
}

/** As many as a console shows. */
const shownActions = 20

/** For the consoles, newest first; an item that was taken out still has its title here. */
export function actionViews(state: ProgrammeState): FacilitatorView['actions'] {
  const titleOf = (id: string | undefined) => state.activities.get(id ?? '')?.planned.title ?? null
  return state.actions
    .slice(-shownActions)
    .reverse()
    .map((action) => {
      const { id, name, linkId, at, about, isUndone } = action
      return {
        id,
        name,
        linkId,
        at,
        about,
        title: titleOf(about.activityId),
        fromTitle: titleOf(about.fromActivityId),
        isUndone,
        refusal: isUndone ? null : undoRefusal(action, state),
        blockedBy: isUndone ? null : (inTheWay(action, state)?.id ?? null),
      }
    })
}

/** The newest later action on the same thing: that one goes first. */
const inTheWay = (action: Action, { actions }: ProgrammeState): Action | null =>
  actions
    .slice(actions.indexOf(action) + 1)
    .findLast(({ isUndone, touches }) => !isUndone && touches.some((touched) => action.touches.includes(touched))) ??
  null
