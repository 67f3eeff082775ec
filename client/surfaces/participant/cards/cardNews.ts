import type { Translate } from '../../../i18n/messageTypes.ts'
import type { Sent } from '../../../live/commands.ts'
import type { LiveStatus } from '../../../live/liveState.ts'
import { showFailure, showToast, toThisReader } from '../../../ui/toasts.ts'
import type { KeptCard } from './keptCards.ts'

/** `listed`: it is new, or back. */
export type CardChange = 'listed' | 'changed'

/** Without an answer for this long, the news is that this device keeps it. */
const patienceMs = 2_000

/** Says what became of a card, as far as is known: that the server has it, that it waits here, or that it does not count. */
export function tellCardNews(
  t: Translate,
  card: KeptCard,
  change: CardChange,
  sent: Sent,
  now: () => LiveStatus,
): void {
  let isSettled = false
  const isStillHere = toThisReader()
  const { cardId, type } = card
  const patience = new Promise((resolve) => setTimeout(resolve, now().connection === 'live' ? patienceMs : 0))
  void Promise.all([sent.kept, patience]).then(() => {
    if (isSettled || !isStillHere()) return
    // A browser that keeps nothing loses it with the page.
    if (now().storageBlocked) return showFailure(t('participant.card.notKept'))
    const text = change === 'listed' ? t('participant.card.kept', { type }) : t('participant.card.changeKept')
    showToast(text, showAction(t, cardId, change))
  })
  void sent.then(({ status }) => {
    isSettled = true
    if (status === 'replaced' || !isStillHere()) return
    if (status !== 'committed') return showFailure(t('participant.card.notCounted'))
    const text = change === 'listed' ? t('participant.card.listed', { type }) : t('participant.card.changed')
    showToast(text, showAction(t, cardId, change))
  })
}

/** Its words on this page, which can have the focus. */
export const findOwnCard = (cardId: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-own-card="${CSS.escape(cardId)}"]`)

/** A new card may be below the fold; only when it is on this page at all. */
function showAction(t: Translate, cardId: string, change: CardChange) {
  if (change !== 'listed' || findOwnCard(cardId) === null) return undefined
  const run = (): void => {
    const card = findOwnCard(cardId)
    card?.scrollIntoView({ block: 'center' })
    card?.focus({ preventScroll: true })
  }
  return { label: t('participant.card.show'), run }
}
