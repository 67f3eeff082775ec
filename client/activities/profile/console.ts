import { profileSteps } from '../../../shared/programme/profile.ts'
import type { KindConsole } from '../kindConsole.ts'

export const profileConsole: KindConsole<'profile'> = {
  room: ({ regionId }) => (regionId === null ? 'medium' : 'small'),
  screen: ({ regionId, part, howFar }, { view }) => {
    const region = regionId === null ? undefined : view.regions[regionId]
    if (region !== undefined) return { title: region.name, hasClock: false }
    const figures = Object.values(howFar)
    if (part === 'grid') {
      const count = figures.reduce((sum, { unknown }) => sum + unknown, 0)
      return { fact: { type: 'own', say: (t) => t('profile.wall.unknownTotal', { count }) } }
    }
    const done = figures.reduce((sum, one) => sum + one.done, 0)
    const total = figures.length * profileSteps.length
    return { fact: { type: 'own', say: (t) => t('profile.preview.filled', { done, total }) } }
  },
  phone: () => ({ say: (t) => t('profile.preview.fill'), hasButton: false }),
  did: {
    show: ({ t, about, region }) =>
      t('profile.did.show', {
        what: about.regionId === undefined ? 'all' : 'region',
        region: about.regionId === undefined ? '' : region(about.regionId),
      }),
  },
  neverRecorded: ['showPage'],
}
