import type { KindFact } from '../activities/module.ts'
import { undoAccess } from './access.ts'
import { undoDeals } from './deals.ts'
import type { DomainEvent, LibraryEvent, LiveBefore, ProgrammeEvent, ProgrammeEventType } from './events.ts'
import { undoExpected } from './expected.ts'
import { undoInstruments } from './instruments.ts'
import { undoLibrary } from './library.ts'
import { undoPlan } from './plan.ts'
import { undoRegions } from './regions.ts'
import { undoRoom } from './room.ts'
import { undoSeats } from './seats.ts'
import { undoSharing } from './sharing.ts'
import type { ProgrammeState } from './state.ts'
import { undoThemes } from './themes.ts'

type Fact<T extends ProgrammeEventType = ProgrammeEventType> = Extract<ProgrammeEvent, { type: T }> & DomainEvent
type Undo<T extends ProgrammeEventType> = (event: Fact<T>, before: ProgrammeState) => readonly KindFact[]

/** What takes a fact of the programme back, given the state before it; nothing for what is for good. */
export function undoProgramme(event: Fact, before: ProgrammeState): readonly KindFact[] {
  // Each is looked up by the type that it is for.
  const undo = undoers[event.type] as Undo<ProgrammeEventType> | null
  return undo?.(event, before) ?? []
}

const library = (event: LibraryEvent & DomainEvent, { library: before }: ProgrammeState): readonly KindFact[] =>
  (undoLibrary(event, before) ?? []).map((one) => ({ ...one, activityId: event.activityId }))

type Moves = Extract<
  ProgrammeEvent,
  { type: 'session.started' | 'session.ended' | `agenda.${string}` | `timer.${string}` }
>
const move = (event: Moves, before: ProgrammeState): readonly KindFact[] => [
  { type: 'live.restored', data: liveBefore(event, before) },
]

/**
 * Every type of the programme; null for what no facilitator does, what is for good, and what only ever undoes. A new type
 * does not compile until it says which.
 */
const undoers: { readonly [T in ProgrammeEventType]: Undo<T> | null } = {
  'programme.created': null,
  'programme.retired': null,
  'region.added': undoRegions,
  'region.removed': null,
  'session.added': null,
  'access.granted': undoAccess,
  'access.revoked': undoAccess,
  'access.renamed': undoAccess,
  'lead.set': undoRoom,
  'seat.joined': null,
  'seat.deviceAdded': null,
  'seat.renamed': null,
  'seat.nameSet': undoSeats,
  'seat.regionSet': undoSeats,
  'seat.removed': undoSeats,
  'seat.readmitted': undoSeats,
  'seat.merged': undoSeats,
  'seat.split': null,
  'seat.left': null,
  'joining.lockSet': (_event, { isLocked }) => [{ type: 'joining.lockSet', data: { locked: isLocked } }],
  'joinAddress.set': (_event, { joinAddress }) => [{ type: 'joinAddress.set', data: { address: joinAddress } }],
  'session.started': move,
  'session.ended': move,
  'session.settled': null,
  'agenda.announced': move,
  'agenda.cancelled': move,
  'agenda.entered': move,
  'timer.paused': move,
  'timer.resumed': move,
  'timer.added': move,
  'timer.stepEntered': move,
  'plan.itemInserted': undoPlan,
  'plan.itemMoved': undoPlan,
  'plan.itemRemoved': undoPlan,
  'plan.itemsChanged': undoPlan,
  'live.restored': null,
  'wall.set': undoRoom,
  'pulse.set': undoRoom,
  'parking.put': undoRoom,
  'parking.removed': undoRoom,
  'action.done': null,
  'action.undone': null,
  'box.advanced': null,
  'card.put': library,
  'card.withdrawn': library,
  'card.hiddenSet': library,
  'card.reacted': library,
  'card.marked': library,
  'card.improved': library,
  'card.improvementUndone': library,
  'cards.seedsHiddenSet': library,
  'cards.bundled': library,
  'cards.unbundled': library,
  'cards.frozen': library,
  'deal.filled': null,
  'deal.set': undoDeals,
  'deal.restored': null,
  'shown.set': undoSharing,
  'suggestion.set': undoSharing,
  'theme.put': undoThemes,
  'theme.removed': null,
  'theme.merged': undoThemes,
  'theme.split': null,
  'themeTable.set': undoThemes,
  'instrument.put': undoInstruments,
  'instrument.restored': null,
  'instrument.hiddenSet': undoInstruments,
  'expected.added': undoExpected,
  'expected.changed': undoExpected,
  'expected.linked': undoExpected,
  'expected.removed': undoExpected,
  'expected.forgotten': null,
}

/** Everything about where the room stands that `event` can change. */
function liveBefore({ type, data }: Moves, { live, sessions, activities }: ProgrammeState): LiveBefore {
  const target = type.startsWith('agenda.') && 'activityId' in data ? data.activityId : null
  const sessionId = 'sessionId' in data ? data.sessionId : null
  const session = sessionId === null ? undefined : sessions[sessionId]
  const { phase: _phase, ...place } = live
  const ids = type.startsWith('timer.') ? [] : [...new Set([live.activityId, target])]
  return {
    live: place,
    session:
      session === undefined
        ? null
        : { id: session.id, status: session.status, startedAt: session.startedAt, endedAt: session.endedAt },
    items: ids.flatMap((id) => {
      const activity = id === null ? undefined : activities.get(id)
      return activity === undefined ? [] : [{ id: activity.id, status: activity.status, leftAt: activity.leftAt }]
    }),
  }
}
