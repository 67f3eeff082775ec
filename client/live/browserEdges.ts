import { unbuilt } from './buildWatch.ts'
import type { Edges } from './edges.ts'
import { createBrowserLocalStore } from './localStore.ts'
import { createPageReload } from './pageReload.ts'
import { isPageInUse } from './pageUse.ts'
import { randomId } from './randomId.ts'
import { createSocketTransport } from './socketTransport.ts'
import { createBrowserStorage } from './storage.ts'
import { createBrowserTabs } from './tabs.ts'

/** The real world. */
export function createBrowserEdges(): Edges {
  const build: string = import.meta.env.VITE_BUILD_ID ?? unbuilt
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
    ...createPageReload(
      build,
      () => sessionStorage,
      () => location.reload(),
    ),
    isInUse: () => isPageInUse(document),
  }
}

type Listening = readonly [target: EventTarget, event: string, listener: () => void]

function listenTo(all: readonly Listening[]): () => void {
  for (const [target, event, listener] of all) target.addEventListener(event, listener)
  return () => {
    for (const [target, event, listener] of all) target.removeEventListener(event, listener)
  }
}
