import { join, phonesOf, startFloor, startLoad, startServer, withChildren } from '../support/people.ts'
import { type Measure, ratioRow, show } from '../support/report.ts'
import { figure, ratios } from '../support/stats.ts'

const hertz = 10

/** A room that hears of something ten times a second: the product's sockets against nothing but WebSocket. */
export const fanout: Measure = async ({ isQuick, say }) => {
  const sockets = isQuick ? 300 : 1000
  const runs = isQuick ? 3 : 7
  const count = isQuick ? 8 : 30
  const floor = startFloor()
  const floorLoad = startLoad()
  const load = startLoad()
  const { server, port } = await startServer({ store: 'memory' })
  return withChildren([floor, floorLoad, load, server], async () => {
    const { port: floorPort } = await floor.ask('start', { fullView: '' })
    await floorLoad.ask('joinFloor', { port: floorPort, count: sockets, atOnce: 50, wanted: false })
    const room = await server.ask('openVote', { seats: sockets })
    await join(load, port, phonesOf(room))

    const perDelivery = { floor: [] as number[], candidate: [] as number[] }
    const p99 = { floor: [] as number[], candidate: [] as number[] }
    const run = async (name: 'floor' | 'candidate', isWarm: boolean): Promise<void> => {
      const ears = name === 'floor' ? floorLoad : load
      const window = { count: isWarm ? count : hertz, everyMs: 1000 / hertz }
      await ears.ask('beginHearing', null)
      const used =
        name === 'floor'
          ? await floor.ask('patchRoom', window)
          : await server.ask('patchRoom', { ...window, programmeId: room.programmeId })
      const { deliveries, p99Ms } = await ears.ask('endHearing', null)
      if (deliveries !== window.count * sockets) say(`fan-out: ${name} delivered ${deliveries}, not all`)
      if (!isWarm) return
      perDelivery[name].push((used.cpuMs * 1000) / deliveries)
      p99[name].push(p99Ms)
    }
    for (let index = -1; index < runs; index += 1) {
      // Each run begins with the other one, so that neither always has the warmer cache.
      const order = index % 2 === 0 ? (['floor', 'candidate'] as const) : (['candidate', 'floor'] as const)
      for (const name of order) await run(name, index >= 0)
    }
    const title = `${sockets} sockets at ${hertz} Hz`
    return [
      ratioRow({
        measure: `CPU per delivery, ${title}`,
        floor: show(figure(perDelivery.floor).median, 'µs'),
        candidate: show(figure(perDelivery.candidate).median, 'µs'),
        ratio: ratios(perDelivery.candidate, perDelivery.floor),
        atMost: 1.1,
        data: perDelivery,
      }),
      ratioRow({
        measure: `patch delivery p99, ${title}`,
        floor: show(figure(p99.floor).median, 'ms'),
        candidate: show(figure(p99.candidate).median, 'ms'),
        ratio: ratios(p99.candidate, p99.floor),
        atMost: 1.5,
        data: p99,
      }),
    ]
  })
}
