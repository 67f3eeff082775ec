import { useEffect, useState } from 'react'
import { useView } from '../store/live.tsx'
import { hearPlace, type WallPlace } from '../ui/wall/wallPlace.ts'

/** Which page of how many a wall in this browser shows of an activity; null when there is none here. */
export function useWallPlace(activityId: string): WallPlace | null {
  const programmeId = useView('facilitator', (view) => view.programme.id)
  const [place, setPlace] = useState<WallPlace | null>(null)
  useEffect(() => hearPlace(programmeId, setPlace), [programmeId])
  return place?.activityId === activityId ? place : null
}
