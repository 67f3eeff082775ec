import { profileSteps } from '../../../shared/programme/profile.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Figure } from '../../ui/wall/Figure.tsx'
import { SeatRound } from '../../ui/wall/SeatRound.tsx'
import { PlaneClock } from '../../ui/wall/WallClock.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { SplitFrame } from '../../ui/wall/WallFrame.tsx'
import type { ProjectorProps } from '../module.ts'
import { WallProfile } from './WallProfile.tsx'
import { WallUnknown } from './WallUnknown.tsx'

/** How far the regions are, what they do not know yet, or one of them by itself. */
export default function ProfileProjector({ activity, now }: ProjectorProps<'profile'>) {
  const { regionId, part, profile } = activity
  if (regionId !== null && profile !== null)
    return <WallProfile activity={activity} now={now} regionId={regionId} profile={profile} />
  return part === 'grid' ? <WallUnknown activity={activity} now={now} /> : <HowFar activity={activity} now={now} />
}

function HowFar({ activity: { howFar }, now }: ProjectorProps<'profile'>) {
  const t = useT()
  const pick = usePick()
  const { view } = useWall()
  const doneOf = (id: string): number => howFar[id]?.done ?? 0
  const done = view.regionOrder.reduce((sum, id) => sum + doneOf(id), 0)
  const total = view.regionOrder.length * profileSteps.length
  const shares = Object.fromEntries(view.regionOrder.map((id) => [id, doneOf(id) / profileSteps.length]))
  return (
    <SplitFrame title={pick(now.title)} prompt={pick(now.prompt)} plane={<PlaneClock />} note={t('profile.wall.how')}>
      <SeatRound shareByRegion={shares} label={t('profile.wall.progress', { done, total })}>
        <Figure value={done}>{t('profile.wall.filled', { total })}</Figure>
      </SeatRound>
    </SplitFrame>
  )
}
