import { dealOf } from '../../../server/domain/programme/deals.ts'
import type { Command } from '../../../server/domain/programme/decide.ts'
import { isReply } from '../../../server/domain/programme/library.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import { contextTags } from '../../../shared/content/contextTags.ts'
import {
  dealFieldId,
  dealTexts,
  effects,
  noFocus,
  notHereReasons,
  outcomes,
  verdicts,
} from '../../../shared/programme/dealParts.ts'
import type { DealChange } from '../../../shared/programme/deals.ts'
import { efforts } from '../../../shared/programme/instrumentParts.ts'
import { cardReactions, lessonSides } from '../../../shared/programme/lessonParts.ts'
import type { Dice } from './Dice.ts'
import { programmeWish } from './wishes.ts'

/** What somebody of a region, or a facilitator (`seatId` null), may want of all that regions know. */
export function knowledgeWish(dice: Dice, state: ProgrammeState, seatId: string | null): Command {
  const regionId = state.seats.get(seatId ?? '')?.regionId
  const team = dice.chance(0.95) && regionId !== undefined ? regionId : (dice.pick(state.regionOrder) ?? 'nowhere')
  return dice.weighted([
    [10, () => dealWish(dice, state, team)],
    [3, () => instrumentWish(dice, state)],
    [seatId === null ? 0.5 : 8, () => readerWish(dice, state, seatId)],
    [2, () => improveWish(dice, state)],
    [seatId === null ? 8 : 0.5, () => deskWish(dice, state)],
  ])
}

/** From small pools, so that two people meet in one field. */
function dealWish(dice: Dice, state: ProgrammeState, regionId: string): Command {
  const change = someChange(dice, state)
  const seq = dealOf(state, regionId).get(dealFieldId(change))?.seq ?? 0
  return programmeWish('deal.set', { regionId, change, baseSeq: dice.chance(0.9) ? seq : dice.below(4) })
}

function someChange(dice: Dice, state: ProgrammeState): DealChange {
  const themeId = someTheme(dice, state)
  const value = someWords(dice)
  const slot = dice.below(2)
  const targetId = dice.chance(0.5) ? someCard(dice, state, 'lesson') : someInstrument(dice, state)
  const stage = 1 + dice.below(5)
  return dice.weighted<DealChange>([
    [4, () => ({ part: 'now', themeId, value: dice.pick([null, stage, stage, noFocus]) ?? null })],
    [2, () => ({ part: 'wanted', themeId, value: dice.pick([null, stage]) ?? null })],
    [2, () => ({ part: 'evidence', themeId, value })],
    [1, () => ({ part: 'askUs', themeId, value: dice.chance(0.5) })],
    [2, () => ({ part: 'text', name: dice.pick(dealTexts) ?? 'what', value })],
    [1, () => ({ part: 'tags', value: contextTags.slice(0, dice.below(4)).map(({ id }) => id) })],
    [1, () => ({ part: 'focus', value: dice.pick([null, themeId]) ?? null })],
    [2, () => ({ part: 'goal', slot, value })],
    [1, () => ({ part: 'lever', slot, value, instrumentId: dice.pick([null, someInstrument(dice, state)]) ?? null })],
    [1, () => ({ part: 'effect', lever: slot, goal: slot, value: dice.pick([null, ...effects]) ?? null })],
    [1, () => ({ part: 'offer', slot, value, themeId: dice.pick([null, themeId]) ?? null })],
    [1, () => ({ part: 'ask', slot, value, themeId })],
    [1, () => ({ part: 'indicator', slot, value, themeId })],
    [
      1,
      () => ({
        part: 'fit',
        targetId,
        value: dice.pick([null, ...verdicts]) ?? null,
        change: value,
        reason: dice.pick([null, ...notHereReasons]) ?? null,
      }),
    ],
    [1, () => ({ part: 'adopts', targetId, value: dice.chance(0.7) })],
    [1, () => ({ part: 'use', targetId, value: dice.pick([null, ...outcomes]) ?? null, note: value })],
    [0.5, () => ({ part: 'answer', activityId: dice.pick([...state.activities.keys()]) ?? 's1-01', value })],
  ])
}

function instrumentWish(dice: Dice, state: ProgrammeState): Command {
  const instrumentId = `instrument-${dice.below(4)}`
  const baseSeq = state.instruments.get(instrumentId)?.seq ?? 0
  return programmeWish('instrument.put', {
    instrumentId,
    baseSeq: dice.chance(0.85) ? baseSeq : dice.below(3),
    name: someWords(dice) ?? '',
    what: someWords(dice),
    forWhom: null,
    effort: dice.pick([null, ...efforts]) ?? null,
    themeIds: dice.chance(0.5) ? [someTheme(dice, state)] : [],
  })
}

/** What is done with a card by who reads it. */
function readerWish(dice: Dice, state: ProgrammeState, seatId: string | null): Command {
  const own = state.library.cards.filter((card) => card.seatId === seatId && isReply(card))
  const parentType = dice.pick(['lesson', 'learningQuestion', 'followUp', 'answer'] as const) ?? 'lesson'
  const replyId = `reply-${dice.below(12)}`.padEnd(22, '_')
  return dice.weighted([
    [
      3,
      () =>
        programmeWish('card.react', {
          cardId: someCard(dice, state, 'lesson'),
          reaction: dice.pick([null, ...cardReactions]) ?? null,
        }),
    ],
    [
      4,
      () =>
        programmeWish('card.reply', {
          cardId: replyId,
          parentId: someCard(dice, state, parentType),
          text: someWords(dice) ?? '',
        }),
    ],
    [
      own.isEmpty() ? 0.5 : 6,
      () => programmeWish('card.withdrawReply', { cardId: dice.pick([...own.keys()]) ?? replyId }),
    ],
  ])
}

function improveWish(dice: Dice, state: ProgrammeState): Command {
  const cardId = someCard(dice, state, 'lesson')
  const known = state.library.cards.get(cardId)?.improvements ?? 0
  return programmeWish('card.improve', {
    cardId,
    base: dice.chance(0.85) ? known : dice.below(3),
    text: someWords(dice) ?? 'Zo gaat het beter',
    lesson: { side: dice.pick(lessonSides) ?? 'do', why: someWords(dice) ?? '', instrumentIds: ['instrument-0'] },
  })
}

/** What only facilitators do. */
function deskWish(dice: Dice, state: ProgrammeState): Command {
  const isOn = dice.chance(0.6)
  const cardId = dice.chance(0.5) ? someCard(dice, state, 'lesson') : (dice.pick([...state.library.cards.keys()]) ?? '')
  const themeId = someTheme(dice, state)
  const kind = dice.pick(['process', 'content'] as const) ?? 'process'
  const short = dice.pick([null, 'Kort']) ?? null
  const named = dice.chance(0.7) ? `theme-${dice.below(4)}` : themeId
  const learnerId = dice.pick(state.regionOrder) ?? 'nowhere'
  const sourceId = dice.pick(state.regionOrder) ?? 'nowhere'
  return dice.weighted([
    [1, () => programmeWish('shown.set', { what: dice.pick(['levels', 'reactions'] as const) ?? 'levels', isOn })],
    [
      1,
      () =>
        programmeWish('region.add', {
          type: 'regio',
          name: dice.pick(['Twente', 'Achterhoek', '', `Regio ${dice.below(40)}`]),
        }),
    ],
    [2, () => programmeWish('theme.put', { themeId: named, kind, label: someWords(dice) ?? 'Nieuw thema', short })],
    [1, () => programmeWish('theme.merge', { themeId, intoId: someTheme(dice, state) })],
    [1, () => programmeWish('theme.setTable', { themeId, isOn })],
    [3, () => programmeWish('instrument.setHidden', { instrumentId: someInstrument(dice, state), hidden: isOn })],
    [
      2,
      () =>
        programmeWish('suggestion.set', {
          learnerId,
          sourceId,
          themeId,
          verdict: dice.pick([null, 'first', 'off'] as const) ?? null,
        }),
    ],
    [1, () => programmeWish('card.setHidden', { cardId, hidden: isOn })],
    [1, () => programmeWish('card.setExample', { cardId, isOn })],
    [1, () => programmeWish('card.setTheme', { cardId, themeId: dice.pick([null, themeId]) ?? null })],
  ])
}

/** Any that ever was, merged ones included. */
const someTheme = (dice: Dice, { themes }: ProgrammeState): string =>
  dice.pick([...Object.keys(themes).slice(0, 4), 'theme-0', 'theme-1', 'nothing']) ?? 'nothing'

const someInstrument = (dice: Dice, { instruments }: ProgrammeState): string =>
  dice.pick([...instruments.keys(), 'nothing']) ?? 'nothing'

function someCard(dice: Dice, { library }: ProgrammeState, type: string): string {
  const ids = [...library.cards.values()].flatMap((card) => (card.type === type ? [card.id] : []))
  return dice.pick(ids) ?? 'nothing'
}

const someWords = (dice: Dice): string | null =>
  dice.pick([
    null,
    'Een voucher voor een eerste gesprek',
    'Bellen, dan langsgaan',
    'Samen met de bank',
    '',
    '\u200B',
    'x'.repeat(400),
  ]) ?? null
