import { useCallback } from 'react'
import type { WallScene } from '../../../../shared/programme/wall.ts'
import { useConsoleSend } from '../../../console/useConsoleSend.ts'
import { useView } from '../../../store/live.tsx'

export interface WallControl {
  readonly isBlank: boolean
  readonly isFrozen: boolean
  readonly isCountHidden: boolean
  readonly isLit: boolean
  readonly setBlank: (isOn: boolean) => void
  readonly setFrozen: (isOn: boolean) => void
  readonly setCountHidden: (isOn: boolean) => void
  readonly setScene: (linkId: string, scene: WallScene) => void
  readonly endSpotlight: () => void
}

/** What the facilitator does to the walls. Each says how it should be, so that pressing twice changes nothing. */
export function useWallControl(): WallControl {
  const send = useConsoleSend()
  const state = useView('facilitator', ({ wall, spotlight }) => ({
    isBlank: wall.isBlank,
    isFrozen: wall.isFrozen,
    isCountHidden: wall.isCountHidden,
    isLit: spotlight !== null,
  }))
  const set = useCallback(
    (name: 'wall.setBlank' | 'wall.setFrozen' | 'wall.setCountHidden', isOn: boolean): void => {
      send({ name, activityId: null, data: { isOn } })
    },
    [send],
  )
  return {
    ...state,
    setBlank: (isOn) => set('wall.setBlank', isOn),
    setFrozen: (isOn) => set('wall.setFrozen', isOn),
    setCountHidden: (isOn) => set('wall.setCountHidden', isOn),
    setScene: (linkId, scene) => {
      send({ name: 'wall.setScene', activityId: null, data: { linkId, scene } })
    },
    endSpotlight: () => {
      send({ name: 'wall.setSpotlight', activityId: null, data: { cardId: null } })
    },
  }
}
