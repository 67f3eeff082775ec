import type { ActivityModule, ProgrammeReader } from '../module.ts'
import { progressOf } from '../sealing.ts'
import type { CheckoutActivity, CheckoutState } from './state.ts'

/** Before the reveal nobody sees an answer, the facilitator included. */
export const views: ActivityModule<'checkout', CheckoutState>['views'] = {
  participant: (activity, programme) => ({
    phase: activity.own.phase,
    statements: statements(activity, programme),
    closedAt: activity.own.closedAt,
  }),
  mine: ({ box }, _programme, _seatId, ownerKey) => {
    const row = ownerKey === null ? undefined : box.get(ownerKey)
    if (row === undefined) return { answer: null }
    return { answer: { answerSeq: row.answerSeq, sentence: row.sentence, scores: row.scores } }
  },
  facilitator: (activity, programme) => ({
    phase: activity.own.phase,
    statements: statements(activity, programme),
    ...progressOf(activity),
    sealsAt: activity.own.seal?.at ?? null,
    outcome: outcome(activity, () => true),
    hiddenSentences: [...activity.own.hiddenSentences],
    page: activity.own.page,
  }),
  projector: (activity, programme) => ({
    phase: activity.own.phase,
    statements: statements(activity, programme),
    done: progressOf(activity).done,
    outcome: outcome(activity, (index) => !activity.own.hiddenSentences.includes(index)),
    page: activity.own.page,
  }),
}

const statements = ({ config }: CheckoutActivity, programme: ProgrammeReader) =>
  config.reactionIds.flatMap((id) => programme.state.reactions.filter((reaction) => reaction.id === id))

function outcome({ own }: CheckoutActivity, isShown: (index: number) => boolean) {
  if (own.sealed === null || !own.isRevealed) return null
  const { sentences, answers, distributions } = own.sealed
  return { sentences: sentences.filter((_, index) => isShown(index)), answers, distributions }
}
