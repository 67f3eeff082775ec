import { useMemo, useState } from 'react'
import { useEpoch } from '../../store/live.tsx'
import type { WallData } from '../../ui/wall/WallContext.tsx'
import { heldWall, isSameStep } from './wallShow.ts'

interface Kept {
  readonly wall: WallData
  readonly epoch: number | null
}

/** The wall as it is, or as it was when the facilitator held it; only this page's memory keeps that picture. */
export function useHeldWall(live: WallData): WallData {
  const epoch = useEpoch()
  const [last, setLast] = useState<Kept | null>(null)
  const [stoppedAt, setStoppedAt] = useState<number | null>(null)
  const isHeld = live.view.wall?.isFrozen ?? false
  if (!isHeld && last?.wall !== live) setLast({ wall: live, epoch })
  // P6: what was erased meanwhile may stand in the picture.
  const kept = last?.epoch === epoch ? last.wall : null
  const hasMoved = isHeld && kept !== null && !isSameStep(kept.view, live.view)
  if (hasMoved !== (stoppedAt !== null)) setStoppedAt(hasMoved ? live.serverNow() : null)
  return useMemo(() => (isHeld ? heldWall(kept, live, stoppedAt) : live), [isHeld, kept, live, stoppedAt])
}
