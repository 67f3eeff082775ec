import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Names in the PATH, then places outside of it, best first. */
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const places = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Path of a Chromium that starts: CHROMIUM_PATH, the system's, or the one that Playwright downloaded.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen !== undefined && chosen !== '') {
    if (canStart(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH is ${chosen}, which is not a Chromium that starts. Correct it, or unset it.`)
  }
  const { chromium } = await import('playwright-core')
  return [...inPath(), ...places, chromium.executablePath()].find(canStart)
}

function inPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return commands.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** @param {string} path */
function canStart(path) {
  if (path === '' || !existsSync(path)) return false
  // On Windows --version opens a window instead of answering.
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}
