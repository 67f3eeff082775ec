// npm test: everything that npm run check does, then the browser tests on a fresh build.
import { ensureClientBuilt } from './build.mjs'
import { ensureChromium } from './ensureChromium.mjs'
import { ensureInstalled } from './install.mjs'
import { checkStages, runStages, tests } from './stages.mjs'

await ensureInstalled()
process.exitCode = await runStages([
  ...checkStages,
  { name: 'client build', run: async () => (await ensureClientBuilt()) === 0 },
  tests('browser tests', ['e2e', 'day'], async () => ({ CHROMIUM_PATH: await ensureChromium() })),
])
