import { type ComponentType, lazy } from 'react'
import { loadPart } from '../../../http/loadPart.ts'
import { loadMessages } from '../../../i18n/translator.ts'

/** Those of the matrix name how far a region is: the same words wherever that is said. */
export const libraryTexts = ['library', 'lessons', 'deal', 'learning', 'matrix'] as const

/** `const Picker = lazyLibrary(() => import('./PickInstruments.tsx'), 'PickInstruments')`: comes with the texts it speaks. */
export const lazyLibrary = <Name extends string, Props>(
  load: () => Promise<{ readonly [N in Name]: ComponentType<Props> }>,
  name: Name,
) =>
  lazy(async () => {
    const [part] = await Promise.all([loadPart(load), loadPart(() => loadMessages(...libraryTexts))])
    return { default: part[name] }
  })
