import type { ProgrammeCommand } from '../../../shared/programme/contract.ts'
import { maxLinkNameLength, maxParked, maxParkedLength } from '../../../shared/programme/limits.ts'
import { minPulseAnswers, type Pulse } from '../../../shared/programme/pulse.ts'
import { checkText } from '../../../shared/programme/text.ts'
import type { DecideContext } from '../activities/module.ts'
import { mayLead } from './access.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { ProgrammeEvent } from './events.ts'
import { checkName } from './names.ts'
import { litCard } from './reader.ts'
import type { AccessLink, ProgrammeState } from './state.ts'

type RoomCommand = Extract<
  ProgrammeCommand,
  { readonly name: `lead.${string}` | `wall.${string}` | `pulse.${string}` | `parking.${string}` | `access.${string}` }
>

/** Who leads, links, walls and the parking lot. */
export function decideRoom(command: RoomCommand, context: DecideContext): Decision<ProgrammeEvent> {
  const { state } = context.programme
  switch (command.name) {
    case 'lead.handOver':
      return lead(command.data.linkId, state)
    case 'lead.take':
      return state.links[context.linkId ?? '']?.role === 'facilitator'
        ? lead(context.linkId ?? '', state)
        : reject('notAllowed')
    case 'wall.setBlank':
      return accept([{ type: 'wall.set', data: { isBlank: command.data.isOn } }])
    case 'wall.setFrozen':
      return accept([{ type: 'wall.set', data: { isFrozen: command.data.isOn } }])
    case 'wall.setCountHidden':
      return accept([{ type: 'wall.set', data: { isCountHidden: command.data.isOn } }])
    case 'wall.setSpotlight': {
      const { cardId } = command.data
      if (cardId !== null && litCard(state, cardId) === null) return reject('notFound')
      return accept([{ type: 'wall.set', data: { spotlightId: cardId } }])
    }
    case 'wall.setScene': {
      const { linkId, scene } = command.data
      const isWall = Object.hasOwn(state.links, linkId) && state.links[linkId]?.role === 'projector'
      if (!isWall) return reject('notFound')
      const { [linkId]: _before, ...others } = state.wall.scenes
      const scenes = scene === 'follow' ? others : { ...others, [linkId]: scene }
      return accept([{ type: 'wall.set', data: { scenes } }])
    }
    case 'pulse.open': {
      const { pulseId, question } = command.data
      const stem = pulseId.slice(0, 32)
      if (state.pulse?.id.startsWith(`${stem}.`)) return accept([])
      // An id of our own: answers to an earlier question never count again (U10).
      return pulseSet({
        id: `${stem}.${context.newId}.1`,
        question,
        isOpen: true,
        answers: 0,
        counts: null,
        isShown: false,
      })
    }
    case 'pulse.close': {
      const { pulse } = state
      if (pulse === null || pulse.id !== command.data.pulseId) return reject('notFound')
      return pulse.isOpen
        ? pulseSet({ ...pulse, ...counted(context.pulseCounts(pulse.id)), isOpen: false })
        : accept([])
    }
    case 'pulse.show': {
      const { pulse } = state
      if (pulse === null || pulse.id !== command.data.pulseId) return reject('notFound')
      if (command.data.isOn && pulse.counts === null) return reject(pulse.isOpen ? 'activityNotOpen' : 'tooFewBallots')
      return pulseSet({ ...pulse, isShown: command.data.isOn })
    }
    case 'pulse.clear':
      return state.pulse?.id === command.data.pulseId ? pulseSet(null) : accept([])
    case 'parking.put': {
      const { pointId } = command.data
      const text = checkText(command.data.text, maxParkedLength)
      if (!text.ok) return reject(text.code, { max: maxParkedLength })
      const known = state.parked.find(({ id }) => id === pointId)
      if (known === undefined && state.parked.length >= maxParked) return reject('tooManyCards', { max: maxParked })
      const point = { id: pointId, text: text.text, isDone: known?.isDone ?? false }
      return accept([{ type: 'parking.put', data: { point } }])
    }
    case 'parking.setDone': {
      const point = state.parked.find(({ id }) => id === command.data.pointId)
      if (point === undefined) return reject('notFound')
      return accept([{ type: 'parking.put', data: { point: { ...point, isDone: command.data.isDone } } }])
    }
    case 'parking.remove':
      return state.parked.some(({ id }) => id === command.data.pointId)
        ? accept([{ type: 'parking.removed', data: command.data }])
        : accept([])
    case 'access.grant': {
      const name = checkName(command.data.name ?? null, maxLinkNameLength)
      return name.ok
        ? accept([{ type: 'access.granted', data: { ...command.data, name: name.text } }])
        : reject(name.code)
    }
    case 'access.revoke':
      return revoke(command.data.linkId, context)
    case 'access.rename': {
      const { linkId } = command.data
      const link = Object.hasOwn(state.links, linkId) ? state.links[linkId] : undefined
      if (link === undefined) return reject('linkUnknown')
      if (isAbove(link, context)) return reject('notAllowed')
      const name = checkName(command.data.name, maxLinkNameLength)
      return name.ok ? accept([{ type: 'access.renamed', data: { linkId, name: name.text } }]) : reject(name.code)
    }
  }
}

const pulseSet = (pulse: Pulse | null): Decision<ProgrammeEvent> => accept([{ type: 'pulse.set', data: { pulse } }])

function counted(counts: readonly number[]): Pick<Pulse, 'answers' | 'counts'> {
  const answers = counts.reduce((sum, count) => sum + count, 0)
  return { answers, counts: answers < minPulseAnswers ? null : [...counts] }
}

function lead(linkId: string, state: ProgrammeState): Decision<ProgrammeEvent> {
  const link = Object.hasOwn(state.links, linkId) ? state.links[linkId] : undefined
  if (!mayLead(link)) return reject('linkUnknown')
  return state.leadLinkId === linkId ? accept([]) : accept([{ type: 'lead.set', data: { linkId } }])
}

/** U6: a link that opens more than the asker's own is not theirs to change. */
const isAbove = (link: AccessLink, { role, linkId, programme }: DecideContext): boolean =>
  role === 'facilitator' && link.role === 'facilitator' && programme.state.links[linkId ?? '']?.role !== 'facilitator'

/** One link that can always lead stays, or nobody would. */
function revoke(linkId: string, context: DecideContext): Decision<ProgrammeEvent> {
  const { role } = context
  const { state } = context.programme
  const link = Object.hasOwn(state.links, linkId) ? state.links[linkId] : undefined
  if (link === undefined) return reject('linkUnknown')
  if (isAbove(link, context)) return reject('notAllowed')
  const leaders = Object.values(state.links).filter((one) => one.role === 'facilitator')
  if (role !== 'door' && link.role === 'facilitator' && leaders.length === 1) return reject('lastLink')
  return accept([{ type: 'access.revoked', data: { linkId } }])
}
