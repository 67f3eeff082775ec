import type { WallScene } from '../../../../shared/programme/wall.ts'
import { useT } from '../../../i18n/useT.ts'
import { usePresence, useView } from '../../../store/live.tsx'

export interface Screen {
  /** Of its link. */
  readonly id: string
  readonly name: string
  readonly scene: WallScene
  /** Null before the server said so. */
  readonly isConnected: boolean | null
}

/**
 * Every screen that has a link, in the order in which they were made, and how many people look along. The programme's
 * own link has no name, and is no screen as long as nobody opens it.
 */
export function useScreens(): { readonly screens: readonly Screen[]; readonly observerCount: number } {
  const t = useT()
  const { links, scenes } = useView('facilitator', (view) => ({ links: view.links, scenes: view.wall.scenes }))
  const wallIds = usePresence()?.wallIds
  const all = Object.values(links)
  const screens = all
    .filter(({ id, role, name }) => role === 'projector' && (name !== null || wallIds?.includes(id)))
    .map(({ id, name }) => ({
      id,
      name: name ?? t('screens.unnamed'),
      scene: scenes[id] ?? ('follow' as const),
      isConnected: wallIds === undefined ? null : wallIds.includes(id),
    }))
  const observers = all.filter(({ id, role }) => role === 'observer' && wallIds?.includes(id))
  return { screens, observerCount: observers.length }
}
