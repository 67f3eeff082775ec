import type { FloorOps } from '../children/floorChild.ts'
import type { Joined, Joiner, LoadOps } from '../children/loadChild.ts'
import type { ServerOps } from '../children/serverChild.ts'
import type { BenchServerOptions } from './benchServer.ts'
import { type Child, startChild } from './child.ts'
import type { VoteRoom } from './voteRoom.ts'

export interface Running {
  readonly server: Child<ServerOps>
  readonly port: number
}

export async function startServer(options: BenchServerOptions): Promise<Running> {
  const server = startChild<ServerOps>(new URL('../children/serverChild.ts', import.meta.url))
  return { server, ...(await server.ask('start', options)) }
}

export const startLoad = (): Child<LoadOps> => startChild<LoadOps>(new URL('../children/loadChild.ts', import.meta.url))

export const startFloor = (): Child<FloorOps> =>
  startChild<FloorOps>(new URL('../children/floorChild.ts', import.meta.url))

export const phonesOf = ({ programmeId, cookies, items }: VoteRoom): readonly Joiner[] =>
  cookies.map((cookie) => ({ programmeId, cookie, audience: 'participant', items }))

/** Enough at once to keep a server busy, few enough not to measure its queue. */
const joinsAtOnce = 50

export const join = (load: Child<LoadOps>, port: number, joiners: readonly Joiner[]): Promise<Joined> =>
  load.ask('join', { port, joiners, atOnce: joinsAtOnce })

/** Runs `work` with helpers that are stopped whatever happens. */
export async function withChildren<T>(children: readonly Child<never>[], work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } finally {
    for (const child of children) await child.stop()
  }
}
