import type { FacilitatorView, ParticipantView, ProjectorView } from '../../../shared/programme/views.ts'
import { memo } from './memo.ts'
import { litCard } from './reader.ts'
import type { ProgrammeState, Wall } from './state.ts'

/** Walls, the light on one card, temperature checks, links and parked points, as far as an audience may see them. */

export const wallView = memo(({ isBlank, isFrozen, isCountHidden, scenes }: Wall): ProjectorView['wall'] => ({
  isBlank,
  isFrozen,
  isCountHidden,
  scenes,
}))

/** Which regions are there, without how many. */
export const uncounted = memo((byRegion: ProgrammeState['seatsByRegion']) =>
  Object.fromEntries(Object.entries(byRegion).map(([id, count]) => [id, Math.min(1, count)])),
)

/** Gone when it was hidden or withdrawn since. */
export const spotlightOf = (state: ProgrammeState): ParticipantView['spotlight'] =>
  state.wall.spotlightId === null ? null : litCard(state, state.wall.spotlightId)

/** Nothing of what was answered before it is shown. */
export const shownPulse = (pulse: ProgrammeState['pulse']): ParticipantView['pulse'] => {
  if (pulse === null || !(pulse.isOpen || pulse.isShown)) return null
  const { id, question, isOpen, counts, isShown } = pulse
  return { id, question, isOpen, counts: isShown ? counts : null }
}

export const linkList = memo((links: ProgrammeState['links']): FacilitatorView['links'] =>
  Object.fromEntries(Object.values(links).map(({ id, role, name }) => [id, { id, role, name }])),
)

export const parkedList = memo((parked: ProgrammeState['parked']): FacilitatorView['parked'] =>
  parked.map(({ id, text, isDone }) => ({ id, text, isDone })),
)
