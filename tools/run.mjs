// Runs one TypeScript file of the project on Node 26: node tools/run.mjs <file> [arguments]
import { ensureInstalled } from './install.mjs'
import { runWithNode26 } from './node26.mjs'

const [file, ...args] = process.argv.slice(2)
if (file === undefined) {
  console.error('Usage: node tools/run.mjs <file> [arguments]')
  process.exit(2)
}
await ensureInstalled()
process.exitCode = await runWithNode26([file, ...args])
