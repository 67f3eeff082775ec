import { ids, nonce } from '../domain/scenes.ts'
import { kindWish } from '../domain/wishes.ts'
import type { KindTests } from './kindTests.ts'
import { nonceOf, texts } from './makers.ts'

export const agreementsTests: KindTests<'agreements'> = {
  item: ids.agreements,
  data: () => ({
    setAgreed: { agreed: true },
    propose: { agreementId: nonce('proposal'), text: 'Niet praten maar doen' },
    setHidden: { agreementId: 'ag-1', hidden: true },
  }),
  participantWish: (dice, _, { id }) =>
    dice.chance(0.5)
      ? kindWish('agreements', id, { name: 'setAgreed', data: { agreed: dice.chance(0.7) } })
      : kindWish('agreements', id, { name: 'propose', data: { agreementId: nonceOf(dice), text: dice.pick(texts) } }),
  facilitatorWish: (dice, _, { id }) =>
    kindWish('agreements', id, {
      name: 'setHidden',
      data: { agreementId: dice.pick(['ag-1', 'ag-2', nonceOf(dice)]), hidden: dice.chance(0.5) },
    }),
  undo: { events: ['agreements.hiddenSet'] },
  phoneWish: ({ dice, mark }, _, id) =>
    dice.chance(0.5)
      ? kindWish('agreements', id, { name: 'propose', data: { agreementId: mark, text: mark } })
      : kindWish('agreements', id, { name: 'setAgreed', data: { agreed: dice.chance(0.7) } }),
}
