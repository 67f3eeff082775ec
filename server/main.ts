import { resolve } from 'node:path'
import { renderUnicodeCompact } from 'uqr'
import { lanAddresses } from './app/addresses.ts'
import { logOptions } from './app/logging.ts'
import { openStorage } from './app/openStorage.ts'
import { publishAddress } from './app/publishedAddress.ts'
import { sentencesOf } from './app/startError.ts'
import { type App, createApp, createTelemetry } from './app.ts'
import { type Config, parseConfig, readEnvironment } from './config.ts'
import type { Telemetry } from './ports/Telemetry.ts'

/** A drain that hangs must not keep the machine from stopping. */
const drainWithinMs = 9500
const repeatedSignalMs = 1000

await start().catch((error: unknown) => {
  const sentences = sentencesOf(error)
  if (sentences === null) console.error(error)
  else for (const sentence of sentences) console.error(sentence)
  process.exit(1)
})

async function start(): Promise<void> {
  const config = parseConfig(readEnvironment())
  const telemetry = createTelemetry(logOptions(config))
  const { store, boxKeys, backup } = await openStorage(config)
  let app: App | null = null
  try {
    app = createApp({ config, store, boxKeys, telemetry })
    const port = await app.listen()
    publish(config, app.joinBase(), telemetry)
    if (backup !== null) telemetry.warn('storage.upgraded', { backup })
    telemetry.info('server.started', { port, https: config.publicUrl?.startsWith('https:') ?? false })
    console.log(banner(config, port, app.joinBase()))
    stopOnSignals(app, telemetry)
  } catch (error) {
    // Let go of the data folder, so that the next start finds it free.
    await (app === null ? store.close() : app.close()).catch(() => undefined)
    throw error
  }
}

/** Only a convenience for tools, so a disk that is full at this moment stops nobody. */
function publish({ dataDir }: Config, joinBase: string, telemetry: Telemetry): void {
  try {
    publishAddress(dataDir, joinBase)
  } catch (error) {
    telemetry.error('address.notPublished', error)
  }
}

function banner(config: Config, port: number, joinBase: string): string {
  const local = `http://localhost:${port}`
  const others = config.publicUrl === null ? lanAddresses().map((address) => `http://${address}:${port}`) : []
  const network = [joinBase, ...others.filter((address) => address !== joinBase)].filter((address) => address !== local)
  const [first] = network
  return [
    '',
    '  Kennisronde',
    '',
    `  Op deze computer / on this machine   ${local}`,
    ...network.map((address, index) => `  ${(index === 0 ? 'Op telefoons / on phones' : '').padEnd(36)} ${address}`),
    ...(first === undefined ? [] : ['', renderUnicodeCompact(first, { border: 2 })]),
    `  Gegevens / data                      ${resolve(config.dataDir)}`,
    '  Stoppen / stop                       Ctrl+C',
    '',
  ].join('\n')
}

function stopOnSignals(app: App, telemetry: Telemetry): void {
  let isStopping = false
  let stoppingSince = 0
  const stop = (exitCode: number): void => {
    if (isStopping) {
      // A second Ctrl+C means: now. But one signal to the whole group comes twice, from npm too, and means once.
      if (Date.now() - stoppingSince > repeatedSignalMs) process.exit(exitCode || 1)
      return
    }
    isStopping = true
    stoppingSince = Date.now()
    setTimeout(() => process.exit(exitCode || 1), drainWithinMs).unref()
    app.close().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        telemetry.error('server.drainFailed', error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', () => stop(0))
  process.on('SIGTERM', () => stop(0))
  const crash = (event: string) => (error: unknown) => {
    telemetry.error(event, error)
    process.exit(1)
  }
  process.on('uncaughtException', crash('server.uncaughtException'))
  process.on('unhandledRejection', crash('server.unhandledRejection'))
}
