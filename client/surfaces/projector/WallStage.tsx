import { useState } from 'react'
import type { ProjectorView } from '../../../shared/programme/views.ts'
import { hasResult } from '../../activities/loadFace.ts'
import { usePick } from '../../i18n/useT.ts'
import { JoinScreen } from '../../ui/wall/JoinScreen.tsx'
import { type WallData, WallProvider } from '../../ui/wall/WallContext.tsx'
import { ActivityFace } from './ActivityFace.tsx'
import { AgendaScreen } from './AgendaScreen.tsx'
import { BlankScreen } from './BlankScreen.tsx'
import { CheckScreen } from './CheckScreen.tsx'
import { ClockScreen } from './ClockScreen.tsx'
import { EndedScreen } from './EndedScreen.tsx'
import { NotStartedScreen } from './NotStartedScreen.tsx'
import { PulseScreen } from './PulseScreen.tsx'
import { SpotlightScreen } from './SpotlightScreen.tsx'
import { useDocumentTitle } from './useDocumentTitle.ts'
import styles from './WallStage.module.css'
import { keyOfShow, showOf, type WallShow } from './wallShow.ts'

type Session = NonNullable<ProjectorView['session']>

interface Layer {
  readonly scene: string
  readonly show: WallShow
  readonly wall: WallData
  /** The session that this screen saw running: when it ends, the view already shows the next one. */
  readonly seen: Session | null
}

interface Shown {
  readonly current: Layer
  readonly leaving: Layer | null
}

/** Shows where the room is, or what the facilitator put on this wall. A new scene fades in over the old one, which keeps its last frame meanwhile. */
export function WallStage({ wall }: { readonly wall: WallData }) {
  const pick = usePick()
  const [shown, setShown] = useState<Shown>(() => ({ current: layerOf(wall, null), leaving: null }))
  if (shown.current.wall !== wall) {
    const current = layerOf(wall, shown.current.seen)
    setShown({ current, leaving: current.scene === shown.current.scene ? shown.leaving : shown.current })
  }
  useDocumentTitle(pick(wall.view.now?.title ?? wall.view.session?.title ?? wall.view.programme.title))
  const { current, leaving } = shown
  return (
    <>
      {leaving !== null && (
        <div key={leaving.scene} className={styles.layer} aria-hidden="true" inert>
          <WallProvider wall={leaving.wall}>
            <Scene layer={leaving} />
          </WallProvider>
        </div>
      )}
      <div
        key={current.scene}
        className={leaving === null ? styles.layer : styles.entering}
        onAnimationEnd={(event) => {
          if (event.target === event.currentTarget) setShown((before) => ({ ...before, leaving: null }))
        }}
      >
        <WallProvider wall={current.wall}>
          <Scene layer={current} />
        </WallProvider>
      </div>
    </>
  )
}

function layerOf(wall: WallData, seenBefore: Session | null): Layer {
  const { session } = wall.view
  const seen = session?.status === 'running' ? session : seenBefore
  const show = showOf(wall)
  return { scene: show.type === 'room' ? sceneOf(wall.view, seen) : keyOfShow(show), show, wall, seen }
}

/** What counts as another screen: another item, another phase of it, a result that came or went. */
function sceneOf({ session, now, activity }: ProjectorView, seen: Session | null): string {
  if (session?.status !== 'running') return seen !== null || session?.status === 'ended' ? 'ended' : 'not started'
  if (now === null || activity === null) return 'not started'
  const phase = 'phase' in activity ? activity.phase : ''
  return [now.activityId, phase, hasResult(activity) ? 'result' : ''].join(' ')
}

function Scene({ layer }: { readonly layer: Layer }) {
  const { show } = layer
  switch (show.type) {
    case 'blank':
      return <BlankScreen />
    case 'spotlight':
      return <SpotlightScreen card={show.card} />
    case 'pulse':
      return <PulseScreen pulse={show.pulse} />
    case 'join':
      return <JoinScreen />
    case 'agenda':
      return <AgendaScreen />
    case 'clock':
      return <ClockScreen />
    case 'check':
      return <CheckScreen />
    case 'room':
      return <RoomScene layer={layer} />
  }
}

function RoomScene({ layer: { scene, seen, wall } }: { readonly layer: Layer }) {
  const { session, now, activity } = wall.view
  const over = seen ?? session
  if (scene === 'ended' && over !== null) return <EndedScreen session={over} />
  if (session?.status !== 'running' || now === null || activity === null) return <NotStartedScreen />
  return <ActivityFace activity={activity} now={now} />
}
