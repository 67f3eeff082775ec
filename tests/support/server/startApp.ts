import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MemoryBoxKeys } from '../../../server/adapters/memory/MemoryBoxKeys.ts'
import { MemoryEventStore } from '../../../server/adapters/memory/MemoryEventStore.ts'
import { pinoTelemetry } from '../../../server/adapters/telemetry/pinoTelemetry.ts'
import { type App, type AppOptions, createApp } from '../../../server/app.ts'
import { type Config, parseConfig } from '../../../server/config.ts'

export interface StartedApp {
  readonly app: App
  readonly port: number
  /** `http://localhost:<port>`, without a slash at the end. */
  readonly base: string
  /** Every log line so far. */
  readonly log: readonly string[]
  readonly stop: () => Promise<void>
}

/** The whole server on a free port, in memory unless told otherwise; everything it logs is kept. */
export async function startApp(
  config: Partial<Config> = {},
  parts: Partial<Omit<AppOptions, 'config'>> = {},
): Promise<StartedApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kennisronde-app-'))
  const log: string[] = []
  const telemetry = pinoTelemetry({ level: 'debug', format: 'json', destination: { write: (line) => log.push(line) } })
  const app = createApp({
    config: { ...parseConfig({}), port: 0, host: '127.0.0.1', dataDir, ...config },
    store: new MemoryEventStore(),
    boxKeys: new MemoryBoxKeys(),
    telemetry,
    clientDir: join(dataDir, 'client'),
    ...parts,
  })
  const port = await app.listen()
  return {
    app,
    port,
    base: `http://localhost:${port}`,
    log,
    stop: async () => {
      await app.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
