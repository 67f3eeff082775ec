import type { ProgrammeEvent } from './events.ts'
import type { ProgrammeState, Wall } from './state.ts'

type RoomEvent = Extract<
  ProgrammeEvent,
  { type: `wall.${string}` | `pulse.${string}` | `parking.${string}` | `lead.${string}` }
>

export const startWall: Wall = {
  isBlank: false,
  isFrozen: false,
  isCountHidden: false,
  spotlightId: null,
  scenes: {},
}

/** Walls, the parking lot, and who leads. */
export function evolveRoom(state: ProgrammeState, event: RoomEvent): ProgrammeState {
  switch (event.type) {
    case 'wall.set':
      return { ...state, wall: { ...state.wall, ...event.data } }
    case 'pulse.set':
      return { ...state, pulse: event.data.pulse }
    case 'parking.put': {
      const { point, index = state.parked.length } = event.data
      const isKnown = state.parked.some(({ id }) => id === point.id)
      const parked = isKnown
        ? state.parked.map((one) => (one.id === point.id ? point : one))
        : [...state.parked.slice(0, index), point, ...state.parked.slice(index)]
      return { ...state, parked }
    }
    case 'parking.removed':
      return { ...state, parked: state.parked.filter(({ id }) => id !== event.data.pointId) }
    case 'lead.set':
      return Object.hasOwn(state.links, event.data.linkId) ? { ...state, leadLinkId: event.data.linkId } : state
  }
}

/**
 * The check as it was. One that was counted is asked anew: two counts of the same answers would tell by their difference what
 * somebody answered who came in between, or was put out (U10).
 */
function pulseAgain(before: ProgrammeState['pulse'], now: ProgrammeState['pulse']): ProgrammeState['pulse'] {
  const isCounted = before?.isOpen === true && now?.id === before.id && now.counts !== null
  return isCounted ? { ...before, id: before.id.replace(/\d+$/, (times) => String(Number(times) + 1)) } : before
}

export function undoRoom(event: RoomEvent, before: ProgrammeState): readonly ProgrammeEvent[] {
  switch (event.type) {
    case 'wall.set': {
      const changed = Object.entries(before.wall).filter(([field]) => Object.hasOwn(event.data, field))
      return [{ type: 'wall.set', data: Object.fromEntries(changed) }]
    }
    case 'pulse.set':
      return [{ type: 'pulse.set', data: { pulse: pulseAgain(before.pulse, event.data.pulse) } }]
    case 'parking.put': {
      const { id } = event.data.point
      const point = before.parked.find((one) => one.id === id)
      return point === undefined
        ? [{ type: 'parking.removed', data: { pointId: id } }]
        : [{ type: 'parking.put', data: { point } }]
    }
    case 'parking.removed': {
      const index = before.parked.findIndex(({ id }) => id === event.data.pointId)
      const point = before.parked[index]
      return point === undefined ? [] : [{ type: 'parking.put', data: { point, index } }]
    }
    case 'lead.set':
      return before.leadLinkId === null ? [] : [{ type: 'lead.set', data: { linkId: before.leadLinkId } }]
  }
}
