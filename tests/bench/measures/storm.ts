import type { Voted } from '../children/loadChild.ts'
import type { StormResult } from '../children/serverChild.ts'
import { join, phonesOf, startLoad, startServer, withChildren } from '../support/people.ts'
import { type Measure, type Options, type Row, ratioRow, show } from '../support/report.ts'
import { figure, ratios } from '../support/stats.ts'

const stores = ['memory', 'sqlite'] as const
type PerStore<T> = Record<(typeof stores)[number], T[]>

const goals = [
  { perSecond: 1000, atMost: 4 },
  { perSecond: 5000, atMost: 2 },
  { perSecond: 10_000, atMost: 1.1 },
] as const

/** Real ballots of real phones into a log on disk and into one in memory: what it costs that an answer means "durable". */
export const storm: Measure = async ({ isQuick, say }) => {
  // A device may send ten commands a second: enough phones that none comes near.
  const seats = isQuick ? 400 : 2000
  const runs = isQuick ? 1 : 5
  const durationMs = isQuick ? 1200 : 4000
  const parts = await Promise.all(
    stores.map(async (store) => ({ store, load: startLoad(), ...(await startServer({ store })) })),
  )
  return withChildren(
    parts.flatMap(({ load, server }) => [load, server]),
    async () => {
      for (const { server, port, load } of parts)
        await join(load, port, phonesOf(await server.ask('openVote', { seats })))
      const rows: Row[] = []
      for (const { perSecond, atMost } of isQuick ? goals.slice(0, 1) : goals) {
        const sound: Run[] = []
        for (let run = -1; run < runs; run += 1) {
          const pair: Partial<Run> = {}
          for (const { store, load, server } of parts) {
            await server.ask('beginMeter', null)
            const voted = await load.ask('vote', { perSecond, durationMs: run < 0 ? 1000 : durationMs })
            const used = await server.ask('endMeter', null)
            if (run < 0) continue
            complain(say, `${store} at ${perSecond}/s`, voted, used.cpuMs / used.wallMs)
            if (voted.committed === voted.sent) pair[store] = { ack: voted.ackP99Ms, delay: used.loopDelayP99Ms }
          }
          if (pair.memory !== undefined && pair.sqlite !== undefined)
            sound.push({ memory: pair.memory, sqlite: pair.sqlite })
        }
        rows.push(
          pairRow(`ack p99 over sockets, ${perSecond} votes/s from ${seats} phones`, sound, runs, 'ack', atMost),
        )
        if (perSecond === 5000 || isQuick) {
          rows.push(pairRow(`event-loop delay p99 over sockets, ${perSecond} votes/s`, sound, runs, 'delay', 1.15))
        }
      }
      return rows
    },
  )
}

/** Without a network: what storage alone adds. Of so little, a sync of the disk is many times as much. */
export const stormInProcess: Measure = async ({ isQuick, say }) => {
  const runs = isQuick ? 2 : 5
  const durationMs = isQuick ? 600 : 3000
  const parts = await Promise.all(stores.map(async (store) => ({ store, ...(await startServer({ store })) })))
  return withChildren(
    parts.map(({ server }) => server),
    async () => {
      const rooms = await Promise.all(parts.map(({ server }) => server.ask('openVote', { seats: 1000 })))
      const rows: Row[] = []
      for (const { perSecond } of isQuick ? goals.slice(1, 2) : goals) {
        const results: PerStore<StormResult> = { memory: [], sqlite: [] }
        for (let run = -1; run < runs; run += 1) {
          for (const [index, { store, server }] of parts.entries()) {
            const programmeId = rooms[index]?.programmeId ?? ''
            const result = await server.ask('storm', { programmeId, perSecond, durationMs })
            const refused = result.votes - result.committed
            if (refused > 0)
              say(`${store} in process at ${perSecond}/s: ${refused} of ${result.votes} votes were told to wait`)
            if (run >= 0) results[store].push(result)
          }
        }
        const of = (store: keyof typeof results, name: 'ackP99Ms' | 'loopDelayP99Ms' | 'cpuMs') =>
          results[store].map((result) => result[name])
        rows.push(
          ratioRow({
            measure: `ack p99 in process, ${perSecond} votes/s`,
            floor: show(figure(of('memory', 'ackP99Ms')).median, 'ms'),
            candidate: show(figure(of('sqlite', 'ackP99Ms')).median, 'ms'),
            ratio: ratios(of('sqlite', 'ackP99Ms'), of('memory', 'ackP99Ms')),
            atMost: null,
            data: results,
          }),
        )
        if (perSecond === 5000) {
          const delays = { memory: of('memory', 'loopDelayP99Ms'), sqlite: of('sqlite', 'loopDelayP99Ms') }
          rows.push(delayRow(`in process, ${perSecond} votes/s`, delays))
        }
      }
      return rows
    },
  )
}

const delayRow = (where: string, { memory, sqlite }: PerStore<number>): Row =>
  ratioRow({
    measure: `event-loop delay p99 ${where}`,
    floor: show(figure(memory).median, 'ms'),
    candidate: show(figure(sqlite).median, 'ms'),
    ratio: ratios(sqlite, memory),
    atMost: 1.15,
    data: { memory, sqlite },
  })

/** One pass over both stores, p99 in ms. */
type Run = Record<(typeof stores)[number], { readonly ack: number; readonly delay: number }>

/** Of the passes in which every vote was committed: an answer that says "later" is fast and worth nothing. */
function pairRow(measure: string, sound: readonly Run[], runs: number, name: 'ack' | 'delay', atMost: number): Row {
  const of = (store: keyof Run): number[] => sound.map((run) => run[store][name])
  const title = sound.length === runs ? measure : `${measure}, carried in ${sound.length} of ${runs} runs`
  if (sound.length === 0) {
    return { measure: title, floor: '', candidate: '', figure: '', goal: `≤ ${atMost}`, isMet: false, data: sound }
  }
  const row = ratioRow({
    measure: title,
    floor: show(figure(of('memory')).median, 'ms'),
    candidate: show(figure(of('sqlite')).median, 'ms'),
    ratio: ratios(of('sqlite'), of('memory')),
    atMost,
    data: sound,
  })
  return { ...row, isMet: row.isMet === true && sound.length === runs }
}

/** A figure is only worth its conditions. */
export function complain(say: Options['say'], what: string, voted: Voted, serverLoad: number): void {
  if (voted.committed !== voted.sent) {
    say(
      `${what}: ${voted.sent - voted.committed} of ${voted.sent} votes were not committed ${JSON.stringify(voted.others)}`,
    )
  }
  if (voted.lagP99Ms > 10 || voted.cpuMs / voted.wallMs > 0.85) {
    say(`${what}: the load generator was busy itself (late by ${show(voted.lagP99Ms)} ms at p99)`)
  }
  if (serverLoad > 0.95) say(`${what}: the server used ${show(serverLoad)} cores, so this is saturation`)
}
