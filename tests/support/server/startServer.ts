import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RunningServer {
  readonly url: string
  readonly port: number
  readonly dataDir: string
  /** All it printed, for searching secrets and content in it. */
  output(): string
  /** SIGKILL: no drain, no goodbye. */
  kill(): Promise<void>
  /** SIGTERM, and the exit code of the drain. */
  stop(): Promise<number | null>
  /** The same data folder and port again, after kill or stop. */
  restart(): Promise<RunningServer>
  /** Stops when still running, and removes the data folder. */
  remove(): Promise<void>
}

interface Options {
  readonly env?: Readonly<Record<string, string>>
  readonly port?: number
  readonly dataDir?: string
}

/** The real server as its own process: real SQLite file, real sockets. Resolves when it answers. */
export async function startServer(options: Options = {}): Promise<RunningServer> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'kennisronde-')))
  const port = options.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, PUBLIC_URL: url, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()))
  await untilHealthy(url, child, printed)
  return {
    url,
    port,
    dataDir,
    output: () => printed.join(''),
    kill: () => end(child, 'SIGKILL').then(() => undefined),
    stop: () => end(child, 'SIGTERM'),
    restart: () => startServer({ ...options, dataDir, port }),
    async remove() {
      await end(child, 'SIGKILL')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A port that was free a moment ago, below the range that outgoing connections use. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    const probe = createServer()
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => resolve(true))
    })
    if (!isFree) continue
    await new Promise((resolve) => probe.close(resolve))
    return port
  }
}

async function untilHealthy(url: string, child: ChildProcess, printed: readonly string[]): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server stopped at its start:\n${printed.join('')}`)
    const answer = await fetch(`${url}/healthz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
  return child.exitCode
}
