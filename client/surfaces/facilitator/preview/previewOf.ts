import { nextItem } from '../../../../shared/programme/schedule.ts'
import type { FacilitatorView } from '../../../../shared/programme/views.ts'
import { consoleOf } from '../../../activities/consoleRegistry.ts'
import type { OwnTask, PhoneTask, Preview } from '../../../activities/kindConsole.ts'

const bare: Preview = { title: null, fact: null, hasClock: false, hasQr: false, rankings: null, over: null }

/** What a wall that follows the room shows now. */
export function shownOf(view: FacilitatorView): Preview {
  const room = screenOf(view)
  if (view.wall.isBlank) return { ...room, over: 'blank' }
  const over = { ...room, rankings: null, hasQr: false, fact: null }
  if (view.spotlight !== null) return { ...over, title: view.spotlight.text, over: 'spotlight' }
  const pulse = pulseOf(view)
  return pulse === null ? room : { ...over, hasClock: false, ...pulse, over: 'pulse' }
}

/** The temperature check that is over everything: its question, and once it is shown how many answered. */
function pulseOf({ pulse }: FacilitatorView): Pick<Preview, 'title' | 'fact'> | null {
  if (pulse === null || !(pulse.isOpen || pulse.isShown)) return null
  const { question, counts } = pulse
  const count = pulse.isShown && counts !== null ? counts.reduce((sum, one) => sum + one, 0) : null
  return {
    title: (t) => t(`common.pulse.${question}`),
    fact: {
      type: 'own',
      say: (t) => (count === null ? t('screens.pulseAnswer') : t('facilitator.pulse.answers', { count })),
    },
  }
}

/** What the wall will show after the next press, and which press that is; null at the end of the agenda. */
export function nextOf(view: FacilitatorView): { readonly after: 'go' | 'reveal'; readonly shown: Preview } | null {
  const revealed = view.announced === null ? revealedOf(view) : null
  if (revealed !== null) return { after: 'reveal', shown: revealed }
  const items = (view.session?.itemOrder ?? []).flatMap((id) => view.agenda[id] ?? [])
  const item = view.announced === null ? nextItem(items) : view.agenda[view.announced.activityId]
  if (view.now === null || item === undefined || item === null) return null
  const title = item.prompt.nl === '' ? item.title : item.prompt
  return { after: 'go', shown: { ...bare, title, ...consoleOf(item.kind).coming?.(item, view) } }
}

/** The picture that revealing would give; null when there is nothing to reveal on the wall. */
function revealedOf(view: FacilitatorView): Preview | null {
  const { activity, now } = view
  if (activity === null || now === null) return null
  const revealed = consoleOf(activity.kind).revealed?.(activity, { view, now }) ?? null
  return revealed && { ...bare, title: now.prompt, hasClock: true, ...revealed }
}

/** The projector's page as this view knows it, without what is put over it. */
function screenOf(view: FacilitatorView): Preview {
  const { activity, now } = view
  if (activity === null || now === null) {
    const title = now?.prompt ?? null
    return { ...bare, title, hasClock: now !== null, hasQr: true, fact: { type: 'people', count: view.seatCount } }
  }
  const own = consoleOf(activity.kind).screen?.(activity, { view, now })
  return { ...bare, title: now.prompt, hasClock: true, ...own }
}

/** What people are doing on their phones. */
export const phoneOf = (activity: FacilitatorView['activity']): PhoneTask | OwnTask =>
  (activity && consoleOf(activity.kind).phone?.(activity)) ?? 'wait'
