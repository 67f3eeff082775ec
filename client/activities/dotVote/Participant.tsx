import { useT } from '../../i18n/useT.ts'
import { useRememberBundles } from '../../surfaces/participant/cards/useBundledIn.ts'
import { useSpokenChange } from '../../surfaces/participant/useSpokenChange.ts'
import type { ParticipantProps } from '../module.ts'
import { BallotPage } from './BallotPage.tsx'
import { ClosedPage } from './ClosedPage.tsx'
import { ResultPage } from './ResultPage.tsx'
import { useBallot } from './useBallot.ts'

/** Blind dot voting: read, vote, wait, see. No count or order of others is here before the reveal. */
export default function DotVoteParticipant({ activity, mine, now }: ParticipantProps<'dotVote'>) {
  const t = useT()
  const stage = activity.result ? 'result' : activity.phase
  const spoken = {
    result: 'participant.result.heading',
    ready: null,
    open: activity.isReopened ? 'participant.vote.openAgain' : 'participant.vote.openSpoken',
    closed: 'participant.vote.closed',
    sealed: null,
  } as const
  const key = spoken[stage]
  useSpokenChange(stage, key ? t(key) : '')
  useRememberBundles()
  const ballot = useBallot(now.activityId, activity.phase === 'open', mine)
  if (activity.result) return <ResultPage activity={activity} result={activity.result} ballot={ballot} />
  if (activity.phase === 'ready' || activity.phase === 'open') {
    return <BallotPage activity={activity} now={now} ballot={ballot} />
  }
  return <ClosedPage activity={activity} ballot={ballot} />
}
