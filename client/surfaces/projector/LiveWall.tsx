import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useT } from '../../i18n/useT.ts'
import { createLiveProgramme } from '../../live/liveProgramme.ts'
import { LiveProvider, useStatus, useView, useWelcome, WhenLive } from '../../store/live.tsx'
import { useServerClock } from '../../store/serverNow.ts'
import { useIsRehearsal } from '../../store/useIsRehearsal.ts'
import { CalmScreen } from '../../ui/wall/CalmScreen.tsx'
import { useHeldWall } from './useHeldWall.ts'
import { useStaleSeconds } from './useStaleSeconds.ts'
import { WallStage } from './WallStage.tsx'

export interface LiveWallProps {
  readonly programmeId: string
  readonly code: string
  /** Which of this browser's walls it is. */
  readonly place: number
  readonly onStopped: () => void
}

/** One programme, live, read only. */
export function LiveWall({ programmeId, code, place, onStopped }: LiveWallProps) {
  const t = useT()
  const [live] = useState(() => createLiveProgramme({ audience: 'projector', programmeId, code, place }))
  return (
    <LiveProvider live={live}>
      <UntilErased>
        <Heal onStopped={onStopped} />
        <WhenLive
          fallback={
            <CalmScreen title={t('projector.access.connectingTitle')} text={t('projector.access.connecting')} />
          }
        >
          <Wall />
        </WhenLive>
      </UntilErased>
    </LiveProvider>
  )
}

function Wall() {
  const view = useView('projector', (whole) => whole)
  const welcome = useWelcome()
  const serverNow = useServerClock()
  const staleSeconds = useStaleSeconds()
  const joinBase = view.joinAddress ?? welcome?.joinBase ?? location.origin
  const linkId = welcome?.linkId ?? null
  const live = useMemo(
    () => ({ view, joinBase, serverNow, staleSeconds, linkId }),
    [view, joinBase, serverNow, staleSeconds, linkId],
  )
  return <WallStage wall={useHeldWall(live)} />
}

/** A rehearsal that was stopped never comes back: its wall says so, and asks no more. */
function UntilErased({ children }: { readonly children: ReactNode }) {
  const t = useT()
  const { stopped } = useStatus()
  const isRehearsal = useIsRehearsal()
  if (stopped !== 'codeExpired' || !isRehearsal) return children
  return <CalmScreen title={t('common.rehearsalOver')} text={t('common.rehearsalErased')} />
}

const reloadAgainMs = 30_000

/** Nobody presses “reload” on a wall: an ended access is asked for again, an old page fetches itself anew. */
function Heal({ onStopped }: { readonly onStopped: () => void }) {
  const { stopped, mustReload } = useStatus()
  useEffect(() => {
    if (stopped !== null) onStopped()
  }, [stopped, onStopped])
  useEffect(() => {
    if (!mustReload) return
    const timer = setTimeout(() => location.reload(), reloadAgainMs)
    return () => clearTimeout(timer)
  }, [mustReload])
  return null
}
