import type { KindConsole } from '../kindConsole.ts'

export const learningMapConsole: KindConsole<'learningMap'> = {
  room: () => 'small',
  screen: ({ arrows, order, key }, { now, view: { regions } }) => {
    if (order.length === 0) return {}
    const lit = key === null ? undefined : arrows[key]
    return {
      title: now.title,
      fact: {
        type: 'own',
        say: (t) =>
          lit === undefined
            ? t('learningMap.console.fact', { count: order.length })
            : t('learningMap.learns.plain', {
                learner: regions[lit.learnerId]?.shortName ?? '',
                source: regions[lit.sourceId]?.shortName ?? '',
              }),
      },
    }
  },
  phone: ({ order }) => ({ say: (t) => t('learningMap.console.phone', { count: order.length }), hasButton: false }),
  did: {
    show: ({ t }) => t('learningMap.did.show'),
    setSuggestions: ({ t, about }) => t('learningMap.did.suggestions', { isOn: `${about.isOn}` }),
  },
  neverRecorded: ['showPage'],
}
