import type { Command } from '../../../server/domain/programme/decide.ts'
import { readerOf } from '../../../server/domain/programme/reader.ts'
import type { Activity, ProgrammeState } from '../../../server/domain/programme/state.ts'
import type { CommandDataOf } from '../../../shared/activities/registry.ts'
import type { Dice } from '../domain/Dice.ts'
import { actors, cardId, nonce, participant, type Scene, sceneIn, sealDeadlineOf } from '../domain/scenes.ts'
import { kindWish, programmeWish } from '../domain/wishes.ts'
import type { KindTests } from './kindTests.ts'
import { cardIdOf, texts } from './makers.ts'

/** The theme tables of session 2. */
export const boardItem = 's2-05'

type Content = Omit<CommandDataOf<'doDontBoard', 'putSealedLesson'>, 'cardId' | 'cardSeq'>
export const lessonOf = (text: string, side: 'do' | 'dont' = 'dont'): Content => ({
  text,
  themeId: null,
  lesson: { side, why: 'Daarom', differently: 'Eerst bellen' },
})

export const sealedLesson = (name: string, cardSeq = 1, content: Content = lessonOf(name)): Command =>
  kindWish('doDontBoard', boardItem, {
    name: 'putSealedLesson',
    data: { cardId: cardId(name), cardSeq, ...content },
  })
export const namedLesson = (name: string, cardSeq = 1, content: Content = lessonOf(name, 'do')): Command =>
  kindWish('doDontBoard', boardItem, {
    name: 'putLesson',
    data: { cardId: cardId(name), cardSeq, ...content, attribution: 'region' },
  })
export const letThrough = (name: string, isOn = true, cardSeq = 1): Command =>
  kindWish('doDontBoard', boardItem, { name: 'letThrough', data: { cardId: cardId(name), cardSeq, isOn } })
export const bundleOf = (name: string, cardIds: readonly string[]): Command =>
  kindWish('doDontBoard', boardItem, {
    name: 'setBundle',
    data: { bundleId: nonce(name), text: name, themeId: null, cardIds: [...cardIds] },
  })

/** Seat 0 wrote one with its region and one without, seat 1 one more; two of them are put together. */
export function boardScene(phase: string): Scene {
  const scene = sceneIn(boardItem)
    .do(actors.participant, namedLesson('named'))
    .do(actors.participant, sealedLesson('sealed'))
    .do(participant(1), namedLesson('other'))
    .lead(bundleOf('known-bundle', [cardId('named'), cardId('other')]))
  if (phase === 'open') return scene
  scene.lead(kindWish('doDontBoard', boardItem, { name: 'close', data: {} }))
  if (phase === 'closed') return scene
  return scene.do(
    actors.timer,
    kindWish('doDontBoard', boardItem, { name: 'seal', data: { deadlineId: sealDeadlineOf(scene.state) } }),
  )
}

export const doDontBoardTests: KindTests<'doDontBoard'> = {
  item: boardItem,
  inLives: [boardItem, boardItem],
  scene: boardScene,
  data: ({ state }) => {
    const edit = (card: string) => ({ cardId: cardId(card), cardSeq: 2 })
    const isSealed = state.activities.get(boardItem)?.own.phase === 'sealed'
    return {
      putLesson: { ...edit('named'), ...lessonOf('Anders', 'do'), attribution: 'name' },
      withdrawLesson: edit('named'),
      putSealedLesson: { ...edit('sealed'), ...lessonOf('Anders') },
      withdrawSealedLesson: edit('sealed'),
      letThrough: { cardId: cardId('sealed'), cardSeq: isSealed ? 0 : 1, isOn: true },
      setBundle: { bundleId: nonce('b'), text: 'Samen', themeId: null, cardIds: [cardId('named'), cardId('other')] },
      removeBundle: { bundleId: nonce('known-bundle') },
      show: { mode: 'adopted', themeId: null },
      seal: { deadlineId: sealDeadlineOf(state) },
    }
  },
  participantWish,
  facilitatorWish,
  undo: {
    events: ['doDontBoard.closed', 'doDontBoard.reopened', 'doDontBoard.shown', 'doDontBoard.pageShown'],
    // What is closed again gets its full ten minutes.
    keeps: ['seal'],
    forGood: ['doDontBoard.sealed'],
    isSealed: true,
  },
  phoneWish: ({ dice, mark }, { tableIds }, id) => {
    const content = { ...lessonOf(mark, dice.pick(['do', 'dont'])), themeId: dice.pick(tableIds) ?? null }
    const change = { cardId: mark, cardSeq: 1 }
    return dice.chance(0.6)
      ? kindWish('doDontBoard', id, { name: 'putSealedLesson', data: { ...change, ...content } })
      : kindWish('doDontBoard', id, { name: 'putLesson', data: { ...change, ...content, attribution: 'region' } })
  },
  consoleWish: (dice, { phase, waiting }, id) => {
    const [first] = Object.entries(waiting)
    if (first !== undefined && dice.chance(0.8)) {
      const data = { cardId: first[0], cardSeq: first[1], isOn: true }
      return kindWish('doDontBoard', id, { name: 'letThrough', data })
    }
    if (phase === 'closed' && dice.chance(0.7)) return kindWish('doDontBoard', id, { name: 'reopen', data: {} })
    return kindWish('doDontBoard', id, { name: 'showPage', data: { page: dice.below(3) } })
  },
}

function participantWish(dice: Dice, state: ProgrammeState, { id }: Activity, seatId: string | null): Command {
  const own = [...state.library.cards.values()].filter((card) => card.seatId !== null && card.seatId === seatId)
  const named = dice.chance(0.3) ? (dice.pick(own)?.id ?? cardIdOf(dice)) : cardIdOf(dice)
  const change = { cardId: named, cardSeq: 1 + dice.below(9) }
  const sealedId = dice.chance(0.8) ? `sealed-${dice.below(2)}-${seatId}`.padEnd(22, '_') : cardIdOf(dice)
  const sealed = { ...change, cardId: sealedId }
  const attribution = dice.pick(['region', 'name'] as const)
  return dice.weighted([
    [
      4,
      () =>
        kindWish('doDontBoard', id, { name: 'putLesson', data: { ...change, ...content(dice, state), attribution } }),
    ],
    [4, () => kindWish('doDontBoard', id, { name: 'putSealedLesson', data: { ...sealed, ...content(dice, state) } })],
    [1, () => kindWish('doDontBoard', id, { name: 'withdrawLesson', data: change })],
    [1, () => kindWish('doDontBoard', id, { name: 'withdrawSealedLesson', data: sealed })],
    [
      2,
      () => {
        const liked = dice.pick(readerOf(state).cardsOf('lesson'))?.id ?? named
        return programmeWish('card.react', { cardId: liked, reaction: dice.pick(['known', 'new', null]) })
      },
    ],
  ])
}

function facilitatorWish(dice: Dice, state: ProgrammeState, activity: Activity): Command {
  const { id } = activity
  const lessons = readerOf(state).cardsOf('lesson')
  const some = () => dice.pick(lessons)?.id ?? 'none'
  return dice.weighted([
    [
      6,
      () => {
        const data = { cardId: some(), cardSeq: 1 + dice.below(4), isOn: dice.chance(0.8) }
        return kindWish('doDontBoard', id, { name: 'letThrough', data })
      },
    ],
    [2, () => programmeWish('card.setHidden', { cardId: some(), hidden: dice.chance(0.5) })],
    [2, () => programmeWish('card.setExample', { cardId: some(), isOn: dice.chance(0.7) })],
    [2, () => programmeWish('card.setTheme', { cardId: some(), themeId: dice.pick(state.themeOrder) ?? null })],
    [
      3,
      () => {
        const cardIds = Array.from({ length: 2 + dice.below(3) }, some)
        const data = {
          bundleId: bundleId(dice),
          text: dice.chance(0.7) ? 'Samen' : dice.pick(texts),
          themeId: null,
          cardIds,
        }
        return kindWish('doDontBoard', id, { name: 'setBundle', data })
      },
    ],
    [3, () => kindWish('doDontBoard', id, { name: 'removeBundle', data: { bundleId: bundleId(dice) } })],
    [1, () => kindWish('doDontBoard', id, { name: 'close', data: {} })],
    [3, () => kindWish('doDontBoard', id, { name: 'reopen', data: {} })],
    [
      2,
      () => {
        const themeId = dice.chance(0.5) ? null : (dice.pick(state.themeOrder) ?? null)
        const data = { mode: dice.pick(['board', 'known', 'adopted'] as const), themeId }
        return kindWish('doDontBoard', id, { name: 'show', data })
      },
    ],
    [2, () => kindWish('doDontBoard', id, { name: 'showPage', data: { page: dice.below(3) } })],
  ])
}

const bundleId = (dice: Dice): string => `bundle-${dice.below(2)}`.padEnd(22, '_')

function content(dice: Dice, state: ProgrammeState): Content {
  return {
    text: dice.pick(texts),
    themeId: dice.chance(0.5) ? (dice.pick([...state.themeOrder, 'nowhere']) ?? null) : null,
    lesson: {
      side: dice.pick(['do', 'dont'] as const),
      ...(dice.chance(0.4) ? { why: dice.pick(texts) } : {}),
      ...(dice.chance(0.4) ? { differently: dice.pick(texts) } : {}),
    },
  }
}
