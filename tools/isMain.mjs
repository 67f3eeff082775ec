import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Whether this module is the script that Node was started with.
 * @param {string} moduleUrl import.meta.url
 */
export function isMain(moduleUrl) {
  const script = process.argv[1]
  return script !== undefined && realpathSync(script) === realpathSync(fileURLToPath(moduleUrl))
}
