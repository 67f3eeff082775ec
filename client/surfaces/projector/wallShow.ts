import type { LitCard } from '../../../shared/programme/cards.ts'
import type { ProjectorView } from '../../../shared/programme/views.ts'
import type { WallScene } from '../../../shared/programme/wall.ts'
import type { WallData } from '../../ui/wall/WallContext.tsx'

/** What a wall shows: nothing, one card, something that stands, or what the room does. Pure. */
export type WallShow =
  | { readonly type: 'blank' }
  | { readonly type: 'spotlight'; readonly card: LitCard }
  | { readonly type: 'pulse'; readonly pulse: NonNullable<ProjectorView['pulse']> }
  | { readonly type: 'join' | 'agenda' | 'clock' | 'check' }
  | { readonly type: 'room' }

export function showOf({ view, linkId, held }: Pick<WallData, 'view' | 'linkId' | 'held'>): WallShow {
  // A server of before these had no `wall`: then the wall does what the room does.
  const wall: ProjectorView['wall'] | undefined = view.wall
  if (wall?.isBlank) return { type: 'blank' }
  // It came, or came back, while the picture was held elsewhere: the code is always right to show.
  if (held === 'none') return { type: 'join' }
  if (view.spotlight) return { type: 'spotlight', card: view.spotlight }
  if (view.pulse) return { type: 'pulse', pulse: view.pulse }
  const scene: WallScene = (linkId === null ? undefined : wall?.scenes[linkId]) ?? 'follow'
  return { type: scene === 'follow' ? 'room' : scene }
}

/** Two shows with the same key are the same screen: nothing fades. */
export const keyOfShow = (show: WallShow): string =>
  show.type === 'spotlight'
    ? `spotlight ${show.card.id}`
    : show.type === 'pulse'
      ? `pulse ${show.pulse.id} ${show.pulse.counts === null}`
      : show.type

/**
 * The picture of `kept` on the wall of `live`. The clock tells the truth as long as the room is still at that step, and
 * stands still from `stoppedAt` (server epoch ms) on when it is not.
 */
export function heldWall(kept: WallData | null, live: WallData, stoppedAt: number | null): WallData {
  // Numbers that were hidden since must not stay on a wall that stands still.
  const isTelling = kept !== null && live.view.wall.isCountHidden && !kept.view.wall.isCountHidden
  if (kept === null || isTelling) return { ...live, held: 'none' }
  const { now } = kept.view
  const timer = isSameStep(kept.view, live.view) ? live.view.now?.timer : undefined
  return {
    ...live,
    view: {
      ...kept.view,
      wall: { ...kept.view.wall, isBlank: live.view.wall.isBlank },
      now: now === null || timer === undefined ? now : { ...now, timer },
    },
    serverNow: stoppedAt === null ? live.serverNow : () => stoppedAt,
    held: 'picture',
  }
}

export const isSameStep = (one: ProjectorView, other: ProjectorView): boolean =>
  one.now?.activityId === other.now?.activityId && one.now?.step.index === other.now?.step.index
