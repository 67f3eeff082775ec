import { useSend } from '../../store/live.tsx'
import type { KindView } from '../module.ts'
import { type SealedEntry, useSealedEntry } from '../useSealedEntry.ts'

export interface Ballot {
  readonly dots: Readonly<Record<string, number>>
  readonly done: boolean
}
const empty: Ballot = { dots: {}, done: false }

/** This seat's whole ballot: on the device at once, at the server when the hand rests, remembered after sealing. */
export function useBallot(
  activityId: string,
  isOpen: boolean,
  mine: KindView<'dotVote', 'mine'> | null,
): SealedEntry<Ballot> {
  const { sendSealed } = useSend()
  const known = mine?.ballot ? { value: mine.ballot, seq: mine.ballot.ballotSeq } : null
  return useSealedEntry<Ballot>({
    keepAs: `ballot:${activityId}`,
    empty,
    known,
    isOpen,
    send: ({ value: { dots, done }, seq, nonce, earlierNonce }) =>
      sendSealed({
        name: 'dotVote.setBallot',
        activityId,
        slot: `ballot:${activityId}`,
        data: { ballotSeq: seq, nonce, earlierNonce, dots, done },
      }),
  })
}
