import type { ComponentType } from 'react'
import type { ActivityKind } from '../../shared/activities/registry.ts'
import type { Audience } from '../../shared/programme/roles.ts'
import type { ActivityView } from '../../shared/programme/views.ts'
import { loadMessages } from '../i18n/translator.ts'
import type { ActivityFaces, FacilitatorProps, ObserverProps, ParticipantProps, ProjectorProps } from './module.ts'
import { activityFaces } from './registry.ts'

/** What the face of any kind gets; its view is tagged with the kind. */
interface FaceProps {
  readonly participant: ParticipantProps<ActivityKind>
  readonly facilitator: FacilitatorProps<ActivityKind>
  readonly projector: ProjectorProps<ActivityKind>
}

/** Not from the contracts: those load a validator, which no phone needs. */
export const activityKinds = Object.keys(activityFaces) as readonly ActivityKind[]

/** The face of a kind that is only known at run time, once its texts are in. */
export async function loadFace<A extends Audience>(
  kind: ActivityKind,
  audience: A,
): Promise<{ readonly default: ComponentType<FaceProps[A]> }> {
  // The registry gives every kind the view of its own kind; TypeScript cannot follow that through a record.
  const load = activityFaces[kind][audience] as unknown as () => Promise<{ default: ComponentType<FaceProps[A]> }>
  const [face] = await Promise.all([load(), loadTexts(kind, audience)])
  return face
}

/** What an observer reads of a kind, once its texts are in; null when that is only what every item has. */
export async function loadObserverPart(kind: ActivityKind): Promise<ComponentType<ObserverProps<ActivityKind>> | null> {
  const load = activityFaces[kind].observer
  if (load === undefined) return null
  const [part] = await Promise.all([load(), loadTexts(kind, 'projector')])
  return part.default as unknown as ComponentType<ObserverProps<ActivityKind>>
}

/** Kinds of which something stands on a region's own page. */
export const regionPartKinds = activityKinds.filter((kind) => regionPartOf(kind) !== undefined)

/** That part, once its texts are in. */
export async function loadRegionPart(kind: ActivityKind): Promise<{ readonly default: ComponentType }> {
  const regionPart = regionPartOf(kind)
  if (regionPart === undefined) return { default: () => null }
  const [part] = await Promise.all([regionPart(), loadTexts(kind, 'participant')])
  return part
}

function regionPartOf(kind: ActivityKind): ActivityFaces<ActivityKind>['regionPart'] {
  const { regionPart }: Pick<ActivityFaces<ActivityKind>, 'regionPart'> = activityFaces[kind]
  return regionPart
}

export const hasResult = (activity: ActivityView<'projector'>): boolean =>
  (activityFaces[activity.kind] as unknown as ActivityFaces<ActivityKind>).hasResult?.(activity) ?? false

export const hasSignals = (kind: ActivityKind): boolean => activityFaces[kind].hasSignals ?? true

/** The console speaks of every kind, also before the room comes there: what was done in it, what the wall will show. */
export async function loadConsoleTexts(): Promise<void> {
  await Promise.all(activityKinds.map((kind) => loadTexts(kind, 'facilitator')))
}

type Texts = Pick<ActivityFaces<ActivityKind>, 'texts' | 'consoleTexts' | 'phoneTexts'>

async function loadTexts(kind: ActivityKind, audience: Audience): Promise<void> {
  const { texts, consoleTexts, phoneTexts }: Texts = activityFaces[kind]
  const own = { participant: phoneTexts, facilitator: consoleTexts, projector: undefined }[audience]
  const areas = [texts, own].flat().filter((area) => area !== undefined)
  if (areas.length > 0) await loadMessages(...areas)
}
