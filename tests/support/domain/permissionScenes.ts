import { forgetDeadlines } from '../../../server/domain/programme/expected.ts'
import { settleId } from '../../../server/domain/programme/settle.ts'
import { isActivityKind } from '../../../shared/activities/registry.ts'
import { testsOf } from '../kinds/registry.ts'
import { hashOf } from './hashOf.ts'
import { knowledgeData, withKnowledge } from './knowledgeScenes.ts'
import { ids, Scene, sceneIn } from './scenes.ts'
import { programmeWish } from './wishes.ts'

/** A state in this phase in which nothing but role and phase can stand in the way of the command. */
export function sceneFor(name: string, phase: string): Scene {
  const scene = kindScene(name, phase)
  if (name === 'programme.retire') scene.edge.now += 400 * 86_400_000
  if (name.startsWith('expected.')) putOnList(scene)
  if (!isActivityKind(name.split('.')[0] ?? '')) withKnowledge(scene)
  return scene
}

/** Somebody is on the list, and somebody's words wait to be forgotten. */
function putOnList(scene: Scene): void {
  const regionId = scene.state.regionOrder[0] ?? ''
  const people = ['person-0', 'person-1'].map((id) => ({ id, name: 'Anna', regionId, role: null }))
  scene.lead(programmeWish('expected.add', { people })).lead(programmeWish('expected.remove', { ids: ['person-1'] }))
}

function kindScene(name: string, phase: string): Scene {
  const kind = name.split('.')[0] ?? ''
  if (!isActivityKind(kind)) return sessionScene(name, phase)
  const { item, scene = () => sceneIn(item) } = testsOf(kind)
  return scene(phase)
}

function sessionScene(name: string, phase: string): Scene {
  const scene = new Scene().joined().lead(programmeWish('parking.put', { pointId: 'point-0', text: 'Later' }))
  if (phase === 'planned') return scene
  scene.started().lead(programmeWish('pulse.open', { pulseId: 'pulse-0', question: 'energy' }))
  const { live } = scene.state
  if (phase === 'ended')
    return scene.lead({ name: 'session.end', activityId: null, data: { expectedPhase: live.phase } })
  return /^agenda\.(enter|enterNow|cancel)$/.test(name) ? scene.announced(ids.collect) : scene
}

const never = (): never => {
  throw new Error('no session 1')
}

/** Data that the command's schema and rules accept in that scene. */
export function dataFor(name: string, scene: Scene): unknown {
  const [kind = '', command = ''] = name.split('.')
  if (!isActivityKind(kind)) return programmeData(name, scene)
  const data: Readonly<Record<string, unknown>> = testsOf(kind).data?.(scene) ?? {}
  return data[command] ?? (command === 'showPage' ? { page: 1 } : {})
}

function programmeData(name: string, { state }: Scene): unknown {
  const expectedPhase = state.live.phase
  const deadlineId = state.live.announced?.deadlineId ?? 'none'
  const pulseId = state.pulse?.id ?? 'pulse-0'
  const table: Readonly<Record<string, unknown>> = {
    ...knowledgeData(state),
    'seat.join': {
      seatId: 'seat-new',
      secretHash: hashOf('new'),
      personalCodeHash: hashOf('new personal'),
      regionId: state.regionOrder[0],
      name: null,
    },
    'seat.addDevice': { seatId: 'seat-0', secretHash: hashOf('second') },
    'access.grant': { linkId: 'link-new', role: 'projector', secretHash: hashOf('link') },
    'access.revoke': { linkId: 'link-wall' },
    'seat.rename': { name: 'Anna' },
    'seat.leave': { seatId: 'seat-0' },
    'joining.setLocked': { locked: true },
    'joinAddress.set': { address: 'http://10.0.0.5:3000' },
    'session.start': { sessionId: 'session-1', expectedPhase },
    'session.end': { expectedPhase },
    'session.settle': { deadlineId: settleId(state.sessions['session-1'] ?? never()) },
    'agenda.go': { activityId: ids.dotVote, expectedPhase, skipped: false },
    'agenda.enterNow': { expectedPhase },
    'agenda.cancel': { expectedPhase },
    'agenda.enter': { deadlineId },
    'timer.pause': { expectedPhase },
    'timer.resume': { expectedPhase },
    'timer.add': { ms: 60_000, expectedPhase },
    'timer.goToStep': { index: 0, expectedPhase },
    'access.rename': { linkId: 'link-wall', name: 'Zaal 2' },
    'plan.insert': {
      sessionId: 'session-1',
      activityId: 'extra-1',
      preset: 'talk',
      title: null,
      minutes: 10,
      afterId: 's1-14',
    },
    'plan.duplicate': { activityId: 's1-14', newId: 'extra-1' },
    'plan.move': { activityId: 's1-14', afterId: 's1-15' },
    'plan.remove': { activityId: 's1-15' },
    'plan.change': { changes: [{ activityId: 's1-14', minutes: 8 }] },
    'people.setRegion': { seatId: 'seat-0', regionId: state.regionOrder[1] },
    'people.setName': { seatId: 'seat-0', name: 'Bea' },
    'people.merge': { fromSeatId: 'seat-0', intoSeatId: 'seat-1' },
    'people.remove': { seatId: 'seat-0' },
    'people.readmit': { seatId: 'seat-0' },
    'lead.handOver': { linkId: 'link-console' },
    'wall.setBlank': { isOn: true },
    'wall.setFrozen': { isOn: true },
    'wall.setCountHidden': { isOn: true },
    'wall.setSpotlight': { cardId: 'lq-seed-1' },
    'wall.setScene': { linkId: 'link-wall', scene: 'agenda' },
    'pulse.open': { pulseId: 'pulse-1', question: 'energy' },
    'pulse.close': { pulseId },
    'pulse.show': { pulseId, isOn: false },
    'pulse.clear': { pulseId },
    'parking.put': { pointId: 'point-1', text: 'Later over geld' },
    'parking.setDone': { pointId: 'point-0', isDone: true },
    'parking.remove': { pointId: 'point-0' },
    'action.undo': { actionId: state.actions.at(-1)?.id ?? 'none' },
    'expected.add': { people: [{ id: 'person-2', name: null, regionId: state.regionOrder[0], role: null }] },
    'expected.change': { id: 'person-0', name: 'Bea', regionId: state.regionOrder[0], role: null },
    'expected.link': { personId: 'person-0', seatId: 'seat-0' },
    'expected.remove': { ids: ['person-0'] },
    'expected.forget': { deadlineId: forgetDeadlines(state)[0]?.id ?? 'none' },
  }
  return table[name] ?? {}
}
