import type { Command } from '../../../server/domain/programme/decide.ts'
import { readerOf } from '../../../server/domain/programme/reader.ts'
import type { Activity, ProgrammeState } from '../../../server/domain/programme/state.ts'
import type { CommandDataOf } from '../../../shared/activities/registry.ts'
import type { Dice } from '../domain/Dice.ts'
import { cardId, ids, nonce, sealDeadlineOf, secondVote, secondVoteId, voteScene } from '../domain/scenes.ts'
import { kindWish } from '../domain/wishes.ts'
import type { KindTests } from './kindTests.ts'
import { cardIdOf, nonceOf, texts } from './makers.ts'

export const dotVoteTests: KindTests<'dotVote'> = {
  item: ids.dotVote,
  inLives: [ids.dotVote, ids.dotVote, ids.dotVote],
  scene: voteScene,
  data: ({ state }) => ({
    setBallot: { ballotSeq: 2, nonce: nonce('new'), earlierNonce: null, dots: {}, done: true },
    setBudgets: { process: 3, content: 3 },
    setRepeat: { repeat: null },
    addItem: { cardId: cardId('late'), text: 'Wie belt er?', kind: 'process', themeId: null, regionId: null },
    showPart: { part: 'dissent' },
    reveal: { to: 'projector' },
    hide: { to: 'console' },
    showWeight: { weight: 'region' },
    seal: { deadlineId: sealDeadlineOf(state) },
  }),
  participantWish: (dice, state, activity) =>
    kindWish('dotVote', activity.id, { name: 'setBallot', data: ballot(dice, state, activity) }),
  facilitatorWish: voteWish,
  undo: {
    scene: () => ({ scene: secondVote(), id: secondVoteId }),
    events: [
      'dotVote.budgetsSet',
      'dotVote.repeatSet',
      'dotVote.opened',
      'dotVote.itemAdded',
      'dotVote.closed',
      'dotVote.reopened',
      'dotVote.revealed',
      'dotVote.hidden',
      'dotVote.pageShown',
      'dotVote.partShown',
      'dotVote.weightShown',
    ],
    // Who looked has looked; a phone may still name a question that is gone; a vote that opens again says so; and what
    // is closed again gets its full ten minutes.
    keeps: ['facilitatorLooked', 'roomSaw', 'removed', 'isReopened', 'seal'],
    forGood: ['dotVote.sealed'],
    isSealed: true,
  },
  phoneWish: ({ dice, mark, count }, { order }, id) => {
    const itemId = dice.pick(order)
    if (itemId === undefined) return null
    const dots = { [itemId]: dice.pick([1, 2]) }
    const data = { ballotSeq: count, nonce: mark, earlierNonce: null, dots, done: dice.chance(0.8) }
    return kindWish('dotVote', id, { name: 'setBallot', data })
  },
  consoleWish: (dice, { phase }, id) => {
    const to = dice.pick(['console', 'projector', 'phones'])
    if (phase === 'ready') return kindWish('dotVote', id, { name: 'open', data: {} })
    if (phase === 'open') return dice.chance(0.4) ? kindWish('dotVote', id, { name: 'close', data: {} }) : null
    if (phase === 'closed' && dice.chance(0.6)) return kindWish('dotVote', id, { name: 'reopen', data: {} })
    return kindWish('dotVote', id, { name: 'reveal', data: { to } })
  },
}

/** Mostly within the budgets. */
function ballot(dice: Dice, state: ProgrammeState, activity: Activity): CommandDataOf<'dotVote', 'setBallot'> {
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

function voteWish(dice: Dice, { regionOrder }: ProgrammeState, { id, own }: Activity): Command {
  const page = dice.below(3)
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
