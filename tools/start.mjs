// npm start: from a fresh clone to a running server in one command.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureClientBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { root, runWithNode26 } from './node26.mjs'

await ensureInstalled()
const built = await ensureClientBuilt()
if (built !== 0) {
  console.error('Building the client failed; the reason is above.')
  process.exit(built)
}
if (!existsSync(join(root, 'server', 'main.ts'))) {
  console.error('server/main.ts is missing: this clone is incomplete.')
  process.exit(1)
}
process.exitCode = await runWithNode26(['server/main.ts', ...process.argv.slice(2)])
