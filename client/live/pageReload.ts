import type { Edges } from './edges.ts'

/**
 * Loads the page again, at most once for each reason in a tab: a server that calls every page too old, a cache that
 * keeps giving the old page, or two servers of different builds must not make it load for ever. Where nothing would
 * remember that it was tried, it is not.
 */
export function createPageReload(
  build: string,
  session: () => Pick<globalThis.Storage, 'getItem' | 'setItem'>,
  reload: () => void,
): Pick<Edges, 'reloadOnce' | 'reloadFor'> {
  function once(reason: string, also: readonly string[] = []): boolean {
    try {
      const marks = session()
      if (marks.getItem(keyOf(reason)) !== null) return false
      for (const each of [reason, ...also]) marks.setItem(keyOf(each), 'yes')
    } catch {
      return false
    }
    reload()
    return true
  }
  return {
    reloadOnce: () => once(build),
    // Nor back to this one: during an upgrade the next server may be an old one again.
    reloadFor: (other) => once(`for/${other}`, [`for/${build}`]),
  }
}

const keyOf = (reason: string): string => `kennisronde/reloaded/${reason}`
