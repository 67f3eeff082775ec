import { useCallback, useEffect } from 'react'
import { useKept } from '../../../store/drafts.ts'
import { useMine, useStatus } from '../../../store/live.tsx'

/** What this person knows of their own seat. */
interface OwnWords {
  readonly regionId: string
  readonly name: string | null
}

const key = 'seat:known'

/** `expect({ name })`: the person changes it here, so that it is no news. */
export function useExpectOwn(): (words: Partial<OwnWords>) => void {
  const { regionId, name } = useMine((mine) => mine.seat)
  const [known, setKnown] = useKept<OwnWords>(key)
  return useCallback(
    (words) => setKnown({ ...(known ?? { regionId, name }), ...words }),
    [known, regionId, name, setKnown],
  )
}

interface SeatNews {
  readonly isRegionNew: boolean
  readonly isNameNew: boolean
  readonly seen: () => void
}

/** What a facilitator changed about this seat, until it was seen; also while this page was closed. */
export function useSeatNews(): SeatNews {
  const { regionId, name, isProxy } = useMine((mine) => mine.seat)
  const { connection, pending } = useStatus()
  const [known, setKnown] = useKept<OwnWords>(key)
  const isFirst = known === null
  useEffect(() => {
    if (isFirst) setKnown({ regionId, name })
  }, [isFirst, setKnown, regionId, name])
  // While something waits to be sent, the server may not have heard of a change that was made here.
  const isSure = known !== null && connection === 'live' && pending === 0 && !isProxy
  return {
    isRegionNew: isSure && known.regionId !== regionId,
    isNameNew: isSure && known.name !== name,
    seen: () => setKnown({ regionId, name }),
  }
}
