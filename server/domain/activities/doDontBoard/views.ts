import type { ViewOf } from '../../../../shared/activities/registry.ts'
import type { PublicCard } from '../../../../shared/programme/cards.ts'
import type { LedBoard, OpenBoard } from '../../../../shared/programme/openBoards.ts'
import { listOf } from '../../programme/cardLists.ts'
import { lessonSaid } from '../../programme/lessonSaid.ts'
import { shownTheme } from '../../programme/themes.ts'
import { countOfSeat } from '../cardBox.ts'
import type { ActivityModule, ProgrammeReader } from '../module.ts'
import { saidInBox } from './said.ts'
import type { BoardActivity, BoardState } from './state.ts'

/** Lessons of all boards: what one session wrote is read in the next. Held back and hidden ones reach facilitators only. */
export const views: ActivityModule<'doDontBoard', BoardState>['views'] = {
  participant: (activity, programme) => ({
    ...shared(activity, programme, programme.visibleCards('lesson')),
    maxCards: activity.config.maxCards,
    isReading: activity.config.isReading,
    moderation: activity.config.moderation,
  }),
  mine: (activity, programme, seatId, ownerKey) => ({
    cardsLeft: Math.max(0, activity.config.maxCards - countOfSeat(programme, activity, seatId, ownerKey)),
  }),
  facilitator: (activity, programme) => {
    const cards = programme.cardsOf('lesson')
    const { waiting, passed } = queue(activity, programme, cards)
    return {
      ...shared(activity, programme, cards),
      isPerTable: activity.config.perTable,
      hiddenIds: cards.filter((card) => programme.isHidden(card)).map(({ id }) => id),
      waiting,
      passed,
      show: shownNow(activity, programme),
      page: activity.own.page,
      sealsAt: activity.own.seal?.at ?? null,
    }
  },
  projector: (activity, programme) => ({
    ...shared(activity, programme, programme.visibleCards('lesson')),
    show: shownNow(activity, programme),
    page: activity.own.page,
  }),
}

/** Of a theme that was merged since, what is about the one that it is part of. */
const shownNow = ({ own: { show } }: BoardActivity, { state }: ProgrammeReader): BoardState['show'] => {
  const themeId = shownTheme(state, show.themeId)
  return themeId === show.themeId ? show : { ...show, themeId }
}

/** Somebody can write on it now, wherever the room is; null when not. */
export function openBoard(activity: BoardActivity, programme: ProgrammeReader): OpenBoard | null {
  const { id, planned, config, own, enteredAt } = activity
  if (own.phase !== 'open' || enteredAt === null) return null
  return {
    activityId: id,
    title: planned.title,
    maxCards: config.maxCards,
    moderation: config.moderation,
    tableIds: tableIds(activity, programme),
  }
}

/** The same for facilitators, also once it is closed, as long as lessons wait. */
export function ledBoard(activity: BoardActivity, programme: ProgrammeReader): LedBoard | null {
  const all = programme.cardsOf('lesson')
  const { waiting } = queue(activity, programme, all)
  const cards = all.filter(({ id }) => Object.hasOwn(waiting, id))
  const { id, planned, config, own, enteredAt } = activity
  const isOpen = own.phase === 'open' && enteredAt !== null
  if (!isOpen && cards.length === 0) return null
  return {
    activityId: id,
    title: planned.title,
    isOpen,
    maxCards: config.maxCards,
    moderation: config.moderation,
    tableIds: tableIds(activity, programme),
    ...listOf(cards),
    waiting,
  }
}

type Queue = Pick<ViewOf<'doDontBoard', 'facilitator'>, 'waiting' | 'passed'>
/** Of this board's lessons that have to be let through: those that wait, unless somebody put them aside, and those that were. */
function queue(activity: BoardActivity, programme: ProgrammeReader, cards: readonly PublicCard[]): Queue {
  const waiting: Queue['waiting'] = {}
  const passed: Queue['passed'] = {}
  const { library } = programme.state
  for (const card of cards) {
    const kept = library.cards.get(card.id)
    const cardSeq = kept === undefined ? saidInBox(activity, card.id)?.cardSeq : kept.cardSeq
    if (cardSeq === undefined || (kept !== undefined && kept.activityId !== activity.id)) continue
    if (!programme.isHeldBack(card)) {
      const isPassed =
        kept === undefined ? saidInBox(activity, card.id)?.mark.passedSeq : library.marks.get(card.id)?.passedSeq
      if (isPassed !== undefined) passed[card.id] = cardSeq
    } else if (!programme.isHidden(card)) waiting[card.id] = cardSeq
  }
  return { waiting, passed }
}

const tableIds = ({ config }: BoardActivity, { state }: ProgrammeReader): string[] =>
  config.perTable ? [...state.themeTables] : []

const shared = (activity: BoardActivity, programme: ProgrammeReader, cards: readonly PublicCard[]) => ({
  phase: activity.own.phase,
  ...listOf(cards),
  bundles: { ...programme.bundles('lesson') },
  tableIds: tableIds(activity, programme),
  said: programme.state.shown.reactions ? lessonSaid(programme, cards) : null,
})
