import type { ProgrammeCommand } from '../../../shared/programme/contract.ts'
import { maxParked, maxParkedLength } from '../../../shared/programme/limits.ts'
import { minPulseAnswers, type Pulse } from '../../../shared/programme/pulse.ts'
import { checkText } from '../../../shared/programme/text.ts'
import type { DecideContext } from '../activities/module.ts'
import { moduleOf } from '../activities/registry.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { ProgrammeEvent } from './events.ts'
import { litCard, withRows } from './reader.ts'
import type { ProgrammeState } from './state.ts'

type CommandIn<G extends string> = Extract<ProgrammeCommand, { readonly name: `${G}.${string}` }>

/** What the walls show apart from what the room does. */
export function decideWall(
  command: CommandIn<'wall'>,
  { programme: { state } }: DecideContext,
): Decision<ProgrammeEvent> {
  switch (command.name) {
    case 'wall.setBlank':
      return accept([{ type: 'wall.set', data: { isBlank: command.data.isOn } }])
    case 'wall.setFrozen':
      return accept([{ type: 'wall.set', data: { isFrozen: command.data.isOn } }])
    case 'wall.setCountHidden':
      return accept([{ type: 'wall.set', data: { isCountHidden: command.data.isOn } }])
    case 'wall.setSpotlight': {
      const { cardId } = command.data
      if (cardId !== null && litCard(state, cardId) === null) return reject('notFound')
      if (cardId !== null) {
        const inBox = litInItsBox(state, cardId)
        if (inBox !== null) return inBox
      }
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
  }
}

/** Of a card that waits in a box the log says that something of that box is shown; which, is said in the box. */
function litInItsBox(state: ProgrammeState, cardId: string): Decision<ProgrammeEvent> | null {
  for (const activity of withRows(state.activities)) {
    const entry = moduleOf(activity.kind).lightInBox?.(activity, cardId) ?? null
    if (entry === null) continue
    const isSaid = state.wall.spotlightId === activity.id
    return accept<ProgrammeEvent>(isSaid ? [] : [{ type: 'wall.set', data: { spotlightId: activity.id } }], [], [entry])
  }
  return null
}

/** Temperature checks: what was answered comes from outside the state. */
export function decidePulse(command: CommandIn<'pulse'>, context: DecideContext): Decision<ProgrammeEvent> {
  const { state } = context.programme
  switch (command.name) {
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
  }
}

const pulseSet = (pulse: Pulse | null): Decision<ProgrammeEvent> => accept([{ type: 'pulse.set', data: { pulse } }])

function counted(counts: readonly number[]): Pick<Pulse, 'answers' | 'counts'> {
  const answers = counts.reduce((sum, count) => sum + count, 0)
  return { answers, counts: answers < minPulseAnswers ? null : [...counts] }
}

/** Points that do not fit now. */
export function decideParking(
  command: CommandIn<'parking'>,
  { programme: { state } }: DecideContext,
): Decision<ProgrammeEvent> {
  switch (command.name) {
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
  }
}
