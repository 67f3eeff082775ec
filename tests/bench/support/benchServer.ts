import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadOrMakeAppKeys } from '../../../server/adapters/auth/appKeys.ts'
import { cookieCredentials } from '../../../server/adapters/auth/cookieCredentials.ts'
import { cryptoTokens } from '../../../server/adapters/auth/cryptoTokens.ts'
import { originPolicy } from '../../../server/adapters/auth/originPolicy.ts'
import { visitors as createVisitors } from '../../../server/adapters/auth/visitors.ts'
import { systemClock } from '../../../server/adapters/clock/systemClock.ts'
import { MemoryBoxKeys } from '../../../server/adapters/memory/MemoryBoxKeys.ts'
import { MemoryEventStore } from '../../../server/adapters/memory/MemoryEventStore.ts'
import { createSockets } from '../../../server/adapters/socketio/createSockets.ts'
import { Fanout } from '../../../server/adapters/socketio/Fanout.ts'
import { FileBoxKeys } from '../../../server/adapters/sqlite/FileBoxKeys.ts'
import { SqliteEventStore } from '../../../server/adapters/sqlite/SqliteEventStore.ts'
import { pinoTelemetry } from '../../../server/adapters/telemetry/pinoTelemetry.ts'
import type { ViewSink } from '../../../server/ports/ViewSink.ts'
import { createDirectory } from '../../../server/runtime/Directory.ts'
import { createDoors } from '../../../server/runtime/doors.ts'
import { freePort } from '../../support/server/startServer.ts'

export interface BenchServerOptions {
  readonly store: 'sqlite' | 'memory'
  /** Everything but the views: what deciding, storing and answering cost by themselves. */
  readonly isMuted?: boolean
}

export type BenchServer = Awaited<ReturnType<typeof startBenchServer>>

/** The product's parts as its composition root puts them together, with the fan-out in reach and without pages. */
export async function startBenchServer({ store: kind, isMuted = false }: BenchServerOptions) {
  // A temporary folder on a disk: a vote is only as fast as the disk syncs.
  const dataDir = mkdtempSync(join(tmpdir(), 'kennisronde-bench-'))
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  const port = await freePort()
  const clock = systemClock()
  const tokens = cryptoTokens
  const telemetry = pinoTelemetry({ level: 'warn', format: 'lines', destination: process.stderr })
  const isSqlite = kind === 'sqlite'
  const store = isSqlite ? await SqliteEventStore.open({ directory: dataDir }) : new MemoryEventStore()
  const boxKeys = isSqlite ? new FileBoxKeys(dataDir) : new MemoryBoxKeys()
  const credentials = cookieCredentials({ keys: loadOrMakeAppKeys(dataDir), clock, isHttps: false })
  const fanout = new Fanout({ clock, telemetry })
  const directory = createDirectory({
    store,
    boxKeys,
    clock,
    tokens,
    telemetry,
    sink: isMuted ? mute : fanout,
    offersAddress: () => false,
  })
  const httpServer = createServer()
  createSockets({
    httpServer,
    fanout,
    directory,
    tokens,
    clock,
    telemetry,
    credentials,
    origins: originPolicy({ publicUrl: null, port: () => port, hosts: () => [] }),
    visitors: createVisitors(null),
    build: 'bench',
    joinBase: () => `http://127.0.0.1:${port}`,
    offersAddress: () => false,
    isDraining: () => false,
    maxSockets: 20_000,
    maxSocketsPerAddress: 20_000,
  })
  await new Promise<void>((resolve) => {
    httpServer.listen({ port, host: '127.0.0.1', backlog: 4096 }, resolve)
  })
  return { port, directory, doors: createDoors({ directory, tokens }), fanout, store, credentials }
}

const mute: ViewSink = {
  patchRoom: () => undefined,
  sendToSeat: () => undefined,
  refresh: () => undefined,
  presence: () => undefined,
  hasListeners: () => false,
}
