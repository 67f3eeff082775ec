import type { ComponentType } from 'react'
import type { ActivityKind, ViewAudience } from '../../shared/activities/registry.ts'
import type { ActivityView, MineView, NowView } from '../../shared/programme/views.ts'
import type { Area } from '../i18n/messageTypes.ts'

/** The view of one kind for one audience, as its component gets it. */
export type KindView<K extends ActivityKind, A extends ViewAudience> = Extract<ActivityView<A>, { kind: K }>

export interface ParticipantProps<K extends ActivityKind> {
  readonly activity: KindView<K, 'participant'>
  /** The private slice; null until it has arrived, or while it still belongs to another activity. */
  readonly mine: KindView<K, 'mine'> | null
  readonly me: MineView['seat']
  readonly now: NowView
}
export interface FacilitatorProps<K extends ActivityKind> {
  readonly activity: KindView<K, 'facilitator'>
  readonly now: NowView
}
export interface ProjectorProps<K extends ActivityKind> {
  readonly activity: KindView<K, 'projector'>
  readonly now: NowView
}

/** The three faces of a kind, each in a chunk of its own: a phone never loads the console. */
export interface ActivityFaces<K extends ActivityKind> {
  readonly participant: () => Promise<{ default: ComponentType<ParticipantProps<K>> }>
  readonly facilitator: () => Promise<{ default: ComponentType<FacilitatorProps<K>> }>
  readonly projector: () => Promise<{ default: ComponentType<ProjectorProps<K>> }>
  /** The kind's own texts, which come in with each of its faces. Not needed for those of a surface, such as `participant`. */
  readonly texts?: Area
  /** More of them that only the console shows. */
  readonly consoleTexts?: Area
}
