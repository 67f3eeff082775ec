import { decideBatch, type Submission } from '../../../server/domain/programme/batch.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import { startServer, withChildren } from '../support/people.ts'
import { edge, joinOf, leadBy, pureRoom, sentBy } from '../support/pureRoom.ts'
import { type Measure, type Row, ratioRow, show } from '../support/report.ts'
import { figure, ratios } from '../support/stats.ts'
import { nextBallot, voteId } from '../support/voteRoom.ts'

/** One short of the most that a programme takes: the last one is joining. */
const sizes = [10, 4999] as const

/** One more event must cost the same in a room of thousands as in one of ten. */
export const growth: Measure = async (options) => [...pure(options.isQuick), await throughHost(options.isQuick)]

function pure(isQuick: boolean): readonly Row[] {
  const runs = isQuick ? 5 : 25
  const events = isQuick ? 500 : 4000
  const rooms = sizes.map(votingRoom)
  const works = {
    'a ballot': (room: VotingRoom, index: number): Submission => {
      const seatId = room.seatIds[index % room.seatIds.length] ?? ''
      return sentBy(seatId, null, 'dotVote.setBallot', voteId, nextBallot(room.items))
    },
    'a new name': (room: VotingRoom, index: number): Submission => {
      const seatId = room.seatIds[index % room.seatIds.length] ?? ''
      return sentBy(seatId, ++nameSeq, 'seat.rename', null, { name: `Name ${index}` })
    },
    'a join': (_room: VotingRoom, index: number): Submission => joinOf(`seat-${index}`, 'drenthe'),
  }
  return Object.entries(works).map(([what, work]) => {
    const costs: [number[], number[]] = [[], []]
    for (let run = -2; run < runs; run += 1) {
      for (const [at, room] of rooms.entries()) {
        const submissions = Array.from({ length: events }, (_, index) => work(room, index))
        const cost = costUs(room.state, submissions, what !== 'a join')
        if (run >= 0) costs[at]?.push(cost)
      }
    }
    return growthRow(`decide and evolve ${what}`, costs, 1.3)
  })
}

interface VotingRoom {
  readonly state: ProgrammeState
  readonly seatIds: readonly string[]
  readonly items: readonly [string, string]
}

/** Everybody in it has voted already, so that the box is as full as it gets. */
function votingRoom(seats: number): VotingRoom {
  const { state, seatIds } = pureRoom(seats, voteId)
  const opened = decideBatch(state, [leadBy('dotVote.open', voteId, {})], edge).next
  const own = opened.activities.get(voteId)?.own
  const order = own !== undefined && 'order' in own && Array.isArray(own.order) ? (own.order as string[]) : []
  const [first = '', second = ''] = order
  const items = [first, second] as const
  const votes = seatIds.map((seatId) => sentBy(seatId, null, 'dotVote.setBallot', voteId, nextBallot(items)))
  return { state: decideBatch(opened, votes, edge).next, seatIds, items }
}

/** Each command a batch of its own, as when people do not come all at once. `isKept`: the next builds on it. */
function costUs(start: ProgrammeState, submissions: readonly Submission[], isKept: boolean): number {
  let state = start
  const before = process.threadCpuUsage()
  for (const submission of submissions) {
    const { next, outcomes } = decideBatch(state, [submission], edge)
    if (outcomes[0]?.status !== 'committed') throw new Error(JSON.stringify(outcomes))
    if (isKept) state = next
  }
  // CPU, not time: whoever else uses this machine does not count.
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / submissions.length
}

async function throughHost(isQuick: boolean): Promise<Row> {
  const runs = isQuick ? 2 : 9
  const perSecond = 1000
  const parts = await Promise.all(sizes.map(async (seats) => ({ seats, ...(await startServer({ store: 'memory' })) })))
  return withChildren(
    parts.map(({ server }) => server),
    async () => {
      const rooms = await Promise.all(parts.map(({ server, seats }) => server.ask('openVote', { seats })))
      const costs: [number[], number[]] = [[], []]
      for (let run = -2; run < runs; run += 1) {
        for (const [at, { server }] of parts.entries()) {
          const programmeId = rooms[at]?.programmeId ?? ''
          const { cpuMs, votes } = await server.ask('storm', {
            programmeId,
            perSecond,
            durationMs: isQuick ? 400 : 2000,
          })
          if (run >= 0) costs[at]?.push((cpuMs * 1000) / votes)
        }
      }
      return growthRow('CPU of a ballot through the host', costs, 1.3)
    },
  )
}

const growthRow = (measure: string, [few, many]: readonly [number[], number[]], atMost: number): Row =>
  ratioRow({
    measure: `${measure}, ${sizes[0]} → ${sizes[1]} people`,
    floor: show(figure(few).median, 'µs'),
    candidate: show(figure(many).median, 'µs'),
    ratio: ratios(many, few),
    atMost,
    data: { few, many },
  })
let nameSeq = 0
