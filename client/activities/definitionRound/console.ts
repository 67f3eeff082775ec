import type { CardText } from '../../../shared/programme/localised.ts'
import type { KindConsole } from '../kindConsole.ts'
import type { KindView } from '../module.ts'

type Round = KindView<'definitionRound', 'facilitator'>

export const definitionRoundConsole: KindConsole<'definitionRound'> = {
  room: ({ phase }) => (phase === 'shown' ? 'small' : 'medium'),
  screen: (round, { view, now }) =>
    round.answers === null
      ? {
          fact: {
            type: 'own',
            say: (t) =>
              t('definitionRound.preview.answered', { count: round.answered.length, total: view.regionOrder.length }),
          },
          hasClock: round.phase === 'open',
        }
      : { title: now.prompt, hasClock: false, rankings: onScreen(round) },
  phone: ({ phase }) => ({
    say: (t) =>
      phase === 'closed'
        ? t('definitionRound.console.closed')
        : t(phase === 'open' ? 'definitionRound.preview.write' : 'definitionRound.preview.read'),
    hasButton: false,
  }),
  waits: ({ phase, answered }) => phase !== 'shown' && answered.length > 0,
  did: {
    close: ({ t }) => t('definitionRound.did.close'),
    reopen: ({ t }) => t('definitionRound.did.reopen'),
    show: ({ t }) => t('definitionRound.did.show'),
    hide: ({ t }) => t('definitionRound.did.hide'),
    light: ({ t, about }) => t('definitionRound.did.light', { isOn: `${about.regionId !== undefined}` }),
  },
  neverRecorded: ['showPage'],
}

function onScreen({ answers, litRegionId }: Round): readonly CardText[] {
  const lit = litRegionId === null ? undefined : answers?.[litRegionId]
  return lit === undefined ? Object.values(answers ?? {}).slice(0, 4) : [lit]
}
