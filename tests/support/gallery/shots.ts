import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** Pictures of the gallery for the eye: `node tests/support/gallery/shots.ts <folder> [name…]`, with the gallery served. */
const shots: Record<string, readonly [query: string, width: number, height: number]> = {
  marks: ['page=marks', 1920, 1250],
  'marks-dark': ['page=marks&theme=dark', 1920, 1250],
  controls: ['page=controls', 1920, 1180],
  'controls-dark': ['page=controls&theme=dark', 1920, 1180],
  'controls-console-en': ['page=controls&face=console&lang=en', 1920, 1180],
  dialog: ['page=controls&dialog', 1440, 900],
  phone: ['page=phone', 390, 1500],
  'phone-320': ['page=phone&all', 320, 2600],
  'phone-dark': ['page=phone&theme=dark', 390, 1500],
  wall: ['page=wall', 1920, 1080],
  'wall-thirty': ['page=wall&which=thirty', 1920, 1080],
  'wall-clock': ['page=wall&which=clock', 1920, 1080],
  'wall-clock-dark': ['page=wall&which=clock&theme=dark', 1920, 1080],
  lobby: ['page=wall&which=lobby', 1920, 1080],
}

const [folder = '.', ...names] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
for (const [name, [query, width, height]] of Object.entries(shots)) {
  if (names.length > 0 && !names.includes(name)) continue
  // A context of its own: nothing remembers the theme of the picture before.
  const context = await browser.newContext({ viewport: { width, height } })
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()))
  page.on('pageerror', (error) => console.error(error))
  await page.goto(`http://localhost:5199/?${query}`)
  await page.waitForSelector('#root *')
  await page.waitForTimeout(900)
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  await context.close()
}
await browser.close()
