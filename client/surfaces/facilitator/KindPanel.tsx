import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import type { ActivityKind } from '../../../shared/activities/registry.ts'
import type { FacilitatorView, NowView } from '../../../shared/programme/views.ts'
import type { FacilitatorProps } from '../../activities/module.ts'
import { activityFaces } from '../../activities/registry.ts'
import { loadPart } from '../../http/loadPart.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'

type Panel = ComponentType<FacilitatorProps<ActivityKind>>

// A panel gets the view of its own kind: the view carries the kind, which TypeScript cannot follow through a record.
const panels = Object.fromEntries(
  Object.entries(activityFaces).map(([kind, faces]) => [
    kind,
    lazy(() => loadPart(faces.facilitator as unknown as () => Promise<{ default: Panel }>)),
  ]),
) as unknown as Record<ActivityKind, Panel>

interface KindPanelProps {
  readonly activity: NonNullable<FacilitatorView['activity']>
  readonly now: NowView
}

/** The part of the console that belongs to the running kind. */
export function KindPanel({ activity, now }: KindPanelProps): ReactNode {
  const Panel = panels[activity.kind]
  return (
    <Suspense fallback={<Skeleton lines={3} />}>
      <Panel key={now.activityId} activity={activity} now={now} />
    </Suspense>
  )
}
