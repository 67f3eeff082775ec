import type { CommandDataOf } from '../../../shared/activities/registry.ts'
import type { Dice } from '../domain/Dice.ts'
import { checkoutScene, ids, nonce, sealDeadlineOf } from '../domain/scenes.ts'
import { kindWish } from '../domain/wishes.ts'
import type { KindTests } from './kindTests.ts'
import { nonceOf, texts } from './makers.ts'

export const checkoutTests: KindTests<'checkout'> = {
  item: ids.checkout,
  inLives: [ids.checkout, ids.checkout],
  scene: checkoutScene,
  data: ({ state }) => ({
    setAnswer: { answerSeq: 2, nonce: nonce('new'), sentence: 'Dank', scores: { r1: 5 } },
    setSentenceHidden: { index: 0, hidden: true },
    seal: { deadlineId: sealDeadlineOf(state) },
  }),
  participantWish: (dice, _, { id }) => kindWish('checkout', id, { name: 'setAnswer', data: answer(dice) }),
  facilitatorWish: (dice, _, { id }) =>
    dice.weighted([
      [1, () => kindWish('checkout', id, { name: 'close', data: {} })],
      [1, () => kindWish('checkout', id, { name: 'reopen', data: {} })],
      [0.7, () => kindWish('checkout', id, { name: 'reveal', data: {} })],
      [1, () => kindWish('checkout', id, { name: 'setSentenceHidden', data: { index: dice.below(3), hidden: true } })],
      [1, () => kindWish('checkout', id, { name: 'showPage', data: { page: dice.below(3) } })],
    ]),
  undo: {
    events: ['checkout.closed', 'checkout.reopened', 'checkout.sentenceHidden', 'checkout.pageShown'],
    // What is closed again gets its full ten minutes.
    keeps: ['seal'],
    forGood: ['checkout.sealed'],
    isSealed: true,
  },
  phoneWish: ({ dice, mark, count }, _, id) => {
    const scores = { r1: dice.pick([1, 2, 3, 4, 5]) }
    return kindWish('checkout', id, {
      name: 'setAnswer',
      data: { answerSeq: count, nonce: mark, sentence: mark, scores },
    })
  },
  consoleWish: (dice, { phase }, id) => {
    if (phase === 'open') return kindWish('checkout', id, { name: 'close', data: {} })
    return phase === 'closed' && dice.chance(0.5)
      ? kindWish('checkout', id, { name: 'reopen', data: {} })
      : kindWish('checkout', id, { name: 'reveal', data: {} })
  },
}

function answer(dice: Dice): CommandDataOf<'checkout', 'setAnswer'> {
  const score = () => dice.pick([null, 1, 2, 3, 4, 5])
  return {
    answerSeq: 1 + dice.below(6),
    nonce: nonceOf(dice),
    sentence: dice.pick([null, ...texts]),
    scores: dice.chance(0.95) ? { r1: score(), r2: score() } : { r9: score() },
  }
}
