import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './findChromium.mjs'

/** Starts a headless Chromium. Close it in afterAll; contexts of one browser share nothing. */
export async function launchChromium(extraArgs: readonly string[] = []): Promise<Browser> {
  const executablePath = await findChromium()
  if (executablePath === undefined)
    throw new Error('No Chromium found: run npm test, which gets one, or set CHROMIUM_PATH.')
  return chromium.launch({ executablePath, headless: true, args: [...quietArgs, ...sandboxArgs(), ...extraArgs] })
}

/** Without these, Chromium calls home, which a closed network refuses noisily, and tests get slow. */
const quietArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Chromium's sandbox does not work for root. */
function sandboxArgs(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
