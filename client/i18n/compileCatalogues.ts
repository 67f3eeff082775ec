import { stat } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

const cataloguePath = /\/client\/i18n\/(?:nl|en)\/\w+\.ts$/

/**
 * Build step (Vite, also under Vitest): replaces the ICU strings of a catalogue file by Lingui's compiled form, so that
 * no ICU parser travels to a phone. A text that is not valid ICU stops the build and names its key.
 */
export function compileCatalogues(): Plugin {
  return {
    name: 'kennisronde:compile-catalogues',
    enforce: 'pre',
    async load(id) {
      const path = id.split('?')[0] ?? ''
      if (!cataloguePath.test(path)) return null
      // The time of the last change in the address makes Node read an edited file again.
      const { mtimeMs } = await stat(path)
      const exported: Record<string, Record<string, string>> = await import(`${pathToFileURL(path).href}?at=${mtimeMs}`)
      const lines = Object.entries(exported).map(
        ([name, messages]) => `export const ${name} = ${JSON.stringify(compileAll(messages, path))}`,
      )
      return { code: lines.join('\n'), map: null }
    },
  }
}

function compileAll(messages: Record<string, string>, path: string): Record<string, unknown> {
  const compiled: Record<string, unknown> = {}
  for (const [key, text] of Object.entries(messages)) {
    try {
      compiled[key] = compileMessageOrThrow(text)
    } catch (error) {
      throw new Error(`${path}: '${key}' is not a valid ICU message: ${String(error)}`, { cause: error })
    }
  }
  return compiled
}
