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
export interface ObserverProps<K extends ActivityKind> {
  readonly activity: KindView<K, 'projector'>
}

/** The faces of a kind, each in a chunk of its own: a phone never loads the console. */
export interface ActivityFaces<K extends ActivityKind> {
  readonly participant: () => Promise<{ default: ComponentType<ParticipantProps<K>> }>
  readonly facilitator: () => Promise<{ default: ComponentType<FacilitatorProps<K>> }>
  readonly projector: () => Promise<{ default: ComponentType<ProjectorProps<K>> }>
  /** What an observer reads of it, when it is on the wall; otherwise the title, the prompt and the clock are all. */
  readonly observer?: () => Promise<{ default: ComponentType<ObserverProps<K>> }>
  /** What of it stands on a region's own page on the phone, whether it runs or not. */
  readonly regionPart?: () => Promise<{ default: ComponentType }>
  /** Whether a result is out: one that comes or goes fades in as another screen of the wall. Otherwise none does. */
  readonly hasResult?: (activity: KindView<K, 'projector'>) => boolean
  /** False where phones offer no *klaar*, *langzamer*, *sneller*: nobody is ready with arriving, or with coffee. */
  readonly hasSignals?: false
  /** The kind's own texts, which come in with each of its faces. Not needed for those of a surface, such as `participant`. */
  readonly texts?: Area | readonly Area[]
  /** More of them that only the console shows. */
  readonly consoleTexts?: Area
  /** More of them that only phones show. */
  readonly phoneTexts?: Area
}
