import type { Edges } from './edges.ts'

/** Loads the page anew when the server has another build of it, at a moment when that takes nothing from anybody. */
export interface BuildWatch {
  readonly welcomed: (serverBuild: string) => void
  readonly stop: () => void
}

/** How pages and servers call themselves that were not built: there the developer reloads. */
export const unbuilt = 'dev'
/** A room that comes back after an upgrade must not fetch everything at once. */
export const spreadMs = 30_000
export const lookAgainMs = 3000

export function createBuildWatch(
  edges: Pick<Edges, 'after' | 'random' | 'build' | 'isInUse' | 'reloadFor'>,
  /** Connected, and nothing on its way that only this page knows. */
  isAtRest: () => boolean,
  beforeReload: () => void,
): BuildWatch {
  let waitsFor: string | null = null
  let cancel = (): void => undefined

  function stop(): void {
    cancel()
    waitsFor = null
  }

  function look(serverBuild: string): void {
    if (edges.isInUse() || !isAtRest()) {
      cancel = edges.after(lookAgainMs, () => look(serverBuild))
      return
    }
    beforeReload()
    edges.reloadFor(serverBuild)
  }

  return {
    welcomed: (serverBuild) => {
      if (serverBuild === waitsFor) return
      stop()
      if ([edges.build, unbuilt].includes(serverBuild) || edges.build === unbuilt) return
      waitsFor = serverBuild
      cancel = edges.after(lookAgainMs + edges.random() * spreadMs, () => look(serverBuild))
    },
    stop,
  }
}
