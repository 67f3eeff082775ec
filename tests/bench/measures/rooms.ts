import { join, phonesOf, startLoad, startServer, withChildren } from '../support/people.ts'
import { type Measure, type Row, show } from '../support/report.ts'
import { complain } from './storm.ts'

/** One room at its largest, everybody voting once. */
export const oneRoom: Measure = async ({ isQuick, say }) => {
  const seats = isQuick ? 600 : 5000
  const durationMs = isQuick ? 3000 : 30_000
  const { server, port } = await startServer({ store: 'sqlite' })
  const load = startLoad()
  return withChildren([server, load], async () => {
    const room = await server.ask('openVote', { seats })
    const joined = await join(load, port, phonesOf(room))
    await server.ask('beginMeter', null)
    const voted = await load.ask('vote', { perSecond: (seats / durationMs) * 1000, durationMs })
    const used = await server.ask('endMeter', null)
    complain(say, 'one room', voted, used.cpuMs / used.wallMs)
    const counted = await server.ask('countBallots', { programmeId: room.programmeId })
    const row: Row = {
      measure: `one room: ${seats} phones vote within ${durationMs / 1000} s`,
      floor: '',
      candidate: `ack p99 ${show(voted.ackP99Ms, 'ms')}, ${show((used.cpuMs / used.wallMs) * 100)} % of a core`,
      figure: `${counted} of ${voted.committed} acked ballots counted; all in after ${show(joined.wallMs / 1000, 's')}`,
      goal: '≤ 500 ms, nothing lost',
      isMet: voted.ackP99Ms <= 500 && counted === voted.committed && voted.committed === seats,
      data: { voted, used, counted, joined },
    }
    return [row]
  })
}

/** A busy evening: many programmes on one server. */
export const manyRooms: Measure = async ({ isQuick, say }) => {
  const programmes = isQuick ? 20 : 200
  const seats = 30
  const durationMs = isQuick ? 2000 : 10_000
  const { server, port } = await startServer({ store: 'sqlite' })
  const load = startLoad()
  return withChildren([server, load], async () => {
    const rooms = []
    for (let index = 0; index < programmes; index += 1) rooms.push(await server.ask('openVote', { seats }))
    // Phones of different programmes take turns, as they would.
    const all = rooms.map(phonesOf)
    const joiners = Array.from({ length: seats }, (_, seat) => all.flatMap((phones) => phones[seat] ?? [])).flat()
    await join(load, port, joiners)
    await server.ask('beginMeter', null)
    const voted = await load.ask('vote', { perSecond: (joiners.length / durationMs) * 1000, durationMs })
    const used = await server.ask('endMeter', null)
    complain(say, 'many rooms', voted, used.cpuMs / used.wallMs)
    let counted = 0
    for (const { programmeId } of rooms) counted += await server.ask('countBallots', { programmeId })
    const row: Row = {
      measure: `many rooms: ${programmes} × ${seats} phones vote within ${durationMs / 1000} s`,
      floor: '',
      candidate: `ack p99 ${show(voted.ackP99Ms, 'ms')}, ${show((used.cpuMs / used.wallMs) * 100)} % of a core`,
      figure: `${counted} of ${voted.committed} acked ballots counted`,
      goal: '≤ 100 ms',
      isMet: voted.ackP99Ms <= 100 && counted === voted.committed,
      data: { voted, used, counted },
    }
    return [row]
  })
}
