import type { KindConsole } from '../kindConsole.ts'
import type { KindView } from '../module.ts'

type Checkout = KindView<'checkout', 'facilitator'>

export const checkoutConsole: KindConsole<'checkout'> = {
  room: ({ outcome }) => (outcome === null ? 'medium' : 'small'),
  screen: (checkout, { view, now }) =>
    checkout.outcome === null
      ? { fact: { type: 'done', done: checkout.done, total: view.seatCount } }
      : { title: now.title, hasClock: false, rankings: shownSentences(checkout) },
  revealed: ({ outcome, phase }, { now }) =>
    outcome !== null || phase === 'open'
      ? null
      : { title: now.title, hasClock: false, fact: { type: 'text', key: 'outcomeUnseen' } },
  phone: ({ phase }) => (phase === 'open' ? 'answer' : 'closed'),
  did: {
    close: ({ t }) => t('lead.did.closeCheckout'),
    reopen: ({ t }) => t('lead.did.reopenCheckout'),
    reveal: ({ t }) => t('lead.did.revealCheckout'),
    setSentenceHidden: ({ t, about }) => t('lead.did.sentenceHidden', { isOn: `${about.hidden}` }),
  },
  neverRecorded: ['showPage'],
}

const shownSentences = ({ outcome, hiddenSentences }: Checkout): readonly string[] =>
  (outcome?.sentences ?? []).filter((_, index) => !hiddenSentences.includes(index)).slice(0, 4)
