import { minAnswersToShow } from '../../../../shared/activities/checkout/contract.ts'
import type { CommandDataOf, EntryOf, EventOf } from '../../../../shared/activities/registry.ts'
import { maxSentenceLength } from '../../../../shared/programme/limits.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { accept, acceptEntry, type Decision, reject } from '../../programme/decision.ts'
import { shuffle } from '../../programme/shuffle.ts'
import type { ActivityModule, DecideContext } from '../module.ts'
import {
  closed,
  closedAgain,
  closedNow,
  isCounted,
  nonceHashes,
  proxiesOf,
  reopened,
  sealDeadlines,
  undoMs,
} from '../sealing.ts'
import { texts } from '../settings.ts'
import type { CheckoutActivity, CheckoutState } from './state.ts'
import { views } from './views.ts'

type Row = EntryOf<'checkout'>

/** One sentence and two scores to leave with, anonymous: sealed rows until shown, then loose sentences and counts. */
export const checkout: ActivityModule<'checkout', CheckoutState> = {
  configure: ({ settings }) => ({ reactionIds: [...texts(settings.reactionIds)] }),
  initialState: () => ({
    phase: 'open',
    closedAt: null,
    seal: null,
    sealed: null,
    isRevealed: false,
    hiddenSentences: [],
    page: 0,
  }),
  decide(command, activity, context) {
    switch (command.name) {
      case 'setAnswer':
        return setAnswer(command.data, activity, context)
      case 'close':
        return accept([closedEvent(context, undoMs)])
      case 'reopen':
        return accept([{ type: 'checkout.reopened', data: { reopenedAt: context.now } }])
      case 'reveal':
        return reveal(activity, context)
      case 'setSentenceHidden':
        return (activity.own.sealed?.sentences.length ?? 0) > command.data.index
          ? accept([{ type: 'checkout.sentenceHidden', data: command.data }])
          : reject('notFound')
      case 'showPage':
        return accept([{ type: 'checkout.pageShown', data: command.data }])
      case 'seal':
        return activity.own.seal?.deadlineId === command.data.deadlineId
          ? accept([sealedEvent(activity, context)], [activity.id])
          : reject('stalePhase')
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'checkout.closed':
        return { ...state, ...closed(event.data) }
      case 'checkout.reopened':
        // Revealing an open one closes and seals it in one: taking that back hides it, and opens nothing (U2).
        return state.sealed === null ? { ...state, ...reopened } : state
      case 'checkout.sealed':
        return { ...state, phase: 'sealed', seal: null, sealed: event.data }
      case 'checkout.revealed':
        return { ...state, isRevealed: true }
      case 'checkout.hidden':
        return { ...state, isRevealed: false }
      case 'checkout.sentenceHidden': {
        const { index, hidden } = event.data
        const others = state.hiddenSentences.filter((other) => other !== index)
        return { ...state, hiddenSentences: hidden ? [...others, index].sort((a, b) => a - b) : others }
      }
      case 'checkout.pageShown':
        return { ...state, page: event.data.page }
    }
  },
  undo,
  countsFor: (row) => row.regionId,
  moveEntry: (row, regionId) => ({ ...row, regionId }),
  mergeEntries: mergeAnswers,
  refuse: (command, { own, box }, context) => {
    if (command.name !== 'setAnswer') return reject(own.phase === 'sealed' ? 'alreadySealed' : 'stalePhase')
    return isCounted(command.data.nonce, box, own.sealed, context)
      ? accept([])
      : reject('activityClosed', { closedAt: own.closedAt ?? 0 })
  },
  deadlines: (activity) => sealDeadlines('checkout.seal', activity),
  settle: (activity, context) =>
    activity.own.sealed === null ? accept(sealing(activity, context), [activity.id]) : accept([]),
  views,
}

/** What takes an event back; answers that came in meanwhile stay, and what was sealed stays sealed. */
function undo(event: EventOf<'checkout'>, { own }: CheckoutActivity): readonly EventOf<'checkout'>[] | null {
  switch (event.type) {
    case 'checkout.closed':
      return [{ type: 'checkout.reopened', data: {} }]
    case 'checkout.reopened': {
      const data = closedAgain(own, event.data)
      return data === null ? null : [{ type: 'checkout.closed', data }]
    }
    case 'checkout.revealed':
    case 'checkout.hidden':
      return [{ type: own.isRevealed ? 'checkout.revealed' : 'checkout.hidden', data: {} }]
    case 'checkout.sentenceHidden': {
      const { index } = event.data
      return [{ type: 'checkout.sentenceHidden', data: { index, hidden: own.hiddenSentences.includes(index) } }]
    }
    case 'checkout.pageShown':
      return [{ type: 'checkout.pageShown', data: { page: own.page } }]
    case 'checkout.sealed':
      return null
  }
}

function reveal(activity: CheckoutActivity, context: DecideContext): Decision<EventOf<'checkout'>> {
  const revealed = { type: 'checkout.revealed', data: {} } as const
  if (activity.own.sealed !== null) return accept(activity.own.isRevealed ? [] : [revealed])
  return accept([...sealing(activity, context), revealed], [activity.id])
}

/** Who answers too late is told since when; so sealing an open one closes it first. */
const sealing = (activity: CheckoutActivity, context: DecideContext): readonly EventOf<'checkout'>[] => [
  ...(activity.own.phase === 'open' ? [closedEvent(context, 0)] : []),
  sealedEvent(activity, context),
]

const closedEvent = (context: DecideContext, sealsInMs: number) =>
  ({ type: 'checkout.closed', data: closedNow(context, sealsInMs) }) as const

function setAnswer(
  answer: CommandDataOf<'checkout', 'setAnswer'>,
  activity: CheckoutActivity,
  { ownerKey, seatId, programme, digest }: DecideContext,
): Decision<never> {
  const seat = seatId === null ? undefined : programme.state.seats.get(seatId)
  if (ownerKey === null || seat === undefined) return reject('notAllowed')
  const known = activity.box.get(ownerKey)
  if (known !== undefined && answer.answerSeq <= known.answerSeq) {
    const isTwin = answer.answerSeq === known.answerSeq && known.nonceHash !== digest(answer.nonce)
    return isTwin ? reject('changedElsewhere') : accept([])
  }
  if (!Object.keys(answer.scores).every((id) => activity.config.reactionIds.includes(id)))
    return reject('invalidCommand')
  const { sentence } = answer
  const checked = sentence === null || sentence.trim() === '' ? null : checkText(sentence, maxSentenceLength)
  if (checked !== null && !checked.ok) return reject(checked.code, { max: maxSentenceLength })
  return acceptEntry(ownerKey, {
    answerSeq: answer.answerSeq,
    nonceHash: digest(answer.nonce),
    sentence: checked === null ? null : checked.text,
    scores: answer.scores,
    regionId: seat.regionId,
    ...(seat.isProxy ? { isProxy: true } : {}),
  } satisfies Row)
}

/** One person, two seats: the answer of the seat that stays, unless only the other one says something. */
function mergeAnswers(into: Row, from: Row): Row {
  return {
    ...(isSaid(into) ? into : from),
    regionId: into.regionId,
    answerSeq: Math.max(into.answerSeq, from.answerSeq) + 1,
  }
}

/** Who skips the check-out is done with it, and says nothing. */
const isSaid = ({ sentence, scores }: Row): boolean =>
  sentence !== null || Object.values(scores).some((score) => score !== null)

/** Sentences shuffled apart from the scores, so that not even one person's two answers stay together. */
function sealedEvent({ box, config, tally }: CheckoutActivity, context: DecideContext): EventOf<'checkout'> {
  const rows = [...box.values()]
  const distribution = (id: string): number[] | null => {
    const scored = rows.filter((row) => row.scores[id] != null)
    const scores = scored.flatMap((row) => row.scores[id] ?? [])
    // Who filled in for somebody knows those scores: they hide nobody.
    return scored.filter(({ isProxy }) => isProxy !== true).length < minAnswersToShow
      ? null
      : [1, 2, 3, 4, 5].map((value) => scores.filter((score) => score === value).length)
  }
  return {
    type: 'checkout.sealed',
    data: {
      sentences: [
        ...shuffle(
          rows.flatMap((row) => row.sentence ?? []),
          context.seed,
        ),
      ],
      answers: rows.filter(isSaid).length,
      distributions: Object.fromEntries(config.reactionIds.map((id) => [id, distribution(id)])),
      proxyAnswers: proxiesOf(rows.filter(isSaid)),
      nonceHashes: nonceHashes(box),
      doneByRegion: tally,
    },
  }
}
