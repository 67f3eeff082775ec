import type { SignUpRole } from '../../../../shared/activities/link/contract.ts'
import type { BallotItem, RevealTarget } from '../../../../shared/programme/rankings.ts'
import type { ActivityModule, ProgrammeReader } from '../module.ts'
import { isShownTo, questionsFor } from './questions.ts'
import { type LinkActivity, type LinkState, signUpKey } from './state.ts'

/** Signing up is public, and the phone says so: region, and the name of whoever gave one. */
export const views: ActivityModule<'link', LinkState>['views'] = {
  participant: (activity, programme) => top(activity, programme, 'phones'),
  mine: ({ own }, _programme, seatId) => ({
    bringer: signedUp(own, 'bringer', seatId),
    experienced: signedUp(own, 'experienced', seatId),
  }),
  facilitator: (activity, programme) => {
    const before = programme.voteBefore(activity)
    const shown = top(activity, programme, 'console')
    const outcome = before?.outcome ?? null
    const items = outcome !== null && isShownTo('console', outcome) ? Object.values(outcome.result.items) : []
    return {
      ...shown,
      voteActivityId: before?.activityId ?? null,
      votePhase: before?.phase ?? null,
      revealed: outcome?.revealed ?? null,
      others: activity.config.rescueOne ? items.filter((item) => !shown.order.includes(item.id)) : [],
      page: activity.own.page,
    }
  },
  projector: (activity, programme) => ({
    ...top(activity, programme, 'projector'),
    isOnPhones: programme.voteBefore(activity)?.outcome?.revealed.phones ?? false,
    page: activity.own.page,
  }),
}

function top(activity: LinkActivity, programme: ProgrammeReader, target: RevealTarget) {
  const items = questionsFor(activity, programme, target)
  const outcome = programme.voteBefore(activity)?.outcome
  const facilitatorLooked = outcome?.facilitatorLooked ?? false
  if (items === null) return { questions: null, order: [] as string[], facilitatorLooked }
  const result = outcome?.result
  const dots = { ...result?.process.dots, ...result?.content.dots }
  const question = (item: BallotItem) => ({
    ...item,
    dots: dots[item.id] ?? 0,
    isRescued: item.id === activity.own.rescuedId,
    bringer: people(activity.own, programme, item.id, 'bringer'),
    experienced: people(activity.own, programme, item.id, 'experienced'),
  })
  return {
    questions: Object.fromEntries(items.map((item) => [item.id, question(item)])),
    order: items.map((item) => item.id),
    facilitatorLooked,
  }
}

/** Keyed by place in the list, not by seat: nobody needs to follow a person from question to question. */
function people(own: LinkState, { state }: ProgrammeReader, questionId: string, role: SignUpRole) {
  const seats = [...(own.signUps.get(signUpKey(questionId, role))?.keys() ?? [])].flatMap(
    (id) => state.seats.get(id) ?? [],
  )
  const shown = seats
    .map(({ regionId, name }) => ({ regionId, name }))
    .sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'nl'))
  return Object.fromEntries(shown.map((person, index) => [`p${index}`, person]))
}

const sortKey = ({ regionId, name }: { readonly regionId: string; readonly name: string | null }): string =>
  `${regionId} ${name ?? ''}`

const signedUp = (own: LinkState, role: SignUpRole, seatId: string): string[] =>
  [...own.signUps.entries()].flatMap(([key, seats]) =>
    key.startsWith(`${role} `) && seats.has(seatId) ? [key.slice(role.length + 1)] : [],
  )
