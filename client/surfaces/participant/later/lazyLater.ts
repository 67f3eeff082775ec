import { lazy } from 'react'
import { loadPart } from '../../../http/loadPart.ts'

type Parts = typeof import('./parts.ts')['laterParts']

const load = () => import('./parts.ts')
// Asked for while the room connects, and again when it is needed.
load().catch(() => {})

/** `const Menu = lazyLater('Menu')`: comes in right behind the room, in one file, so that the room is there sooner. */
export const lazyLater = <Name extends keyof Parts>(name: Name) =>
  lazy(async () => {
    const { laterParts } = await loadPart(load)
    return { default: laterParts[name] }
  })
