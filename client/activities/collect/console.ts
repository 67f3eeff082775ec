import type { KindConsole } from '../kindConsole.ts'

export const collectConsole: KindConsole<'collect'> = {
  room: ({ isBundling }) => (isBundling ? 'small' : 'medium'),
  screen: ({ order, hiddenIds }) => ({ fact: { type: 'cards', count: order.length - hiddenIds.length } }),
  phone: ({ isBundling, phase }) => {
    if (isBundling && phase === 'closed') return 'read'
    return phase === 'open' ? 'write' : 'closed'
  },
  did: {
    setHidden: ({ t, about }) => t('lead.did.cardHidden', { isOn: `${about.hidden}` }),
    setSeedsHidden: ({ t, about }) => t('lead.did.seedsHidden', { isOn: `${about.hidden}` }),
    setBundle: ({ t }) => t('lead.did.bundle'),
    removeBundle: ({ t }) => t('lead.did.unbundle'),
    close: ({ t }) => t('lead.did.closeRound'),
    reopen: ({ t }) => t('lead.did.reopenRound'),
  },
  neverRecorded: ['showPage'],
}
