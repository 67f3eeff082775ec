import { lazy, Suspense } from 'react'
import type { ActivityKind } from '../../../shared/activities/registry.ts'
import { activityKinds, loadObserverPart } from '../../activities/loadFace.ts'
import type { ObserverProps } from '../../activities/module.ts'
import { loadPart } from '../../http/loadPart.ts'

const Nothing = (_: ObserverProps<ActivityKind>) => null
const parts = new Map(
  activityKinds.map((kind) => [
    kind,
    lazy(async () => ({ default: (await loadPart(() => loadObserverPart(kind))) ?? Nothing })),
  ]),
)

/** Cards, rules or a result, when they are on the wall; nothing for what is only a prompt and a clock. */
export function ActivityPart({ activity }: ObserverProps<ActivityKind>) {
  const Part = parts.get(activity.kind)
  return (
    Part && (
      <Suspense>
        <Part activity={activity} />
      </Suspense>
    )
  )
}
