import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import type { ActivityKind } from '../../../../shared/activities/registry.ts'
import type { ParticipantProps } from '../../../activities/module.ts'
import { activityFaces } from '../../../activities/registry.ts'
import { loadPart } from '../../../http/loadPart.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { PhoneScreen } from './PhoneFrame.tsx'
import type { Room } from './useRoom.ts'

interface AnyProps extends Omit<ParticipantProps<'outline'>, 'activity' | 'mine'> {
  readonly activity: Room['activity']
  readonly mine: Room['mine']
}

/** The room's view is tagged with its kind, and each kind's component takes views with exactly that tag. */
const load = (kind: ActivityKind) =>
  activityFaces[kind].participant() as unknown as Promise<{ default: ComponentType<AnyProps> }>

const kinds = Object.keys(activityFaces) as ActivityKind[]
const faces = new Map(kinds.map((kind) => [kind, lazy(() => loadPart(() => load(kind)))]))

interface FaceProps {
  readonly room: Room
  readonly me: AnyProps['me']
}

/** The running activity as a participant sees it. */
export function Face({ room, me }: FaceProps) {
  useFetchedAhead()
  const Kind = faces.get(room.activity.kind)
  if (!Kind) return null
  return (
    <Suspense
      fallback={
        <PhoneScreen>
          <Skeleton lines={4} />
        </PhoneScreen>
      }
    >
      <Kind key={room.now.activityId} activity={room.activity} mine={room.mine} me={me} now={room.now} />
    </Suspense>
  )
}

/** All kinds come in while the network is quiet: a later step must not wait for it. */
function useFetchedAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const kind of kinds) load(kind).catch(() => {}) // asked for again when the kind is needed
    }, 2_000)
    return () => clearTimeout(timer)
  }, [])
}
