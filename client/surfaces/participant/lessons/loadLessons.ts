import { type ComponentType, lazy } from 'react'
import { loadPart } from '../../../http/loadPart.ts'
import { loadMessages } from '../../../i18n/translator.ts'

/** Comes with the texts it speaks: own lessons stand in lists that know nothing of boards. */
export const lazyLessons = <Name extends string, Props>(
  load: () => Promise<{ readonly [N in Name]: ComponentType<Props> }>,
  name: Name,
) =>
  lazy(async () => {
    const [part] = await Promise.all([loadPart(load), loadPart(() => loadMessages('lessons', 'deal'))])
    return { default: part[name] }
  })
