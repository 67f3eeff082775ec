import { dealFieldId } from '../../../../shared/programme/dealParts.ts'
import type { CardText } from '../../../../shared/programme/localised.ts'
import { accept, reject } from '../../programme/decision.ts'
import type { Activity, OwnState, ProgrammeState } from '../../programme/state.ts'
import type { ActivityModule } from '../module.ts'

interface RoundState extends OwnState {
  readonly phase: 'open' | 'closed' | 'shown'
  readonly litRegionId: string | null
  readonly page: number
}

/** One answer per region to the same question: blind until it is shown, then side by side. */
export const definitionRound: ActivityModule<'definitionRound', RoundState> = {
  configure: () => ({}),
  initialState: () => ({ phase: 'open', litRegionId: null, page: 0 }),
  decide(command, { id }, { programme: { state } }) {
    switch (command.name) {
      case 'close':
      case 'hide':
        return accept([{ type: 'definitionRound.phaseSet', data: { phase: 'closed' } }])
      case 'reopen':
        return accept([{ type: 'definitionRound.phaseSet', data: { phase: 'open' } }])
      case 'show':
        return accept([{ type: 'definitionRound.phaseSet', data: { phase: 'shown' } }])
      case 'light': {
        const { regionId } = command.data
        if (regionId !== null && answerOf(state, id, regionId) === null) return reject('notFound')
        return accept([{ type: 'definitionRound.lit', data: { regionId } }])
      }
      case 'showPage':
        return accept([{ type: 'definitionRound.pageShown', data: command.data }])
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'definitionRound.phaseSet':
        return { ...state, phase: event.data.phase }
      case 'definitionRound.lit':
        return { ...state, litRegionId: event.data.regionId }
      case 'definitionRound.pageShown':
        return { ...state, page: event.data.page }
    }
  },
  undo(event, { own }) {
    switch (event.type) {
      case 'definitionRound.phaseSet':
        return [{ type: 'definitionRound.phaseSet', data: { phase: own.phase } }]
      case 'definitionRound.lit':
        return [{ type: 'definitionRound.lit', data: { regionId: own.litRegionId } }]
      case 'definitionRound.pageShown':
        return [{ type: 'definitionRound.pageShown', data: { page: own.page } }]
    }
  },
  answers: ({ own: { phase } }) => ({ isOpen: phase === 'open', isShown: phase === 'shown' }),
  views: {
    participant: ({ id, own }, { state }) => ({ phase: own.phase, answers: answersTo(state, id, own) }),
    mine: () => ({}),
    facilitator: (activity, { state }) => onWall(activity, state),
    projector: (activity, { state }) => onWall(activity, state),
  },
}

function onWall({ id, own }: Activity<'definitionRound', RoundState>, state: ProgrammeState) {
  const { phase, litRegionId, page } = own
  return {
    phase,
    answered: state.regionOrder.filter((regionId) => answerOf(state, id, regionId) !== null),
    answers: answersTo(state, id, own),
    litRegionId,
    page,
  }
}

/** I9: nobody but the own team has the words before the round is shown. */
function answersTo(state: ProgrammeState, activityId: string, { phase }: RoundState): Record<string, CardText> | null {
  if (phase !== 'shown') return null
  return Object.fromEntries(
    state.regionOrder.flatMap((regionId) => {
      const answer = answerOf(state, activityId, regionId)
      return answer === null ? [] : [[regionId, answer]]
    }),
  )
}

function answerOf(state: ProgrammeState, activityId: string, regionId: string): CardText | null {
  const entry = state.deals.get(regionId)?.get(dealFieldId({ part: 'answer', activityId }))?.entry
  return entry?.part === 'answer' ? entry.value : null
}
