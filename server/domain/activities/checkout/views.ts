import type { ActivityModule, ProgrammeReader } from '../module.ts'
import { progressOf, proxiesOf } from '../sealing.ts'
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
    proxies: proxies(activity),
    sealsAt: activity.own.seal?.at ?? null,
    outcome: outcome(activity, () => true),
    hiddenSentences: [...activity.own.hiddenSentences],
    page: activity.own.page,
  }),
  projector: (activity, programme) => ({
    phase: activity.own.phase,
    statements: statements(activity, programme),
    done: programme.state.wall.isCountHidden ? null : progressOf(activity).done,
    outcome: outcome(activity, (index) => !activity.own.hiddenSentences.includes(index)),
    page: activity.own.page,
  }),
}

const proxiesByBox = new WeakMap<CheckoutActivity['box'], number | null>()
/** Counted once per box: a view is made far more often than an answer comes in. */
function proxies({ own, box }: CheckoutActivity): number | null {
  if (own.sealed !== null) return own.sealed.proxyAnswers ?? null
  const known = proxiesByBox.get(box)
  if (known !== undefined) return known
  const counted = proxiesOf([...box.values()])
  proxiesByBox.set(box, counted)
  return counted
}

const statements = ({ config }: CheckoutActivity, programme: ProgrammeReader) =>
  config.reactionIds.flatMap((id) => programme.state.reactions.filter((reaction) => reaction.id === id))

function outcome({ own }: CheckoutActivity, isShown: (index: number) => boolean) {
  if (own.sealed === null || !own.isRevealed) return null
  const { sentences, answers, distributions, proxyAnswers } = own.sealed
  return {
    sentences: sentences.filter((_, index) => isShown(index)),
    answers,
    distributions,
    ...(proxyAnswers === undefined ? {} : { proxyAnswers }),
  }
}
