import { forgetDeadlines } from '../../../server/domain/programme/expected.ts'
import { settleId } from '../../../server/domain/programme/settle.ts'
import { isActivityKind } from '../../../shared/activities/registry.ts'
import { cardId, checkoutScene, collectScene, ids, nonce, ownCard, Scene, sceneIn, voteScene } from './scenes.ts'
import { kindWish, programmeWish } from './wishes.ts'
import { hashOf } from './wishMaker.ts'

/** A state in this phase in which nothing but role and phase can stand in the way of the command. */
export function sceneFor(name: string, phase: string): Scene {
  const scene = kindScene(name, phase)
  if (name === 'programme.retire') scene.edge.now += 400 * 86_400_000
  if (name.startsWith('expected.')) putOnList(scene)
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
  switch (kind) {
    case 'collect':
      return collectScene(phase)
    case 'dotVote':
      return voteScene(phase)
    case 'checkout':
      return checkoutScene(phase)
    case 'link': {
      const scene = voteScene('sealed')
      scene.lead(kindWish('dotVote', ids.dotVote, { name: 'reveal', data: { to: 'phones' } }))
      return scene.entered(ids.link)
    }
    default:
      return sceneIn(ids.agreements)
  }
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
export function dataFor(name: string, { state }: Scene): unknown {
  const expectedPhase = state.live.phase
  const edit = (card: string) => ({ cardId: cardId(card), cardSeq: 2 })
  const deadlineId = state.live.announced?.deadlineId ?? sealDeadlineOf(state) ?? 'none'
  const pulseId = state.pulse?.id ?? 'pulse-0'
  const table: Readonly<Record<string, unknown>> = {
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
    'agreements.setAgreed': { agreed: true },
    'agreements.propose': { agreementId: nonce('proposal'), text: 'Niet praten maar doen' },
    'agreements.setHidden': { agreementId: 'ag-1', hidden: true },
    'collect.putCard': { ...edit('named'), ...ownCard, attribution: 'name' },
    'collect.withdrawCard': edit('named'),
    'collect.putSealedCard': { ...edit('sealed'), ...ownCard },
    'collect.withdrawSealedCard': edit('sealed'),
    'collect.setHidden': { cardId: 'lq-seed-1', hidden: true },
    'collect.setSeedsHidden': { hidden: true },
    'collect.setBundle': {
      bundleId: nonce('bundle'),
      text: 'Samen?',
      kind: 'process',
      themeId: null,
      cardIds: ['lq-seed-1', 'lq-seed-2'],
    },
    'collect.removeBundle': { bundleId: nonce('known-bundle') },
    'collect.setSupport': { cardId: 'lq-seed-1', isOn: true },
    'dotVote.setBallot': { ballotSeq: 2, nonce: nonce('new'), earlierNonce: null, dots: {}, done: true },
    'dotVote.setBudgets': { process: 3, content: 3 },
    'dotVote.setRepeat': { repeat: null },
    'dotVote.addItem': { cardId: cardId('late'), text: 'Wie belt er?', kind: 'process', themeId: null, regionId: null },
    'dotVote.showPart': { part: 'dissent' },
    'dotVote.reveal': { to: 'projector' },
    'dotVote.hide': { to: 'console' },
    'dotVote.showWeight': { weight: 'region' },
    'dotVote.seal': { deadlineId },
    'link.signUp': { questionId: 'lq-seed-1', role: 'bringer', signedUp: true },
    'link.setRescued': { questionId: 'lq-seed-1' },
    'checkout.setAnswer': { answerSeq: 2, nonce: nonce('new'), sentence: 'Dank', scores: { r1: 5 } },
    'checkout.setSentenceHidden': { index: 0, hidden: true },
    'checkout.seal': { deadlineId },
  }
  return table[name] ?? (name.endsWith('.showPage') ? { page: 1 } : {})
}

function sealDeadlineOf({ activities }: Scene['state']): string | undefined {
  for (const { own } of activities.values()) {
    const { seal } = own as { readonly seal?: { readonly deadlineId: string } | null }
    if (seal != null) return seal.deadlineId
  }
  return undefined
}
