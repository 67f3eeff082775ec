import type { Edges } from './edges.ts'
import { createBrowserLocalStore } from './localStore.ts'
import { randomId } from './randomId.ts'
import { createSocketTransport } from './socketTransport.ts'
import { createBrowserStorage } from './storage.ts'
import { createBrowserTabs } from './tabs.ts'

/** The real world. */
export function createBrowserEdges(): Edges {
  const build: string = import.meta.env.VITE_BUILD_ID ?? 'dev'
  const local = createBrowserLocalStore(() => localStorage)
  return {
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    wallNow: () => Date.now(),
    monotonicNow: () => performance.now(),
    transport: createSocketTransport(location.search),
    openStorage: createBrowserStorage,
    local,
    tabs: createBrowserTabs('kennisronde'),
    random: Math.random,
    randomId,
    build,
    onWake: (wake) => {
      const wakeIfVisible = () => {
        if (document.visibilityState === 'visible') wake()
      }
      return listenTo([
        [window, 'online', wake],
        [window, 'pageshow', wake],
        [document, 'resume', wake],
        [document, 'visibilitychange', wakeIfVisible],
      ])
    },
    onHide: (hide) => {
      const hideIfHidden = () => {
        if (document.visibilityState === 'hidden') hide()
      }
      return listenTo([
        [window, 'pagehide', hide],
        [document, 'visibilitychange', hideIfHidden],
      ])
    },
    reloadOnce: () => reloadOnce(build),
  }
}

/** Once per build: a server that calls every build too old must not make the page reload for ever. */
function reloadOnce(build: string): boolean {
  try {
    const key = `kennisronde/reloaded/${build}`
    if (sessionStorage.getItem(key) !== null) return false
    sessionStorage.setItem(key, 'yes')
  } catch {
    // Nothing would remember that it was tried.
    return false
  }
  location.reload()
  return true
}

type Listening = readonly [target: EventTarget, event: string, listener: () => void]

function listenTo(all: readonly Listening[]): () => void {
  for (const [target, event, listener] of all) target.addEventListener(event, listener)
  return () => {
    for (const [target, event, listener] of all) target.removeEventListener(event, listener)
  }
}
