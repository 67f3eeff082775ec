import { useState } from 'react'
import type { ProjectorView } from '../../../shared/programme/views.ts'
import { usePick } from '../../i18n/useT.ts'
import { JoinScreen } from '../../ui/wall/JoinScreen.tsx'
import { type WallData, WallProvider } from '../../ui/wall/WallContext.tsx'
import { ActivityFace } from './ActivityFace.tsx'
import { EndedScreen } from './EndedScreen.tsx'
import { NotStartedScreen } from './NotStartedScreen.tsx'
import { useDocumentTitle } from './useDocumentTitle.ts'
import styles from './WallStage.module.css'

interface Layer {
  readonly scene: string
  readonly wall: WallData
}

/** Shows where the room is. A new scene fades in over the old one, which keeps its last frame meanwhile. */
export function WallStage({ wall }: { readonly wall: WallData }) {
  const pick = usePick()
  const [shown, setShown] = useState<{ readonly current: Layer; readonly leaving: Layer | null }>(() => ({
    current: { scene: sceneOf(wall.view), wall },
    leaving: null,
  }))
  if (shown.current.wall !== wall) {
    const scene = sceneOf(wall.view)
    const isNew = scene !== shown.current.scene
    setShown({ current: { scene, wall }, leaving: isNew ? shown.current : shown.leaving })
  }
  useDocumentTitle(pick(wall.view.now?.title ?? wall.view.session?.title ?? wall.view.programme.title))
  const { current, leaving } = shown
  return (
    <>
      {leaving !== null && (
        <div key={leaving.scene} className={styles.layer} aria-hidden="true" inert>
          <WallProvider wall={leaving.wall}>
            <Scene view={leaving.wall.view} />
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
          <Scene view={current.wall.view} />
        </WallProvider>
      </div>
    </>
  )
}

/** What counts as another screen: another item, another phase of it, a result that came or went. */
function sceneOf({ session, now, activity }: ProjectorView): string {
  if (session === null || session.status !== 'running' || now === null) return `session ${session?.status ?? 'none'}`
  if (activity === null) return now.activityId
  const phase = 'phase' in activity ? activity.phase : ''
  return [now.activityId, phase, hasResult(activity) ? 'result' : ''].join(' ')
}

function hasResult(activity: NonNullable<ProjectorView['activity']>): boolean {
  switch (activity.kind) {
    case 'dotVote':
      return activity.result !== null
    case 'checkout':
      return activity.outcome !== null
    case 'link':
      return activity.questions !== null
    case 'collect':
      return activity.order.length > 0
    default:
      return false
  }
}

function Scene({ view }: { readonly view: ProjectorView }) {
  const { session, now, activity } = view
  if (session?.status === 'ended') return <EndedScreen session={session} />
  if (session?.status !== 'running' || now === null) return <NotStartedScreen />
  if (activity === null) return <JoinScreen seated={new Set()} />
  return <ActivityFace activity={activity} now={now} />
}
