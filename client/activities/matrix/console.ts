import type { KindConsole, Say } from '../kindConsole.ts'
import type { KindView } from '../module.ts'

type Matrix = KindView<'matrix', 'facilitator'>

export const matrixConsole: KindConsole<'matrix'> = {
  room: ({ isShown }) => (isShown ? 'small' : 'medium'),
  screen: (matrix, { now }) =>
    matrix.isShown
      ? { title: titleOf(matrix), hasClock: false }
      : now.step.label === null
        ? { fact: { type: 'own', say: factOf(matrix) } }
        : { title: now.step.label, fact: { type: 'own', say: factOf(matrix) } },
  phone: ({ isShown }) =>
    isShown
      ? { say: (t) => t('deals.phoneReads'), hasButton: true }
      : { say: (t) => t('deals.phone'), hasButton: true },
  did: { show: ({ t }) => t('deals.did.show') },
  neverRecorded: ['showPage'],
}

const titleOf =
  ({ shown }: Matrix): Say =>
  (t) =>
    t(`deals.view.${shown.view}`)

const factOf =
  ({ filled }: Matrix): Say =>
  (t) => {
    const counts = Object.values(filled)
    return t('deals.fact', { done: counts.filter((count) => count > 0).length, count: counts.length })
  }
