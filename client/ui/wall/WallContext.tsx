import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { ProjectorView } from '../../../shared/programme/views.ts'

/** What every part of the wall may need: the whole view, the address for phones and the server's time. */
export interface WallData {
  readonly view: ProjectorView
  /** Address that phones can reach, without the code: “https://kennisronde.nl”. */
  readonly joinBase: string
  /** Server epoch ms, right now. */
  readonly serverNow: () => number
  /** Whole seconds since the server was last heard; null while the connection is fine. */
  readonly staleSeconds: number | null
  /** The link that this wall came in by. */
  readonly linkId: string | null
  /** Set while the facilitator holds the picture; without one, this wall has none to hold. */
  readonly held?: 'picture' | 'none' | undefined
}

const WallContext = createContext<WallData | null>(null)

export function WallProvider({ wall, children }: { readonly wall: WallData; readonly children: ReactNode }) {
  return <WallContext value={wall}>{children}</WallContext>
}

export function useWall(): WallData {
  const wall = useContext(WallContext)
  if (wall === null) throw new Error('useWall needs a WallProvider around it')
  return wall
}

/** Server epoch ms; draws again every second, just after the second has changed. */
export function useWallNow(): number {
  const { serverNow } = useWall()
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    let timeout: ReturnType<typeof setTimeout>
    const tick = () => {
      const at = serverNow()
      setNow(at)
      timeout = setTimeout(tick, 1000 - (at % 1000) + 5)
    }
    tick()
    return () => clearTimeout(timeout)
  }, [serverNow])
  return now
}
