import { lazy } from 'react'
import { loadPart } from '../../../http/loadPart.ts'
import { loadMessages } from '../../../i18n/translator.ts'

type Parts = typeof import('./parts.ts')['ourRegionParts']

/** `const OurRegionPage = lazyOurRegion('OurRegionPage')`: comes in when somebody opens the region's page, or waits. */
export const lazyOurRegion = <Name extends keyof Parts>(name: Name) =>
  lazy(async () => {
    const [{ ourRegionParts }] = await Promise.all([
      loadPart(() => import('./parts.ts')),
      loadPart(() => loadMessages('profile', 'deal')),
    ])
    return { default: ourRegionParts[name] }
  })
