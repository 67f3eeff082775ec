import { readFileSync } from 'node:fs'
import { createServer, type Server as HttpServer } from 'node:http'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { loadOrMakeAppKeys } from './adapters/auth/appKeys.ts'
import { cookieCredentials } from './adapters/auth/cookieCredentials.ts'
import { cryptoTokens } from './adapters/auth/cryptoTokens.ts'
import { originPolicy } from './adapters/auth/originPolicy.ts'
import { visitors as createVisitors } from './adapters/auth/visitors.ts'
import { systemClock } from './adapters/clock/systemClock.ts'
import { createHttpApp } from './adapters/http/createHttpApp.ts'
import { childCrowds } from './adapters/rehearsal/childCrowds.ts'
import { createSockets } from './adapters/socketio/createSockets.ts'
import { Fanout } from './adapters/socketio/Fanout.ts'
import { pinoTelemetry } from './adapters/telemetry/pinoTelemetry.ts'
import { crowdDoor, joinBaseOf, offeredAddresses, ownHosts } from './app/addresses.ts'
import type { LogOptions } from './app/logging.ts'
import { listenError } from './app/startError.ts'
import type { Config } from './config.ts'
import type { BoxKeys } from './ports/BoxKeys.ts'
import type { Clock } from './ports/Clock.ts'
import type { Crowds } from './ports/Crowds.ts'
import type { EventStore } from './ports/EventStore.ts'
import type { Telemetry } from './ports/Telemetry.ts'
import { createDirectory } from './runtime/Directory.ts'
import { createDoors, type Doors } from './runtime/doors.ts'
import { createRehearsals } from './runtime/rehearsals.ts'
import { startRetention } from './runtime/retention.ts'
import type { Directory } from './runtime/types.ts'

export interface AppOptions {
  readonly config: Config
  readonly store: EventStore
  readonly boxKeys: BoxKeys
  readonly telemetry: Telemetry
  readonly clock?: Clock
  /** Simulated people; a process of their own unless a test brings others. */
  readonly crowds?: Crowds
  /** Folder of the built client; dist/client of this project unless a test brings its own. */
  readonly clientDir?: string
}

export interface App {
  readonly directory: Directory
  readonly doors: Doors
  /** Address for QR codes and links; true to the port once the app listens. */
  readonly joinBase: () => string
  /** Resolves with the port, which differs from the config's when that is 0. Rejects with StartError. */
  readonly listen: () => Promise<number>
  /** Drains: finishes what was taken in, says goodbye, closes the store. May be called twice. */
  readonly close: () => Promise<void>
}

const projectDir = join(import.meta.dirname, '..')
const settleWithinMs = 4000

/** The composition root: the only place that knows every part. Used by main, admin and every test. */
export function createApp(options: AppOptions): App {
  const { config, store, boxKeys, telemetry, clock = systemClock() } = options
  let port = config.port
  let isDraining = false

  const tokens = cryptoTokens
  const keys = config.appKeys ?? loadOrMakeAppKeys(config.dataDir)
  const isHttps = config.publicUrl?.startsWith('https:') ?? false
  const credentials = cookieCredentials({ keys, clock, isHttps })
  const origins = originPolicy({ publicUrl: config.publicUrl, port: () => port, hosts: () => ownHosts(config) })
  const visitors = createVisitors(config.trustProxy)
  const fanout = new Fanout({ clock, telemetry })
  const addresses = () => offeredAddresses(config, port)
  const offersAddress = (address: string): boolean => addresses().some(({ url }) => url === address)
  const directory = createDirectory({ store, boxKeys, clock, tokens, telemetry, sink: fanout, offersAddress })
  const doors = createDoors({ directory, tokens })
  const stopRetention = startRetention({ directory, store, clock, telemetry })
  const crowds = options.crowds ?? childCrowds({ door: () => crowdDoor(config, port), telemetry })
  const rehearsals = createRehearsals({ directory, crowds, clock, tokens, telemetry })
  const shared = {
    directory,
    doors,
    rehearsals,
    credentials,
    tokens,
    origins,
    visitors,
    clock,
    telemetry,
    build: readBuild(),
    joinBase: () => joinBaseOf(config, port),
    addresses,
    offersAddress,
    isDraining: () => isDraining,
  }
  const httpServer = createServer(
    serverLimits,
    createHttpApp({
      ...shared,
      store,
      publicUrl: config.publicUrl,
      createKey: config.createKey,
      clientDir: options.clientDir ?? join(projectDir, 'dist', 'client'),
    }),
  )
  const connections = connectionsOf(httpServer)
  httpServer.maxConnections = config.maxSockets * 2
  httpServer.maxRequestsPerSocket = 10_000
  httpServer.maxHeadersCount = 60
  const sockets = createSockets({
    ...shared,
    httpServer,
    fanout,
    maxSockets: config.maxSockets,
    maxSocketsPerAddress: config.maxSocketsPerAddress,
  })

  let closing: Promise<void> | null = null
  const close = async (): Promise<void> => {
    isDraining = true
    stopRetention()
    const peopleGone = rehearsals.close()
    await within(settleWithinMs, clock, sockets.settled())
    await directory.drain()
    await peopleGone
    await sockets.close()
    await closeHttp(httpServer, connections)
    await store.close()
  }

  return {
    directory,
    doors,
    joinBase: shared.joinBase,
    listen: async () => {
      port = await listenOn(httpServer, config)
      return port
    },
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

export const createTelemetry = (options: LogOptions): Telemetry => pinoTelemetry(options)

/** F57: a client that sends slowly, or nothing, must not hold a connection that somebody else needs. */
const serverLimits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 2000,
  keepAliveTimeout: 20_000,
  maxHeaderSize: 16_384,
} as const

function listenOn(httpServer: HttpServer, { host, port }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    httpServer.once('error', (error) => reject(listenError(error, host, port)))
    httpServer.listen({ host, port, backlog: 4096 }, () => {
      const address = httpServer.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** Node forgets a connection that became a WebSocket, but waits for it when it closes. */
function connectionsOf(httpServer: HttpServer): ReadonlySet<Socket> {
  const connections = new Set<Socket>()
  httpServer.on('connection', (connection: Socket) => {
    connections.add(connection)
    connection.once('close', () => connections.delete(connection))
  })
  return connections
}

/** A phone that sleeps, or never reads, answers no goodbye: it is not waited for. */
async function closeHttp(httpServer: HttpServer, connections: ReadonlySet<Socket>): Promise<void> {
  if (!httpServer.listening) return
  const closed = new Promise<void>((resolve) => {
    httpServer.close(() => resolve())
  })
  httpServer.closeIdleConnections()
  const patience = setTimeout(() => {
    for (const connection of connections) connection.destroy()
  }, 500)
  await closed
  clearTimeout(patience)
}

/** What `work` does not finish in time is left to the clients, who send it again. */
async function within(ms: number, clock: Clock, work: Promise<void>): Promise<void> {
  let cancel = (): void => undefined
  const late = new Promise<void>((resolve) => {
    cancel = clock.after(ms, resolve)
  })
  await Promise.race([work, late])
  cancel()
}

/** Which build of the client this server serves; `dev` when there is none. */
function readBuild(): string {
  try {
    const { build }: { build?: unknown } = JSON.parse(readFileSync(join(projectDir, 'dist', 'build.json'), 'utf8'))
    return typeof build === 'string' ? build.slice(0, 64) : 'dev'
  } catch {
    return 'dev'
  }
}
