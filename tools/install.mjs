import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findNode26, root, run } from './node26.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockEntry
 * @typedef {{ packages?: Record<string, LockEntry> }} Lock
 */

/**
 * Runs `npm ci` when node_modules is missing or differs from package-lock.json. Stops the process when that fails.
 * @returns {Promise<void>}
 */
export async function ensureInstalled() {
  if (isInstalled()) return
  console.log('Installing packages…')
  const code = await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) {
    console.error('Installing packages failed; npm says why above.')
    process.exit(1)
  }
  if (!isInstalled()) {
    console.error('npm finished, but packages are missing. Remove node_modules and try again.')
    process.exit(1)
  }
}

/**
 * npm writes what it installed into node_modules/.package-lock.json. Comparing that with the lock file also
 * accepts an install that a person made by hand, so nobody's node_modules is thrown away needlessly.
 */
function isInstalled() {
  const wanted = readLock('package-lock.json')
  const present = readLock(join('node_modules', '.package-lock.json'))
  if (wanted === undefined || present === undefined) return false
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.link === true) continue
    const found = present[path]
    if (found === undefined && entry.optional === true) continue // another platform's package
    if (found === undefined || found.version !== entry.version || found.integrity !== entry.integrity) return false
  }
  // A tree copied from another platform, or installed without optional packages, has no usable Node.
  const bringsNode = Object.keys(wanted).some((path) => path.includes(`node-${platformName()}-${process.arch}`))
  return !bringsNode || findNode26() !== undefined
}

function platformName() {
  return process.platform === 'win32' ? 'win' : process.platform
}

/**
 * @param {string} path relative to the project
 * @returns {Record<string, LockEntry> | undefined}
 */
function readLock(path) {
  const file = join(root, path)
  if (!existsSync(file)) return undefined
  try {
    /** @type {Lock} */
    const lock = JSON.parse(readFileSync(file, 'utf8'))
    return lock.packages
  } catch {
    return undefined
  }
}

/**
 * The npm that runs this script, or else the one in the PATH.
 * @param {readonly string[]} args
 */
function npm(args) {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args])
  // npm is a .cmd file on Windows, which only a shell can start.
  return process.platform === 'win32' ? run(['npm', ...args].join(' '), [], { shell: true }) : run('npm', args)
}
