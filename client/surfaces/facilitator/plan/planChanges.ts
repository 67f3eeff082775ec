import { presetItem } from '../../../../shared/content/presets.ts'
import type { ItemChange } from '../../../../shared/programme/commands/planCommands.ts'
import type { ProgrammeCommandData } from '../../../../shared/programme/contract.ts'
import type { FacilitatorItemView, FacilitatorView } from '../../../../shared/programme/views.ts'

/**
 * The plan as it will be, shown before the server answered, so that all times follow at once. Each says what is, not what
 * is added: on a view that has it already nothing changes.
 */
export type PlanChange = (view: FacilitatorView) => FacilitatorView

const same = (text: string) => ({ nl: text, en: text })

export const withInserted =
  ({ sessionId, activityId, preset, title, minutes, afterId }: ProgrammeCommandData<'plan.insert'>): PlanChange =>
  (view) => {
    if (view.session?.id !== sessionId || view.agenda[activityId] !== undefined) return view
    const { templateKind, title: ownTitle, prompt, says } = presetItem(preset)
    const item: FacilitatorItemView = {
      id: activityId,
      title: title === null ? ownTitle : same(title),
      minutes,
      status: 'planned',
      templateKind,
      kind: templateKind,
      isAvailable: true,
      prompt,
      says,
      steps: [{ label: null, seconds: minutes * 60 }],
      enteredAt: null,
      leftAt: null,
      notes: '',
    }
    return inOrder({ ...view, agenda: { ...view.agenda, [activityId]: item } }, activityId, afterId)
  }

export const withDuplicate =
  ({ activityId, newId }: ProgrammeCommandData<'plan.duplicate'>, afterId: string | null): PlanChange =>
  (view) => {
    const item = view.agenda[activityId]
    if (item === undefined || view.agenda[newId] !== undefined) return view
    const copy = { ...item, id: newId, status: 'planned' as const, enteredAt: null, leftAt: null }
    return inOrder({ ...view, agenda: { ...view.agenda, [newId]: copy } }, newId, afterId)
  }

export const withMoved =
  ({ activityId, afterId }: ProgrammeCommandData<'plan.move'>): PlanChange =>
  (view) =>
    view.agenda[activityId] === undefined ? view : inOrder(view, activityId, afterId)

export const withRemoved =
  ({ activityId }: ProgrammeCommandData<'plan.remove'>): PlanChange =>
  (view) => {
    const { [activityId]: gone, ...agenda } = view.agenda
    if (gone === undefined || view.session === null) return view
    const itemOrder = view.session.itemOrder.filter((id) => id !== activityId)
    return { ...view, agenda, session: { ...view.session, itemOrder } }
  }

export const withChanged =
  (changes: readonly ItemChange[]): PlanChange =>
  (view) => {
    const changed = changes.flatMap((change) => {
      const item = view.agenda[change.activityId]
      return item === undefined ? [] : [[item.id, changedItem(item, change)] as const]
    })
    return { ...view, agenda: { ...view.agenda, ...Object.fromEntries(changed) } }
  }

function changedItem(item: FacilitatorItemView, change: ItemChange): FacilitatorItemView {
  return {
    ...item,
    ...(change.title === undefined ? {} : { title: same(change.title) }),
    ...(change.prompt === undefined ? {} : { prompt: same(change.prompt) }),
    ...(change.says === undefined ? {} : { says: same(change.says) }),
    ...(change.notes === undefined ? {} : { notes: change.notes }),
    ...(change.minutes === undefined ? {} : { minutes: change.minutes }),
  }
}

function inOrder(view: FacilitatorView, activityId: string, afterId: string | null): FacilitatorView {
  if (view.session === null) return view
  const others = view.session.itemOrder.filter((id) => id !== activityId)
  const at = afterId === null ? 0 : others.indexOf(afterId) + 1
  const itemOrder =
    afterId !== null && at === 0 ? [...others, activityId] : [...others.slice(0, at), activityId, ...others.slice(at)]
  return { ...view, session: { ...view.session, itemOrder } }
}
