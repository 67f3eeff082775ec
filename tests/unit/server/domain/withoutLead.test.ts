import { expect, test } from 'vitest'
import { actors, collectScene, ids, nonce } from '../../../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../../../support/domain/wishes.ts'

test('U5: who does not lead hides and bundles cards, and neither closes the round nor puts a card in the light', () => {
  const scene = collectScene('open')
  const helper = { ...actors.facilitator, linkId: 'link-helper', clientId: 'console-2' }
  const grant = { linkId: 'link-helper', role: 'coFacilitator', secretHash: 'H'.repeat(43), name: 'Helper' } as const
  scene.do(actors.door, programmeWish('access.grant', grant), null)
  const bundleId = nonce('of-the-helper')
  const cardIds = ['lq-seed-1', 'lq-seed-2']
  for (const wish of [
    kindWish('collect', ids.collect, { name: 'setHidden', data: { cardId: 'lq-seed-5', hidden: true } }),
    kindWish('collect', ids.collect, {
      name: 'setBundle',
      data: { bundleId, text: 'Samen', kind: 'process', themeId: null, cardIds },
    }),
    kindWish('collect', ids.collect, { name: 'removeBundle', data: { bundleId } }),
    kindWish('collect', ids.collect, { name: 'setSeedsHidden', data: { hidden: true } }),
  ]) {
    expect(scene.try(helper, wish).status, wish.name).toBe('committed')
  }
  const lit = programmeWish('wall.setSpotlight', { cardId: 'lq-seed-1' })
  for (const wish of [kindWish('collect', ids.collect, { name: 'close', data: {} }), lit]) {
    expect(scene.try(helper, wish), wish.name).toEqual({ status: 'rejected', code: 'notLead' })
  }
})
