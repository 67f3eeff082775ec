import type { BoardRoom } from '../support/boardRoom.ts'
import { join, startLoad, startServer, withChildren } from '../support/people.ts'
import { type Measure, type Row, show, spread } from '../support/report.ts'
import { figure } from '../support/stats.ts'

/** A full board in a full room: how soon a new lesson is on the wall, and what it costs everybody's phone. */
export const board: Measure = async ({ isQuick, say }) => {
  const seats = isQuick ? 200 : 1000
  const runs = isQuick ? 1 : 5
  const lessons = isQuick ? 10 : 60
  const everyMs = 400
  const { server, port } = await startServer({ store: 'sqlite' })
  const [load, wall] = [startLoad(), startLoad()]
  return withChildren([server, load, wall], async () => {
    const room = await server.ask('openBoard', { seats })
    const phones = await join(load, port, joiners(room, 'participant', room.cookies))
    await join(wall, port, [...joiners(room, 'projector', [room.projectorCookie])])
    const p50: number[] = []
    const p99: number[] = []
    const bytes: number[] = []
    const cpu: number[] = []
    for (let run = -1; run < runs; run += 1) {
      await load.ask('takeBytes', null)
      await wall.ask('beginHearing', null)
      await server.ask('beginMeter', null)
      const { committed, others } = await load.ask('write', { count: lessons, everyMs })
      const used = await server.ask('endMeter', null)
      const heard = await wall.ask('endHearing', null)
      const { perPhone } = await load.ask('takeBytes', null)
      if (committed < lessons || heard.deliveries < lessons * 0.9)
        say(`board: ${committed} of ${lessons} kept, ${heard.deliveries} on the wall, ${JSON.stringify(others)}`)
      if (run < 0) continue
      p50.push(heard.p50Ms)
      p99.push(heard.p99Ms)
      bytes.push(perPhone / lessons)
      cpu.push(used.cpuMs / lessons)
    }
    const title = `a board of ${seats} lessons, ${seats} phones`
    const soon: Row = {
      measure: `new lesson on the projector p99, ${title}`,
      floor: '',
      candidate: `p50 ${spread(figure(p50), 'ms')}`,
      figure: `p99 ${spread(figure(p99), 'ms')}; ${show(figure(cpu).median, 'ms')} of server CPU`,
      goal: '≤ 250 ms',
      isMet: p99.length > 0 && figure(p99).low > 0 && figure(p99).median <= 250,
      data: { p50, p99, cpu },
    }
    const small: Row = {
      measure: `bytes of a new lesson to a phone, ${title}`,
      floor: '',
      candidate: `${show(phones.bytesPerPhone / 1000, 'kB')} to come in`,
      figure: spread(figure(bytes), 'B'),
      goal: '≤ 1 kB',
      isMet: figure(bytes).median <= 1000,
      data: { bytes, comesIn: phones.bytesPerPhone },
    }
    return [soon, small]
  })
}

const joiners = ({ programmeId }: BoardRoom, audience: 'participant' | 'projector', cookies: readonly string[]) =>
  cookies.map((cookie) => ({ programmeId, cookie, audience, items: ['', ''] as const }))
