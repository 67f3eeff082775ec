import type { EventOf } from '../../../../shared/activities/registry.ts'
import { moderations } from '../../../../shared/programme/lessonParts.ts'
import { maxLessonLength, maxLessonsPerSeat } from '../../../../shared/programme/limits.ts'
import { accept, type Decision, reject } from '../../programme/decision.ts'
import type { LibraryEvent } from '../../programme/events.ts'
import { shuffle } from '../../programme/shuffle.ts'
import { removeBundle, setBundle } from '../bundling.ts'
import {
  holdsCard,
  lateCard,
  openCardsOf,
  ownSealedCardsOf,
  putCard,
  putSealedCard,
  withdrawCard,
  withdrawSealedCard,
} from '../cardBox.ts'
import type { ActivityModule, DecideContext } from '../module.ts'
import { closed, closedAgain, closedNow, reopened, sealDeadlines, undoMs } from '../sealing.ts'
import { integer, oneOf } from '../settings.ts'
import { lessonRules } from './lessons.ts'
import { letThrough } from './letThrough.ts'
import { mergeLessonRows, ownReactionsInBox, reactInBox, reactionsInBox, reactionsWhenSealed } from './reactions.ts'
import {
  bundleInBox,
  bundlesInBox,
  isSpokenOf,
  lightInBox,
  litInBox,
  saidInBox,
  saidWhenSealed,
  sayInBox,
} from './said.ts'
import type { BoardActivity, BoardState } from './state.ts'
import { ledBoard, openBoard, views } from './views.ts'

type Fact = EventOf<'doDontBoard'> | LibraryEvent

/**
 * What worked and what one would not do again. Named lessons are facts in the log; anonymous ones wait in the sealed box,
 * and with a facilitator, before anybody else sees them.
 */
export const doDontBoard: ActivityModule<'doDontBoard', BoardState> = {
  configure: ({ settings, templateKind }) => {
    const isReading = templateKind === 'recognise'
    return {
      moderation: oneOf(moderations, settings.moderation, 'anonymous'),
      perTable: settings.perTable === true || templateKind === 'worldCafe',
      maxCards: Math.min(maxLessonsPerSeat, Math.max(1, integer(settings.maxCards, 10))),
      staysOpen: settings.staysOpen !== false && !isReading,
      isReading,
    }
  },
  initialState: ({ isReading }) => ({
    phase: isReading ? 'closed' : 'open',
    closedAt: null,
    seal: null,
    show: { mode: 'board', themeId: null },
    page: 0,
  }),
  decide(command, activity, context) {
    const rules = lessonRules(activity, context.programme)
    switch (command.name) {
      case 'putLesson':
        return putCard(command.data, activity, rules, context)
      case 'withdrawLesson':
        return withdrawCard(command.data, activity, context)
      case 'putSealedLesson':
        return putSealedCard(command.data, activity, rules, context)
      case 'withdrawSealedLesson':
        return withdrawSealedCard(command.data, activity, rules, context)
      case 'letThrough':
        return letThrough(command.data, activity, context)
      case 'setBundle':
        return bundled(setBundle({ ...command.data, kind: null }, bundledBoard(activity), context), activity)
      case 'removeBundle':
        return unbundled(command.data.bundleId, activity, context)
      case 'close':
        return accept([{ type: 'doDontBoard.closed', data: closedNow(context, undoMs) }])
      case 'reopen':
        return accept([{ type: 'doDontBoard.reopened', data: { reopenedAt: context.now } }])
      case 'show': {
        const { themeId } = command.data
        if (themeId !== null && !Object.hasOwn(context.programme.state.themes, themeId)) return reject('notFound')
        return accept([{ type: 'doDontBoard.shown', data: command.data }])
      }
      case 'showPage':
        return accept([{ type: 'doDontBoard.pageShown', data: command.data }])
      case 'seal':
        return activity.own.seal?.deadlineId === command.data.deadlineId
          ? accept(sealing(activity, context), [activity.id])
          : reject('stalePhase')
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'doDontBoard.closed':
        return { ...state, ...closed(event.data) }
      case 'doDontBoard.reopened':
        return { ...state, ...reopened }
      case 'doDontBoard.sealed':
        return { ...state, phase: 'sealed', seal: null }
      case 'doDontBoard.shown':
        return { ...state, show: event.data, page: 0 }
      case 'doDontBoard.pageShown':
        return { ...state, page: event.data.page }
    }
  },
  undo(event, { own }) {
    switch (event.type) {
      case 'doDontBoard.closed':
        return [{ type: 'doDontBoard.reopened', data: {} }]
      case 'doDontBoard.reopened': {
        const data = closedAgain(own, event.data)
        return data === null ? null : [{ type: 'doDontBoard.closed', data }]
      }
      case 'doDontBoard.shown':
        return [
          { type: 'doDontBoard.shown', data: own.show },
          { type: 'doDontBoard.pageShown', data: { page: own.page } },
        ]
      case 'doDontBoard.pageShown':
        return [{ type: 'doDontBoard.pageShown', data: { page: own.page } }]
      case 'doDontBoard.sealed':
        return null
    }
  },
  refuse: (command, activity, context) => {
    if (command.name === 'putSealedLesson')
      return lateCard(command.data, activity, lessonRules(activity, context.programme), context)
    if (isOfAuthor.has(command.name)) return reject('activityClosed', { closedAt: activity.own.closedAt ?? 0 })
    return reject(activity.own.phase === 'sealed' ? 'boardSealed' : 'stalePhase')
  },
  deadlines: (activity) => sealDeadlines('doDontBoard.seal', activity),
  settle: (activity, context) =>
    activity.own.phase === 'sealed' ? accept([]) : accept(sealing(activity, context), [activity.id]),
  outlivesSession: ({ config, own }) => config.staysOpen && own.phase === 'open',
  mergeEntries: mergeLessonRows,
  openCards: (activity) => openCardsOf(activity, 'lesson'),
  holdsCard: (activity, cardId) => holdsCard(activity, cardId) || isSpokenOf(activity, cardId),
  ownSealedCards: (activity, ownerKey) => ownSealedCardsOf(activity, 'lesson', ownerKey),
  areCardsFixed: ({ own }) => own.phase !== 'open',
  isModerated: ({ config }, { attribution }) =>
    config.moderation === 'all' || (config.moderation === 'anonymous' && attribution === 'anonymous'),
  saidInBox,
  sayInBox,
  bundlesInBox,
  saidWhenSealed,
  lightInBox,
  litInBox,
  reactInBox,
  reactionsInBox,
  ownReactionsInBox,
  openBoard,
  ledBoard,
  views,
}

const isOfAuthor: ReadonlySet<string> = new Set(['putLesson', 'withdrawLesson', 'withdrawSealedLesson'])

const bundledBoard = ({ id }: BoardActivity) =>
  ({ id, cardType: 'lesson', maxChars: maxLessonLength, hasKinds: false }) as const

/** With a lesson that is in the box, it is said there. */
function bundled(decision: ReturnType<typeof setBundle>, activity: BoardActivity): Decision<Fact> {
  const bundle = decision.type === 'accepted' ? decision.events[0]?.data.bundle : undefined
  const entry = bundle === undefined ? null : bundleInBox(activity, bundle)
  return entry === null ? decision : accept<Fact>([], [], [entry])
}

function unbundled(bundleId: string, activity: BoardActivity, context: DecideContext): Decision<Fact> {
  const decision = removeBundle({ bundleId }, bundledBoard(activity), context)
  const known = context.programme.keptBundles().get(bundleId)
  if (decision.type === 'rejected' || decision.events.length === 0 || known === undefined) return decision
  const entry = bundleInBox(activity, { ...known, cardIds: [] })
  return entry === null ? decision : accept<Fact>([], [], [entry])
}

/** Anonymous lessons leave the box shuffled, with what facilitators said of them; who writes too late is told since when. */
function sealing(activity: BoardActivity, context: DecideContext): readonly Fact[] {
  const { closedAt } = activity.own
  const cards = shuffle(openCardsOf(activity, 'lesson'), context.seed)
  return [
    ...(closedAt === null ? [{ type: 'doDontBoard.closed', data: closedNow(context, 0) } as const] : []),
    ...saidWhenSealed(activity),
    ...reactionsWhenSealed(activity, context),
    { type: 'cards.frozen', data: { at: context.now, cards } },
    { type: 'doDontBoard.sealed', data: {} },
  ]
}
