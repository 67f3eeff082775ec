import { phonesOf, startFloor, startLoad, startServer, withChildren } from '../support/people.ts'
import { type Measure, type Row, show, spread } from '../support/report.ts'
import { figure, ratios } from '../support/stats.ts'

const goal = 1500

/** Everybody comes in at once: connection, hello, welcome, the full view and one's own part of it. */
export const joins: Measure = async ({ isQuick }) => {
  const count = isQuick ? 300 : 1000
  const runs = isQuick ? 3 : 7
  const floor = startFloor()
  const load = startLoad()
  const { server, port } = await startServer({ store: 'memory' })
  return withChildren([floor, load, server], async () => {
    const room = await server.ask('openVote', { seats: count })
    const joiners = phonesOf(room)
    let bytes = 0
    const perSecond = { floor: [] as number[], candidate: [] as number[] }
    const wall: number[] = []
    const joinAll = async (isWarm: boolean): Promise<void> => {
      await server.ask('beginMeter', null)
      const { wallMs, bytesPerPhone } = await load.ask('join', { port, joiners, atOnce: 50 })
      const { cpuMs } = await server.ask('endMeter', null)
      await load.ask('leave', null)
      bytes = bytesPerPhone
      if (!isWarm) return
      perSecond.candidate.push((count / cpuMs) * 1000)
      wall.push((count / wallMs) * 1000)
    }
    await joinAll(false)
    const { port: floorPort } = await floor.ask('start', { fullView: 'x'.repeat(Math.round(bytes)) })
    const joinFloor = async (isWarm: boolean): Promise<void> => {
      await floor.ask('beginMeter', null)
      await load.ask('joinFloor', { port: floorPort, count, atOnce: 50, wanted: true })
      const { cpuMs } = await floor.ask('endMeter', null)
      await load.ask('leave', null)
      if (isWarm) perSecond.floor.push((count / cpuMs) * 1000)
    }
    await joinFloor(false)
    for (let index = 0; index < runs; index += 1) {
      await joinFloor(true)
      await joinAll(true)
    }
    const candidate = figure(perSecond.candidate)
    const row: Row = {
      measure: `joins per second of CPU, ${show(bytes / 1000, 'kB')} of views`,
      floor: spread(figure(perSecond.floor)),
      candidate: spread(candidate),
      figure: `× ${spread(ratios(perSecond.floor, perSecond.candidate))} CPU; ${show(figure(wall).median, '/s on the clock')}`,
      goal: `≥ ${goal}`,
      isMet: candidate.median >= goal,
      data: { perSecond, wall, bytes, count },
    }
    return [row]
  })
}
