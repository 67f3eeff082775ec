import { useWall } from '../../ui/wall/WallContext.tsx'
import type { ProjectorProps } from '../module.ts'
import { turnOf } from './turn.ts'
import { WallFilled } from './WallFilled.tsx'
import { WallMarks } from './WallMarks.tsx'
import { WallMatrix } from './WallMatrix.tsx'
import { WallTheme } from './WallTheme.tsx'
import { WallTurn } from './WallTurn.tsx'

/** Who tells of its deal; then how much is filled in, and nothing of what; once it is shown, the side that was chosen. */
export default function MatrixProjector({ activity, now }: ProjectorProps<'matrix'>) {
  const { view } = useWall()
  const turn = turnOf(now, view.regionOrder)
  if (turn !== null) return <WallTurn turn={turn} />
  const { levels, shown } = activity
  if (levels === null) return <WallFilled filled={activity.filled} now={now} />
  const { themeId } = shown
  const props = { activity, levels, activityId: now.activityId }
  if (shown.view === 'theme' && themeId !== null && view.themes[themeId] !== undefined) {
    return <WallTheme {...props} themeId={themeId} />
  }
  return shown.view === 'overlap' || shown.view === 'far' ? (
    <WallMarks {...props} side={shown.view} />
  ) : (
    <WallMatrix {...props} />
  )
}
