import { useMemo } from 'react'
import { useWall } from '../../ui/wall/WallContext.tsx'
import type { ProjectorProps } from '../module.ts'
import { differencesOf } from './differences.ts'
import { shiftsOf } from './shifts.ts'
import { VoteDifferences } from './VoteDifferences.tsx'
import { VoteProgress } from './VoteProgress.tsx'
import { VoteRankings } from './VoteRankings.tsx'
import { VoteShift } from './VoteShift.tsx'

/** Blind until the reveal: how many are done, never what they chose. Then two equal rankings, or what they say together. */
export default function DotVoteProjector({ activity, now }: ProjectorProps<'dotVote'>) {
  const { view } = useWall()
  const { result, earlier, weight, page, part, facilitatorLooked } = activity
  const shifts = useMemo(() => (result === null ? null : shiftsOf(result, earlier, weight)), [result, earlier, weight])
  if (result === null) return <VoteProgress activity={activity} now={now} />
  const { activityId } = now
  if (part === 'shift' && shifts !== null)
    return <VoteShift activityId={activityId} result={result} shifts={shifts} page={page} />
  const differences = part === 'dissent' ? differencesOf(result, view.regionOrder) : null
  if (differences !== null) return <VoteDifferences activityId={activityId} differences={differences} page={page} />
  return (
    <VoteRankings
      activityId={activityId}
      result={result}
      shifts={shifts}
      weight={weight}
      page={page}
      facilitatorLooked={facilitatorLooked}
      total={activity.progress?.total ?? null}
    />
  )
}
