import { join, phonesOf, startFloor, startLoad, startServer, withChildren } from '../support/people.ts'
import { type Measure, ratioRow, show } from '../support/report.ts'
import { figure, ratios } from '../support/stats.ts'
import { wait } from '../support/time.ts'

const hertz = 10

interface Window {
  readonly count: number
  readonly everyMs: number
}

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
    const parts = [
      { name: 'floor', ears: floorLoad, patchRoom: (window: Window) => floor.ask('patchRoom', window) },
      {
        name: 'candidate',
        ears: load,
        patchRoom: (window: Window) => server.ask('patchRoom', { ...window, programmeId: room.programmeId }),
      },
    ] as const
    const window = { count, everyMs: 1000 / hertz }
    for (let run = -1; run < runs; run += 1) {
      // Patch by patch in turn, so that whatever else the machine does befalls both.
      await Promise.all(
        parts.map(async ({ name, ears, patchRoom }, at) => {
          await ears.ask('beginHearing', null)
          await wait(at * (window.everyMs / 2))
          const used = await patchRoom(window)
          const { deliveries, p99Ms } = await ears.ask('endHearing', null)
          if (deliveries !== count * sockets) say(`fan-out: ${name} delivered ${deliveries} of ${count * sockets}`)
          if (run < 0) return
          perDelivery[name].push((used.cpuMs * 1000) / deliveries)
          p99[name].push(p99Ms)
        }),
      )
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
