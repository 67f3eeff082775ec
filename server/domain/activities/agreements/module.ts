import { Map as PersistentMap } from 'immutable'
import { maxAgreementLength, maxProposalsPerSeat } from '../../../../shared/programme/limits.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { accept, reject } from '../../programme/decision.ts'
import type { OwnState } from '../../programme/state.ts'
import type { ActivityModule, ProgrammeReader } from '../module.ts'
import { texts } from '../settings.ts'

interface AgreementsState extends OwnState {
  readonly ids: readonly string[]
  readonly agreed: PersistentMap<string, true>
  readonly proposals: PersistentMap<string, { readonly text: string; readonly seatId: string | null }>
  readonly order: readonly string[]
  readonly hidden: PersistentMap<string, true>
}

/** Ground rules: read, agree, add. Who agrees is a count; who proposed is nobody's business. */
export const agreements: ActivityModule<'agreements', AgreementsState> = {
  configure: ({ settings }) => ({
    agreementIds: [...texts(settings.agreementIds)],
    allowAdd: settings.allowAdd === true,
  }),
  initialState: (config) => ({
    phase: 'open',
    ids: config.agreementIds,
    agreed: PersistentMap(),
    proposals: PersistentMap(),
    order: config.agreementIds,
    hidden: PersistentMap(),
  }),
  decide(command, { own, config }, { role, seatId }) {
    switch (command.name) {
      case 'setAgreed':
        if (seatId === null) return reject('notAllowed')
        return accept([{ type: 'agreements.agreedSet', data: { seatId, agreed: command.data.agreed } }])
      case 'propose': {
        if (role === 'participant' && !config.allowAdd) return reject('notAllowed')
        const { agreementId } = command.data
        if (own.proposals.has(agreementId)) return accept([])
        const checked = checkText(command.data.text, maxAgreementLength)
        if (!checked.ok) return reject(checked.code, { max: maxAgreementLength })
        if (seatId !== null && countOf(own, seatId) >= maxProposalsPerSeat) {
          return reject('tooManyCards', { max: maxProposalsPerSeat })
        }
        return accept([{ type: 'agreements.proposed', data: { agreementId, text: checked.text, seatId } }])
      }
      case 'setHidden':
        if (!own.order.includes(command.data.agreementId)) return reject('notFound')
        return accept([{ type: 'agreements.hiddenSet', data: command.data }])
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'agreements.agreedSet': {
        const { seatId, agreed } = event.data
        return { ...state, agreed: agreed ? state.agreed.set(seatId, true) : state.agreed.delete(seatId) }
      }
      case 'agreements.proposed': {
        const { agreementId, text, seatId } = event.data
        return {
          ...state,
          proposals: state.proposals.set(agreementId, { text, seatId }),
          order: [...state.order, agreementId],
        }
      }
      case 'agreements.proposalRemoved': {
        const { agreementId } = event.data
        return {
          ...state,
          proposals: state.proposals.delete(agreementId),
          order: state.order.filter((id) => id !== agreementId),
        }
      }
      case 'agreements.hiddenSet': {
        const { agreementId, hidden } = event.data
        return { ...state, hidden: hidden ? state.hidden.set(agreementId, true) : state.hidden.delete(agreementId) }
      }
    }
  },
  undo(event, { own }) {
    switch (event.type) {
      case 'agreements.agreedSet': {
        const { seatId } = event.data
        return [{ type: 'agreements.agreedSet', data: { seatId, agreed: own.agreed.has(seatId) } }]
      }
      case 'agreements.proposed':
        return [{ type: 'agreements.proposalRemoved', data: { agreementId: event.data.agreementId } }]
      case 'agreements.hiddenSet': {
        const { agreementId } = event.data
        return [{ type: 'agreements.hiddenSet', data: { agreementId, hidden: own.hidden.has(agreementId) } }]
      }
      case 'agreements.proposalRemoved':
        return null
    }
  },
  seatLeft: (state, seatId) => (state.agreed.has(seatId) ? { ...state, agreed: state.agreed.delete(seatId) } : state),
  seatMerged: (state, fromSeatId, intoSeatId) => ({
    ...state,
    agreed: state.agreed.has(fromSeatId) ? state.agreed.delete(fromSeatId).set(intoSeatId, true) : state.agreed,
    proposals: state.proposals.map((proposal) =>
      proposal.seatId === fromSeatId ? { ...proposal, seatId: intoSeatId } : proposal,
    ),
  }),
  views: {
    participant: ({ own, config }, programme) => ({ ...visible(own, programme), allowAdd: config.allowAdd }),
    mine: ({ own }, _programme, seatId) => ({
      agreed: own.agreed.has(seatId),
      proposalsLeft: Math.max(0, maxProposalsPerSeat - countOf(own, seatId)),
    }),
    facilitator: ({ own }, programme) => rules(own, programme, own.order),
    projector: ({ own }, programme) => ({
      ...visible(own, programme),
      agreed: programme.state.wall.isCountHidden ? null : own.agreed.size,
    }),
  },
}

const countOf = (own: AgreementsState, seatId: string): number =>
  own.proposals.count((proposal) => proposal.seatId === seatId)

const visible = (own: AgreementsState, programme: ProgrammeReader) =>
  rules(
    own,
    programme,
    own.order.filter((id) => !own.hidden.has(id)),
  )

function rules(own: AgreementsState, programme: ProgrammeReader, order: readonly string[]) {
  const known = order.flatMap((id) => {
    const text =
      own.proposals.get(id)?.text ?? programme.state.agreements.find((agreement) => agreement.id === id)?.text
    return text === undefined ? [] : [{ id, text, isProposal: own.proposals.has(id), isHidden: own.hidden.has(id) }]
  })
  return {
    agreements: Object.fromEntries(known.map((agreement) => [agreement.id, agreement])),
    order: known.map((agreement) => agreement.id),
    agreed: own.agreed.size,
  }
}
