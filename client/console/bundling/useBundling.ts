import { useEffect, useState } from 'react'
import type { Bundle } from '../../../shared/programme/bundles.ts'
import type { PublicCard, QuestionKind } from '../../../shared/programme/cards.ts'
import { usePick } from '../../i18n/useT.ts'
import { randomId } from '../../live/randomId.ts'

/** What a facilitator says about a bundle. */
export interface BundleWords {
  readonly text: string
  readonly kind: QuestionKind | null
  readonly themeId: string | null
}

/** How a board does it: each has commands of its own. */
export interface BundleCommands {
  readonly set: (bundleId: string, bundle: BundleWords & { readonly cardIds: string[] }) => void
  readonly remove: (bundleId: string) => void
}

export interface Bundling {
  /** These cards become one; with an id that bundle grows, or gets another name. */
  readonly put: (bundleId: string | null, words: BundleWords, cardIds: readonly string[]) => void
  readonly takeOut: (bundle: Bundle, cardId: string) => void
  readonly takeApart: (bundle: Bundle) => void
}

/** The three things that can be done with bundles; the console says each and can take it back, as everything it does. */
export function useBundling(cards: Readonly<Record<string, PublicCard>>, commands: BundleCommands): Bundling {
  const pick = usePick()
  const focus = useFocusWhenThere()

  const set = ({ id, text, ...bundle }: Bundle): void => commands.set(id, { ...bundle, text: pick(text) })
  const takeApart = ({ id, cardIds }: Bundle, goTo = cardIds[0] ?? id): void => {
    focus(goTo)
    commands.remove(id)
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
