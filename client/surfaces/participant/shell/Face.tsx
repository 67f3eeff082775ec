import { lazy, Suspense, useEffect } from 'react'
import type { MineView } from '../../../../shared/programme/views.ts'
import { activityKinds, loadFace } from '../../../activities/loadFace.ts'
import { loadPart } from '../../../http/loadPart.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { PhoneScreen } from './PhoneFrame.tsx'
import type { Room } from './useRoom.ts'

const faces = new Map(activityKinds.map((kind) => [kind, lazy(() => loadPart(() => loadFace(kind, 'participant')))]))

interface FaceProps {
  readonly room: Room
  readonly me: MineView['seat']
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
      for (const kind of activityKinds) loadFace(kind, 'participant').catch(() => {}) // asked for again when the kind is needed
    }, 2_000)
    return () => clearTimeout(timer)
  }, [])
}
