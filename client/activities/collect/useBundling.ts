import { useEffect, useState } from 'react'
import type { Bundle } from '../../../shared/programme/bundles.ts'
import type { PublicCard, QuestionKind } from '../../../shared/programme/cards.ts'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { usePick } from '../../i18n/useT.ts'
import { randomId } from '../../live/randomId.ts'

/** What a facilitator says about a bundle. */
export interface BundleWords {
  readonly text: string
  readonly kind: QuestionKind | null
  readonly themeId: string | null
}

export interface Bundling {
  /** These cards become one; with an id that bundle grows, or gets another name. */
  readonly put: (bundleId: string | null, words: BundleWords, cardIds: readonly string[]) => void
  readonly takeOut: (bundle: Bundle, cardId: string) => void
  readonly takeApart: (bundle: Bundle) => void
}

/** The three things that can be done with bundles; the console says each and can take it back, as everything it does. */
export function useBundling(activityId: string, cards: Readonly<Record<string, PublicCard>>): Bundling {
  const pick = usePick()
  const send = useConsoleSend()
  const focus = useFocusWhenThere()

  const set = ({ id, text, kind, themeId, cardIds }: Bundle): void => {
    const data = { bundleId: id, text: pick(text), kind, themeId, cardIds: [...cardIds] }
    void send({ name: 'collect.setBundle', activityId, data })
  }
  const takeApart = ({ id, cardIds }: Bundle, goTo = cardIds[0] ?? id): void => {
    focus(goTo)
    void send({ name: 'collect.removeBundle', activityId, data: { bundleId: id } })
  }
  return {
    put: (bundleId, words, cardIds) => {
      const id = bundleId ?? randomId()
      focus(id)
      set({ id, ...words, cardIds: [...cardIds] })
    },
    takeOut: (bundle, cardId) => {
      const cardIds = bundle.cardIds.filter((id) => id !== cardId)
      // One that is left alone is no bundle.
      if (cardIds.length < 2) return takeApart(bundle, cardId)
      focus(bundle.id)
      // Called in the words of the one that goes: from now on in those of the next.
      const isNamesake = pick(cards[cardId]?.text ?? '') === pick(bundle.text)
      const text = isNamesake ? (cards[cardIds[0] ?? '']?.text ?? bundle.text) : bundle.text
      set({ ...bundle, text, cardIds })
    },
    takeApart,
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
