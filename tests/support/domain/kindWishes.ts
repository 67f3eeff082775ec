import type { Command } from '../../../server/domain/programme/decide.ts'
import { readerOf } from '../../../server/domain/programme/reader.ts'
import type { Activity, ProgrammeState } from '../../../server/domain/programme/state.ts'
import type { CommandDataOf } from '../../../shared/activities/registry.ts'
import type { Dice } from './Dice.ts'
import { kindWish, programmeWish } from './wishes.ts'

/** Ids and nonces from a small pool, so that people meet: same card again, somebody else's card, a retry. */
const cardIdOf = (dice: Dice): string => `card-${dice.below(6)}`.padEnd(22, '_')
const nonceOf = (dice: Dice): string => `nonce-${dice.below(500)}`.padEnd(22, '_')

const texts = [
  'Hoe krijgen we kleine bedrijven mee?',
  'What works  elsewhere?',
  'e\u200B\u0301\u0301\u0301\u0301\u0301\u0301',
  '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}',
  'שלום\u202Eabc',
  '',
  '\u200B',
  'woord'.repeat(100),
] as const

/** What a participant may want of this activity. */
export function participantWishFor(
  dice: Dice,
  state: ProgrammeState,
  activity: Activity,
  seatId: string | null,
): Command {
  const { id } = activity
  switch (activity.kind) {
    case 'agreements':
      return dice.chance(0.5)
        ? kindWish('agreements', id, { name: 'setAgreed', data: { agreed: dice.chance(0.7) } })
        : kindWish('agreements', id, { name: 'propose', data: { agreementId: nonceOf(dice), text: dice.pick(texts) } })
    case 'collect':
      return collectWish(dice, state, activity, seatId)
    case 'dotVote':
      return kindWish('dotVote', id, { name: 'setBallot', data: ballot(dice, state, activity) })
    case 'link': {
      const result = readerOf(state).voteBefore(activity)?.outcome?.result
      const best = dice.pick(result?.process.order[0] ?? [])
      const questionId = best ?? dice.pick(readerOf(state).visibleCards('learningQuestion'))?.id ?? 'none'
      const role = dice.pick(['bringer', 'experienced'])
      return kindWish('link', id, { name: 'signUp', data: { questionId, role, signedUp: dice.chance(0.7) } })
    }
    case 'checkout':
      return kindWish('checkout', id, { name: 'setAnswer', data: answer(dice) })
    default:
      return programmeWish('seat.rename', { name: dice.pick(['Chris', null]) })
  }
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

/** Mostly within the budgets. */
export function ballot(dice: Dice, state: ProgrammeState, activity: Activity): CommandDataOf<'dotVote', 'setBallot'> {
  const items = readerOf(state).visibleCards('learningQuestion')
  const own = activity.own as { readonly order?: readonly string[] }
  const ids = own.order?.length ? own.order : items.map((item) => item.id)
  const dots: Record<string, number> = {}
  for (let given = dice.below(dice.chance(0.9) ? 3 : 9); given > 0; given -= 1) {
    const itemId = dice.chance(0.98) ? (dice.pick(ids) ?? 'none') : 'constructor'
    dots[itemId] = (dots[itemId] ?? 0) + 1
  }
  return {
    ballotSeq: 1 + dice.below(8),
    nonce: nonceOf(dice),
    earlierNonce: dice.chance(0.5) ? nonceOf(dice) : null,
    dots,
    done: dice.chance(0.6),
  }
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

/** What a facilitator may want of this activity. */
export function facilitatorWishFor(dice: Dice, state: ProgrammeState, activity: Activity): Command {
  const { id } = activity
  const page = dice.below(3)
  switch (activity.kind) {
    case 'agreements':
      return kindWish('agreements', id, {
        name: 'setHidden',
        data: { agreementId: dice.pick(['ag-1', 'ag-2', nonceOf(dice)]), hidden: dice.chance(0.5) },
      })
    case 'collect':
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
        [1, () => kindWish('collect', id, { name: 'showPage', data: { page } })],
      ])
    case 'dotVote':
      return voteWish(dice, state, activity, page)
    case 'link': {
      const questionId =
        dice.pick([
          null,
          ...readerOf(state)
            .cardsOf('learningQuestion')
            .map((card) => card.id),
        ]) ?? null
      return dice.chance(0.5)
        ? kindWish('link', id, { name: 'setRescued', data: { questionId } })
        : kindWish('link', id, { name: 'showPage', data: { page } })
    }
    case 'checkout':
      return dice.weighted([
        [1, () => kindWish('checkout', id, { name: 'close', data: {} })],
        [1, () => kindWish('checkout', id, { name: 'reopen', data: {} })],
        [0.7, () => kindWish('checkout', id, { name: 'reveal', data: {} })],
        [
          1,
          () => kindWish('checkout', id, { name: 'setSentenceHidden', data: { index: dice.below(3), hidden: true } }),
        ],
        [1, () => kindWish('checkout', id, { name: 'showPage', data: { page } })],
      ])
    default:
      return programmeWish('joining.setLocked', { locked: false })
  }
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

function voteWish(dice: Dice, { regionOrder }: ProgrammeState, { id, own }: Activity, page: number): Command {
  const to = dice.pick(['console', 'projector', 'phones'])
  const isIn = (phase: string, weight: number): number => (own.phase === phase ? weight : 0.1)
  return dice.weighted([
    [
      isIn('ready', 1),
      () => kindWish('dotVote', id, { name: 'setBudgets', data: { process: dice.below(5), content: dice.below(5) } }),
    ],
    [
      isIn('ready', 0.5),
      () => {
        const repeat = dice.chance(0.3) ? null : { top: dice.chance(0.5) ? null : 1 + dice.below(3) }
        return kindWish('dotVote', id, { name: 'setRepeat', data: { repeat } })
      },
    ],
    [isIn('ready', 3), () => kindWish('dotVote', id, { name: 'open', data: {} })],
    [
      Math.max(isIn('ready', 0.3), isIn('open', 0.5)),
      () => {
        const cardId = dice.chance(0.8) ? `late-${dice.below(4)}`.padEnd(22, '_') : cardIdOf(dice)
        const regionId = dice.pick([null, 'nergens', ...regionOrder]) ?? null
        const data = {
          cardId,
          text: dice.pick(texts),
          kind: dice.pick(['process', 'content']),
          themeId: null,
          regionId,
        }
        return kindWish('dotVote', id, { name: 'addItem', data })
      },
    ],
    [isIn('open', 1), () => kindWish('dotVote', id, { name: 'close', data: {} })],
    [isIn('closed', 1), () => kindWish('dotVote', id, { name: 'reopen', data: {} })],
    [isIn('closed', 1), () => kindWish('dotVote', id, { name: 'reveal', data: { to } })],
    [isIn('sealed', 4), () => kindWish('dotVote', id, { name: 'reveal', data: { to } })],
    [isIn('sealed', 1), () => kindWish('dotVote', id, { name: 'hide', data: { to } })],
    [isIn('sealed', 1), () => kindWish('dotVote', id, { name: 'showPage', data: { page } })],
    [
      isIn('sealed', 0.5),
      () => kindWish('dotVote', id, { name: 'showPart', data: { part: dice.pick(['ranking', 'shift', 'dissent']) } }),
    ],
    [
      isIn('sealed', 2),
      () => kindWish('dotVote', id, { name: 'showWeight', data: { weight: dice.pick(['person', 'region']) } }),
    ],
  ])
}
