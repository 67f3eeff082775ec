import { existsSync } from 'node:fs'
import { findChromium } from '../tests/support/findChromium.mjs'
import { requireNode26, run } from './node26.mjs'

/**
 * Path of a Chromium; gets one when the machine has none. Throws a sentence that says what to install.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = (await findChromium()) ?? (await installFromSystem()) ?? (await download())
  if (found !== undefined) return found
  throw new Error(
    'The browser tests need a Chromium and none could be installed. Install Chromium or Google Chrome with your ' +
      'system (Debian or Ubuntu, as root: apt-get install chromium), or set CHROMIUM_PATH to the program of one, ' +
      'and run npm test again.',
  )
}

/** On Debian and its relatives, when this user may install packages. */
async function installFromSystem() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.log('No Chromium found; installing the one of the system…')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0']
  await run('apt-get', ['update', ...quiet], { env })
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...quiet, 'chromium'], { env })
  return findChromium()
}

async function download() {
  console.log("No Chromium found; downloading Playwright's…")
  await run(requireNode26(), ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
  return findChromium()
}
