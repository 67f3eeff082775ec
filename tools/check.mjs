// npm run check: types, lint, dead code and every test that needs no browser.
import { ensureInstalled } from './install.mjs'
import { checkStages, runStages } from './stages.mjs'

await ensureInstalled()
process.exitCode = await runStages(checkStages)
