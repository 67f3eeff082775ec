import type { ProjectorProps } from '../module.ts'
import { VoteProgress } from './VoteProgress.tsx'
import { VoteRankings } from './VoteRankings.tsx'

/** Blind until the reveal: how many are done, never what they chose. Then two equal rankings. */
export default function DotVoteProjector({ activity, now }: ProjectorProps<'dotVote'>) {
  if (activity.result === null) return <VoteProgress activity={activity} now={now} />
  return (
    <VoteRankings
      result={activity.result}
      weight={activity.weight}
      page={activity.page}
      facilitatorLooked={activity.facilitatorLooked}
    />
  )
}
