import type { Command } from '../../../server/domain/programme/decide.ts'
import { readerOf } from '../../../server/domain/programme/reader.ts'
import type { Activity, ProgrammeState } from '../../../server/domain/programme/state.ts'
import type { CommandDataOf } from '../../../shared/activities/registry.ts'
import type { Dice } from '../domain/Dice.ts'
import { cardId, collectScene, ids, nonce, ownCard } from '../domain/scenes.ts'
import { kindWish } from '../domain/wishes.ts'
import type { KindTests } from './kindTests.ts'
import { cardIdOf, texts } from './makers.ts'

export const collectTests: KindTests<'collect'> = {
  item: ids.collect,
  inLives: ['s1-08', ids.collect, ids.collect],
  scene: collectScene,
  data: () => {
    const edit = (card: string) => ({ cardId: cardId(card), cardSeq: 2 })
    return {
      putCard: { ...edit('named'), ...ownCard, attribution: 'name' },
      withdrawCard: edit('named'),
      putSealedCard: { ...edit('sealed'), ...ownCard },
      withdrawSealedCard: edit('sealed'),
      setHidden: { cardId: 'lq-seed-1', hidden: true },
      setSeedsHidden: { hidden: true },
      setBundle: {
        bundleId: nonce('bundle'),
        text: 'Samen?',
        kind: 'process',
        themeId: null,
        cardIds: ['lq-seed-1', 'lq-seed-2'],
      },
      removeBundle: { bundleId: nonce('known-bundle') },
      setSupport: { cardId: 'lq-seed-1', isOn: true },
    }
  },
  participantWish: collectWish,
  facilitatorWish,
  phoneWish: ({ dice, mark }, { fields }, id) => {
    const asks = (field: 'kind' | 'sourceRegion') => fields.includes(field)
    const content = {
      cardId: mark,
      cardSeq: 1,
      text: mark,
      kind: asks('kind') ? dice.pick(['process', 'content']) : null,
      themeId: null,
      sourceRegionId: asks('sourceRegion') ? (dice.pick(['regio-drenthe', 'regio-zeeland']) ?? null) : null,
    }
    return dice.chance(0.5)
      ? kindWish('collect', id, { name: 'putSealedCard', data: content })
      : kindWish('collect', id, { name: 'putCard', data: { ...content, attribution: 'name' } })
  },
  consoleWish: (dice, { phase }, id) =>
    phase === 'open'
      ? kindWish('collect', id, { name: 'showPage', data: { page: dice.below(3) } })
      : kindWish('collect', id, { name: 'reopen', data: {} }),
}

function collectWish(dice: Dice, state: ProgrammeState, activity: Activity, seatId: string | null): Command {
  const { id } = activity
  const own = [...state.library.cards.values()].filter((card) => card.seatId !== null && card.seatId === seatId)
  const cardId = dice.chance(0.3) ? (dice.pick(own)?.id ?? cardIdOf(dice)) : cardIdOf(dice)
  const change = { cardId, cardSeq: 1 + dice.below(9) }
  const sealedId = dice.chance(0.8) ? `sealed-${dice.below(2)}-${seatId}`.padEnd(22, '_') : cardIdOf(dice)
  const sealed = { ...change, cardId: sealedId }
  return dice.weighted([
    [
      4,
      () => {
        const attribution = dice.pick(['region', 'name'])
        return kindWish('collect', id, {
          name: 'putCard',
          data: { ...change, ...content(dice, state, activity), attribution },
        })
      },
    ],
    [
      4,
      () => kindWish('collect', id, { name: 'putSealedCard', data: { ...sealed, ...content(dice, state, activity) } }),
    ],
    [1, () => kindWish('collect', id, { name: 'withdrawCard', data: change })],
    [1, () => kindWish('collect', id, { name: 'withdrawSealedCard', data: sealed })],
    [
      2,
      () => {
        const liked = dice.pick(readerOf(state).cardsOf('learningQuestion'))?.id ?? cardId
        return kindWish('collect', id, { name: 'setSupport', data: { cardId: liked, isOn: dice.chance(0.7) } })
      },
    ],
  ])
}

/** The fields that this activity asks for; now and then one too many or too few. */
function content(dice: Dice, state: ProgrammeState, { config }: Activity): Content {
  const fields: readonly string[] = 'fields' in config ? config.fields : []
  const asks = (field: string): boolean => fields.includes(field) !== dice.chance(0.03)
  return {
    text: dice.pick(texts),
    kind: asks('kind') ? dice.pick(['process', 'content']) : null,
    themeId: asks('theme') && dice.chance(0.5) ? (dice.pick(state.themeOrder) ?? null) : null,
    sourceRegionId: asks('sourceRegion') ? (dice.pick(state.regionOrder) ?? null) : null,
  }
}
type Content = Omit<CommandDataOf<'collect', 'putSealedCard'>, 'cardId' | 'cardSeq'>

function facilitatorWish(dice: Dice, state: ProgrammeState, activity: Activity): Command {
  const { id } = activity
  return dice.weighted([
    [
      3,
      () => {
        const cardId = dice.pick(readerOf(state).cardsOf('learningQuestion'))?.id ?? 'none'
        return kindWish('collect', id, { name: 'setHidden', data: { cardId, hidden: dice.chance(0.5) } })
      },
    ],
    [1, () => kindWish('collect', id, { name: 'setSeedsHidden', data: { hidden: dice.chance(0.3) } })],
    [4, () => kindWish('collect', id, { name: 'setBundle', data: bundleData(dice, state, activity) })],
    [1, () => kindWish('collect', id, { name: 'removeBundle', data: { bundleId: bundleIdOf(dice) } })],
    [1, () => kindWish('collect', id, { name: 'close', data: {} })],
    [2, () => kindWish('collect', id, { name: 'reopen', data: {} })],
    [1, () => kindWish('collect', id, { name: 'showPage', data: { page: dice.below(3) } })],
  ])
}

const bundleIdOf = (dice: Dice): string => `bundle-${dice.below(3)}`.padEnd(22, '_')

/** Two to four cards that exist, named by one of them or otherwise; now and then an id of nothing. */
function bundleData(dice: Dice, state: ProgrammeState, activity: Activity): CommandDataOf<'collect', 'setBundle'> {
  const cards = readerOf(state).cardsOf('learningQuestion')
  const chosen = Array.from({ length: 2 + dice.below(3) }, () => dice.pick(cards)?.id ?? 'none')
  const { kind, themeId, text } = content(dice, state, activity)
  const words = cards.find((card) => card.id === chosen[1])?.text ?? text
  return {
    bundleId: bundleIdOf(dice),
    text: typeof words === 'string' && dice.chance(0.5) ? words : text,
    kind,
    themeId,
    cardIds: dice.chance(0.1) ? [...chosen, 'none'] : chosen,
  }
}
