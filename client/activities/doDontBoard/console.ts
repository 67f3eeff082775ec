import type { KindConsole } from '../kindConsole.ts'

export const doDontBoardConsole: KindConsole<'doDontBoard'> = {
  room: () => 'small',
  screen: ({ order, hiddenIds, waiting, show }) => ({
    title: show.mode === 'board' ? (t) => t('doDontBoard.title') : (t) => t(`doDontBoard.wall.${show.mode}`),
    fact: { type: 'cards', count: order.length - hiddenIds.length - Object.keys(waiting).length },
  }),
  phone: ({ phase }) => ({
    say: (t) => t(phase === 'open' ? 'doDontBoard.preview.write' : 'doDontBoard.preview.read'),
    hasButton: true,
  }),
  did: {
    letThrough: ({ t, about }) => t('doDontBoard.did.letThrough', { isOn: `${about.isOn}` }),
    setBundle: ({ t }) => t('doDontBoard.did.bundle'),
    removeBundle: ({ t }) => t('doDontBoard.did.unbundle'),
    close: ({ t }) => t('doDontBoard.did.close'),
    reopen: ({ t }) => t('doDontBoard.did.reopen'),
    show: ({ t }) => t('doDontBoard.did.show'),
  },
  neverRecorded: ['showPage'],
}
