import { join, phonesOf, startLoad, startServer, withChildren } from '../support/people.ts'
import { type Measure, type Row, ratioRow, show } from '../support/report.ts'
import { figure, ratios } from '../support/stats.ts'
import { complain } from './storm.ts'

const hertz = 10

/** A vote of a whole room, with everybody's view moving on ten times a second, against the same vote unseen. */
export const coalescing: Measure = async ({ isQuick, say }) => {
  const seats = isQuick ? 300 : 1000
  const runs = isQuick ? 1 : 5
  const durationMs = isQuick ? 1000 : 10_000
  const kinds = ['unseen', 'blind', 'moving'] as const
  const parts = await Promise.all(
    kinds.map(async (kind) => ({
      kind,
      load: startLoad(),
      ...(await startServer({ store: 'sqlite', isMuted: kind === 'unseen' })),
    })),
  )
  return withChildren(
    parts.flatMap(({ load, server }) => [load, server]),
    async () => {
      const rooms = new Map<string, string>()
      for (const { kind, server, port, load } of parts) {
        const room = await server.ask('openVote', { seats })
        rooms.set(kind, room.programmeId)
        await join(load, port, phonesOf(room))
      }
      const cpu = { unseen: [] as number[], blind: [] as number[], moving: [] as number[] }
      const bytes = { unseen: [] as number[], blind: [] as number[], moving: [] as number[] }
      for (let run = 0; run < runs; run += 1) {
        for (const { kind, load, server } of parts) {
          const programmeId = rooms.get(kind) ?? ''
          await load.ask('takeBytes', null)
          await server.ask('beginMeter', null)
          // The unseen room's clock moves as often, so that only the views differ.
          const moves = { programmeId, count: (durationMs / 1000) * hertz, everyMs: 1000 / hertz }
          const [voted] = await Promise.all([
            load.ask('vote', { perSecond: (seats / durationMs) * 1000, durationMs }),
            kind === 'blind' ? null : server.ask('moveRoom', moves),
          ])
          const used = await server.ask('endMeter', null)
          complain(say, `coalescing, ${kind}`, voted, used.cpuMs / used.wallMs)
          cpu[kind].push(used.cpuMs / 1000)
          bytes[kind].push((await load.ask('takeBytes', null)).perPhone)
        }
      }
      const title = `${seats} votes over ${durationMs / 1000} s`
      const perPhone = figure(bytes.blind)
      const bytesRow: Row = {
        measure: `bytes to a phone during ${title}`,
        floor: show(figure(bytes.unseen).median, 'B (acks only)'),
        candidate: show(perPhone.median, 'B'),
        figure: `${show(figure(bytes.moving).median / 1000, 'kB')} with everybody's clock moving at ${hertz} Hz`,
        goal: '≤ 2 kB',
        isMet: perPhone.median <= 2000,
        data: bytes,
      }
      return [
        ratioRow({
          measure: `server CPU, ${title}, views at ${hertz} Hz`,
          floor: show(figure(cpu.unseen).median, 's unseen'),
          candidate: `${show(figure(cpu.moving).median, 's')} (blind vote: ${show(figure(cpu.blind).median, 's')})`,
          ratio: ratios(cpu.moving, cpu.unseen),
          atMost: 3,
          data: cpu,
        }),
        bytesRow,
      ]
    },
  )
}
