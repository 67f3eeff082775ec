import { useEffect, useState } from 'react'
import type { Bundle } from '../../../shared/programme/bundles.ts'
import type { QuestionKind } from '../../../shared/programme/cards.ts'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { randomId } from '../../live/randomId.ts'
import { announce } from '../../ui/announcer.ts'

/** What a facilitator says about a bundle. */
export interface BundleWords {
  readonly text: string
  readonly kind: QuestionKind | null
  readonly themeId: string | null
}

/** The last thing that was done here, until the next. A toast would lie over the button that goes on. */
export interface BundlingNews {
  readonly text: string
  readonly undo: () => void
}

export interface Bundling {
  readonly news: BundlingNews | null
  /** These cards become one; with an id that bundle grows, or gets another name. */
  readonly put: (bundleId: string | null, words: BundleWords, cardIds: readonly string[]) => void
  readonly takeOut: (bundle: Bundle, cardId: string) => void
  readonly takeApart: (bundle: Bundle) => void
}

interface BundlingOptions {
  readonly activityId: string
  readonly bundles: Readonly<Record<string, Bundle>>
}

/** The three things that can be done with bundles; each says what happened and can be taken back where it is said. */
export function useBundling({ activityId, bundles }: BundlingOptions): Bundling {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const focus = useFocusWhenThere()
  const [news, setNews] = useState<BundlingNews | null>(null)

  const set = ({ id, text, kind, themeId, cardIds }: Bundle) =>
    send({
      name: 'collect.setBundle',
      activityId,
      data: { bundleId: id, text: pick(text), kind, themeId, cardIds: [...cardIds] },
    })
  const remove = (bundleId: string) => send({ name: 'collect.removeBundle', activityId, data: { bundleId } })
  /** Bundles as they are now, absolute: what others do in the meantime is theirs. */
  const restore = (ids: readonly string[]): void => {
    setNews(null)
    for (const id of ids) {
      const before = bundles[id]
      if (before === undefined) void remove(id)
      else void set(before)
    }
  }
  const tell = (sent: ReturnType<typeof send>, text: string, changed: readonly string[], goTo: string): void => {
    void sent.then(({ status }) => {
      if (status !== 'committed') return
      focus(goTo)
      announce(text)
      setNews({ text, undo: () => restore(changed) })
    })
  }

  return {
    news,
    put: (bundleId, words, cardIds) => {
      const id = bundleId ?? randomId()
      const robbed = Object.values(bundles).filter(
        (other) => other.id !== id && other.cardIds.some((cardId) => cardIds.includes(cardId)),
      )
      const isGrown = bundleId === null || bundles[bundleId]?.cardIds.length !== cardIds.length
      tell(
        set({ id, ...words, cardIds: [...cardIds] }),
        isGrown ? t('facilitator.bundle.made', { count: cardIds.length }) : t('facilitator.bundle.changed'),
        [id, ...robbed.map((other) => other.id)],
        id,
      )
    },
    takeOut: (bundle, cardId) => {
      const cardIds = bundle.cardIds.filter((id) => id !== cardId)
      // One that is left alone is no bundle.
      const isOver = cardIds.length < 2
      tell(
        isOver ? remove(bundle.id) : set({ ...bundle, cardIds }),
        t('facilitator.bundle.tookOut'),
        [bundle.id],
        isOver ? cardId : bundle.id,
      )
    },
    takeApart: (bundle) =>
      tell(remove(bundle.id), t('facilitator.bundle.apart'), [bundle.id], bundle.cardIds[0] ?? bundle.id),
  }
}

/**
 * `focus(id)`: the tick of that card or bundle, where the work goes on, as soon as what had the focus is gone; nowhere
 * when the hand has moved on meanwhile.
 */
function useFocusWhenThere(): (id: string) => void {
  const [wanted, setWanted] = useState<{ readonly id: string; readonly from: Element | null } | null>(null)
  useEffect(() => {
    if (wanted === null) return
    const active = document.activeElement
    if (active !== null && active !== document.body) {
      if (active !== wanted.from) setWanted(null)
      return
    }
    const tick = document.querySelector<HTMLElement>(`[data-question="${CSS.escape(wanted.id)}"] input`)
    if (tick === null) return
    tick.focus()
    setWanted(null)
  })
  return (id) => setWanted({ id, from: document.activeElement })
}
