import { randomBytes } from 'node:crypto'
import type { Doors } from '../../../server/runtime/doors.ts'
import type { Directory, LiveHost } from '../../../server/runtime/types.ts'
import type { FacilitatorView } from '../../../shared/programme/views.ts'
import type { Outcome } from '../../../shared/protocol/messages.ts'
import { wait } from './time.ts'

export const voteId = 's1-11'

/** A programme in the middle of a vote, as load generators need to know it. */
export interface VoteRoom {
  readonly programmeId: string
  /** Cookie of each seat. */
  readonly cookies: readonly string[]
  readonly seatIds: readonly string[]
  /** Two questions of one kind, on which a ballot may put a dot each. */
  readonly items: readonly [string, string]
  /** Cookie of the console, to see what it sees. */
  readonly facilitator: { readonly linkId: string }
}

const seatsAtOnce = 200

/** A new programme with this many people in it, who are nowhere yet. */
export async function fillRoom(doors: Doors, directory: Directory, seats: number) {
  const created = await doors.create({ template: 'mkb-deals-example', title: null, regions: null, createKey: null })
  if ('refused' in created) throw new Error(created.refused)
  const { programmeId, code } = created
  const host = await hostOf(directory, programmeId)
  const { regions } = host.codeAnswer()
  const secrets = Array.from({ length: seats }, () => randomBytes(32).toString('base64url'))
  const seatIds: string[] = []
  for (let index = 0; index < seats; index += seatsAtOnce) {
    const seated = await Promise.all(
      secrets.slice(index, index + seatsAtOnce).map((secret, at) => {
        const regionId = regions[(index + at) % regions.length]?.id ?? ''
        return doors.join({ code, secret, regionId, name: null })
      }),
    )
    for (const seat of seated) {
      if ('refused' in seat) throw new Error(seat.refused)
      seatIds.push(seat.seatId)
    }
  }
  const cookies = secrets.map((secret) => `p_${programmeId}=${secret}`)
  return { host, programmeId, cookies, seatIds }
}

/** Walks a new programme to its vote, in this process, with this many people in it. */
export async function openVote(doors: Doors, directory: Directory, seats: number): Promise<VoteRoom> {
  const { host, programmeId, cookies, seatIds } = await fillRoom(doors, directory, seats)
  await lead(host, 'session.start', null, { sessionId: 'session-1' })
  await lead(host, 'agenda.go', null, { activityId: voteId, skipped: false })
  await lead(host, 'agenda.enterNow', null, {})
  await lead(host, 'dotVote.open', voteId, {})
  const { activity } = viewOf(host)
  const items = activity?.kind === 'dotVote' ? Object.values(activity.items) : []
  const [first, second] = items.filter(({ kind }) => kind === 'process')
  if (first === undefined || second === undefined) throw new Error('the example has too few questions')
  const linkId = linkOf(host, 'facilitator')
  return {
    programmeId,
    cookies,
    seatIds,
    items: [first.id, second.id],
    facilitator: { linkId },
  }
}

/** Ends the vote and counts what the server holds: the whole truth about what was lost. */
export async function countBallots(directory: Directory, programmeId: string): Promise<number> {
  const host = await hostOf(directory, programmeId)
  await lead(host, 'dotVote.close', voteId, {})
  await lead(host, 'dotVote.reveal', voteId, { to: 'console' })
  const { activity } = viewOf(host)
  return activity?.kind === 'dotVote' ? (activity.result?.ballots ?? 0) : 0
}

/** Something that every phone sees: a second more on the clock. */
export function moveClock(host: LiveHost): Promise<void> {
  return lead(host, 'timer.add', null, { ms: 1000 })
}

export async function hostOf(directory: Directory, programmeId: string): Promise<LiveHost> {
  const host = await directory.open(programmeId)
  if (host === null) throw new Error('no such programme')
  return host
}

/** A whole ballot as it stands on the wire, newer than any that this process made before. */
export function nextBallot([first, second]: VoteRoom['items']) {
  ballotSeq += 1
  const nonce = randomBytes(16).toString('base64url')
  return { ballotSeq, nonce, earlierNonce: null, dots: { [first]: ballotSeq % 2, [second]: 1 }, done: true }
}
let ballotSeq = 0

let seq = 0
export async function lead(host: LiveHost, name: string, activityId: string | null, data: object): Promise<void> {
  const linkId = linkOf(host, 'facilitator')
  const actor = { role: 'facilitator', clientId: 'bench', seatId: null, linkId } as const
  for (;;) {
    seq += 1
    const guard = activityId === null ? { expectedPhase: viewOf(host).phase } : {}
    const command = { seq, name, activityId, data: { ...data, ...guard } }
    const [outcome]: readonly (Outcome | undefined)[] = await host.submit(actor, [command])
    // An answer comes before the view that shows it, which names the phase for the next command.
    await wait(1)
    if (outcome?.status === 'committed') return
    const isBehind = outcome?.status === 'rejected' && outcome.code === 'stalePhase'
    if (!isBehind) throw new Error(`${name}: ${JSON.stringify(outcome)}`)
  }
}

export const linkOf = (host: LiveHost, wanted: 'facilitator' | 'projector'): string =>
  Object.values(viewOf(host).links).find(({ role }) => role === wanted)?.id ?? ''

function viewOf(host: LiveHost): FacilitatorView {
  const [view] = host.catchUp({ audience: 'facilitator', seatId: null, isFollowing: false }, null)
  if (view === undefined || !('body' in view)) throw new Error('no view')
  return view.body as FacilitatorView
}
