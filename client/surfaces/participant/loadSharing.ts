import { lazy } from 'react'
import { loadPart } from '../../http/loadPart.ts'
import { loadMessages } from '../../i18n/translator.ts'

type Parts = typeof import('./sharing/parts.ts')['sharingParts']

/** `const PlaceBar = lazySharing('PlaceBar')`: only a device that several people share loads how that is done. */
export const lazySharing = <Name extends keyof Parts>(name: Name) =>
  lazy(async () => {
    const [{ sharingParts }] = await Promise.all([
      loadPart(() => import('./sharing/parts.ts')),
      loadPart(() => loadMessages('sharing')),
    ])
    return { default: sharingParts[name] }
  })
