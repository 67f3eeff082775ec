import { type ComponentType, useEffect, useState } from 'react'
import type { ActivityKind } from '../../../shared/activities/registry.ts'
import type { ActivityView, NowView } from '../../../shared/programme/views.ts'
import { activityKinds, loadFace } from '../../activities/loadFace.ts'
import { CalmScreen } from '../../ui/wall/CalmScreen.tsx'

interface FaceProps {
  readonly activity: ActivityView<'projector'>
  readonly now: NowView
}
type Face = ComponentType<FaceProps>

/** The running item, drawn by its own kind. */
export function ActivityFace({ activity, now }: FaceProps) {
  const Face = useFace(activity.kind)
  // Only in the very first moments: all faces are fetched at once.
  if (Face === null) return <CalmScreen title={''} text={''} />
  return <Face key={now.activityId} activity={activity} now={now} />
}

const faces = new Map<ActivityKind, Face>()
const againMs = 2_000
let fetching: Promise<void> | null = null

/** All faces at once, so that a network that fails halfway the session keeps no screen from the room. */
async function fetchFaces(): Promise<void> {
  await Promise.all(
    activityKinds.map(async (kind) => {
      faces.set(kind, (await loadFace(kind, 'projector')).default)
    }),
  )
}

function useFace(kind: ActivityKind): Face | null {
  const [, setVersion] = useState(0)
  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout>
    const load = () => {
      fetching ??= fetchFaces()
      fetching
        .catch(() => {
          fetching = null
          if (!isOver) timer = setTimeout(load, againMs)
        })
        .finally(() => {
          if (!isOver) setVersion((before) => before + 1)
        })
    }
    load()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [])
  return faces.get(kind) ?? null
}
