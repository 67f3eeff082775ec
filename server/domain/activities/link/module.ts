import { Map as PersistentMap } from 'immutable'
import { accept, reject } from '../../programme/decision.ts'
import type { ActivityModule } from '../module.ts'
import { integer } from '../settings.ts'
import { questionsFor } from './questions.ts'
import { type LinkState, signUpKey } from './state.ts'
import { views } from './views.ts'

/** The result of the vote before it, and who takes part in what follows from it. */
export const link: ActivityModule<'link', LinkState> = {
  configure: ({ settings }) => ({ topN: integer(settings.topN, 6), rescueOne: settings.rescueOne === true }),
  initialState: () => ({ phase: 'open', signUps: PersistentMap(), rescuedId: null, page: 0 }),
  decide(command, activity, { programme, seatId }) {
    switch (command.name) {
      case 'signUp': {
        if (seatId === null) return reject('notAllowed')
        const shown = questionsFor(activity, programme, 'phones')
        if (shown === null || !shown.some((item) => item.id === command.data.questionId)) return reject('notFound')
        return accept([{ type: 'link.signedUp', data: { ...command.data, seatId } }])
      }
      case 'setRescued': {
        const { questionId } = command.data
        const items = programme.voteBefore(activity)?.outcome?.result.items ?? {}
        if (!activity.config.rescueOne) return reject('notAllowed')
        if (questionId !== null && !Object.hasOwn(items, questionId)) return reject('notFound')
        return accept([{ type: 'link.rescuedSet', data: { questionId } }])
      }
      case 'showPage':
        return accept([{ type: 'link.pageShown', data: command.data }])
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'link.signedUp': {
        const { questionId, role, seatId, signedUp } = event.data
        const key = signUpKey(questionId, role)
        const seats = state.signUps.get(key) ?? PersistentMap<string, true>()
        const changed = signedUp ? seats.set(seatId, true) : seats.delete(seatId)
        return { ...state, signUps: state.signUps.set(key, changed) }
      }
      case 'link.rescuedSet':
        return { ...state, rescuedId: event.data.questionId }
      case 'link.pageShown':
        return { ...state, page: event.data.page }
    }
  },
  undo(event, { own }) {
    switch (event.type) {
      case 'link.signedUp': {
        const { questionId, role, seatId } = event.data
        const signedUp = own.signUps.get(signUpKey(questionId, role))?.has(seatId) === true
        return [{ type: 'link.signedUp', data: { ...event.data, signedUp } }]
      }
      case 'link.rescuedSet':
        return [{ type: 'link.rescuedSet', data: { questionId: own.rescuedId } }]
      case 'link.pageShown':
        return [{ type: 'link.pageShown', data: { page: own.page } }]
    }
  },
  seatLeft: (state, seatId) => ({ ...state, signUps: state.signUps.map((seats) => seats.delete(seatId)) }),
  seatMerged: (state, fromSeatId, intoSeatId) => ({
    ...state,
    signUps: state.signUps.map((seats) =>
      seats.has(fromSeatId) ? seats.delete(fromSeatId).set(intoSeatId, true) : seats,
    ),
  }),
  views,
}
