import { lazy, type ReactNode, Suspense } from 'react'
import type { FacilitatorView, NowView } from '../../../shared/programme/views.ts'
import { activityKinds, loadFace } from '../../activities/loadFace.ts'
import { loadPart } from '../../http/loadPart.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'

const panels = new Map(activityKinds.map((kind) => [kind, lazy(() => loadPart(() => loadFace(kind, 'facilitator')))]))

interface KindPanelProps {
  readonly activity: NonNullable<FacilitatorView['activity']>
  readonly now: NowView
}

/** The part of the console that belongs to the running kind. */
export function KindPanel({ activity, now }: KindPanelProps): ReactNode {
  const Panel = panels.get(activity.kind)
  if (!Panel) return null
  return (
    <Suspense fallback={<Skeleton lines={3} />}>
      <Panel key={now.activityId} activity={activity} now={now} />
    </Suspense>
  )
}
