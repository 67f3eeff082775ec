import { lazy, useEffect } from 'react'
import { loadPart } from '../../http/loadPart.ts'
import { useT } from '../../i18n/useT.ts'
import { useRememberBundles } from '../../surfaces/participant/cards/useBundledIn.ts'
import { useSpokenChange } from '../../surfaces/participant/useSpokenChange.ts'
import type { ParticipantProps } from '../module.ts'
import { BallotPage } from './BallotPage.tsx'
import { ClosedPage } from './ClosedPage.tsx'
import { useBallot } from './useBallot.ts'

const loadResult = async () => ({ default: (await import('./ResultPage.tsx')).ResultPage })
/** Nobody needs it to vote; it comes in while people do. */
const ResultPage = lazy(() => loadPart(loadResult))

/** Blind dot voting: read, vote, wait, see. No count or order of others is here before the reveal. */
export default function DotVoteParticipant({ activity, mine, now }: ParticipantProps<'dotVote'>) {
  const t = useT()
  const stage = activity.result ? 'result' : activity.phase
  const spoken = {
    result: 'dotVote.result.heading',
    ready: null,
    open: activity.isReopened ? 'dotVote.vote.openAgain' : 'dotVote.vote.openSpoken',
    closed: 'dotVote.vote.closed',
    sealed: null,
  } as const
  const key = spoken[stage]
  useSpokenChange(stage, key ? t(key) : '')
  useRememberBundles()
  useEffect(() => void loadResult().catch(() => {}), []) // asked for again when it is needed
  const ballot = useBallot(now.activityId, activity.phase === 'open', mine)
  if (activity.result) return <ResultPage activity={activity} result={activity.result} ballot={ballot} />
  if (activity.phase === 'ready' || activity.phase === 'open') {
    return <BallotPage activity={activity} now={now} ballot={ballot} />
  }
  return <ClosedPage activity={activity} ballot={ballot} />
}
