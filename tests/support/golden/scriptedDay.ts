import { forgetDeadlines } from '../../../server/domain/programme/expected.ts'
import { settleId } from '../../../server/domain/programme/settle.ts'
import { hashOf } from '../domain/hashOf.ts'
import { actors, cardId, ids, nonce, ownCard, participant, Scene } from '../domain/scenes.ts'
import { kindWish, programmeWish } from '../domain/wishes.ts'
import { secondVote, vote, votesThatWait } from './scriptedVotes.ts'
import { insert, regionOf, tenMinutes, undo } from './steps.ts'

/**
 * A day with everything that a facilitator can put right, change and take back, twice a vote, and the start of session 2
 * with a box that is still open: all that leaves a trace in the log and did not yet in `scriptedSession`. The same ids,
 * times and seeds every time. Each type of fact leaves something in the last state that would not be there without it.
 */
export function scriptedDay(): Scene {
  const scene = new Scene()
  expectedPeople(scene)
  scene.joined(7)
  links(scene)
  plan(scene)
  scene.started()
  people(scene)
  room(scene)
  agreements(scene)
  questions(scene)
  vote(scene)
  secondVote(scene)
  checkout(scene)
  return secondSession(scene)
}

const phase = ({ state }: Scene) => ({ expectedPhase: state.live.phase })

function expectedPeople(scene: Scene): void {
  const person = (id: string, name: string | null, region: number) => ({
    id,
    name,
    regionId: regionOf(scene, region),
    role: null,
  })
  const people = [person('person-1', 'Anna', 0), person('person-2', 'Bo', 1), person('person-3', null, 2)]
  scene.lead(programmeWish('expected.add', { people }))
  scene.lead(programmeWish('expected.change', person('person-1', 'Anna de Vries', 1)))
  scene.lead(programmeWish('expected.remove', { ids: ['person-2'] }))
  undo(scene)
  scene.lead(programmeWish('expected.remove', { ids: ['person-2'] }))
  scene.edge.now += tenMinutes
  const deadlineId = forgetDeadlines(scene.state)[0]?.id ?? 'none'
  scene.do(actors.timer, programmeWish('expected.forget', { deadlineId }), null)
}

function links(scene: Scene): void {
  const grant = (linkId: string, role: 'facilitator' | 'coFacilitator' | 'observer' | 'projector', name: string) =>
    scene.do(actors.door, programmeWish('access.grant', { linkId, role, secretHash: hashOf(linkId), name }), null)
  grant('link-second', 'facilitator', 'Tweede laptop')
  grant('link-helper', 'coFacilitator', 'Helper')
  grant('link-reader', 'observer', 'Meekijker')
  grant('link-wall-2', 'projector', 'Zaal 2')
  scene.lead(programmeWish('access.rename', { linkId: 'link-wall-2', name: 'Balkon' }))
  scene.lead(programmeWish('access.revoke', { linkId: 'link-reader' }))
  undo(scene)
  scene.lead(programmeWish('access.revoke', { linkId: 'link-reader' }))
  scene.lead(programmeWish('lead.handOver', { linkId: 'link-helper' }))
  scene.lead(programmeWish('lead.take', {}))
  scene.lead(programmeWish('joinAddress.set', { address: 'http://10.0.0.5:3000' }))
  scene.lead(programmeWish('joinAddress.set', { address: null }))
  undo(scene)
}

function plan(scene: Scene): void {
  const insert = (activityId: string, preset: 'talk' | 'questions', afterId: string | null) =>
    scene.lead(
      programmeWish('plan.insert', { sessionId: 'session-1', activityId, preset, title: null, minutes: 10, afterId }),
    )
  insert('extra-talk', 'talk', 's1-02')
  insert('extra-questions', 'questions', 's1-08')
  scene.lead(programmeWish('plan.duplicate', { activityId: 's1-07', newId: 'extra-break' }))
  undo(scene)
  scene.lead(programmeWish('plan.move', { activityId: 's1-05', afterId: 's1-06' }))
  scene.lead(programmeWish('plan.move', { activityId: 's1-06', afterId: null }))
  undo(scene)
  scene.lead(programmeWish('plan.remove', { activityId: 's1-13' }))
  scene.lead(programmeWish('plan.remove', { activityId: 's1-15' }))
  undo(scene)
  const texts = {
    title: 'Even bijpraten',
    prompt: 'Hoe gaat het?',
    says: 'Welkom.\nFijn dat je er bent.',
    notes: 'Kort',
  }
  scene.lead(programmeWish('plan.change', { changes: [{ activityId: 'extra-talk', ...texts }] }))
  const minutes = [
    { activityId: 's1-09', minutes: 20 },
    { activityId: 's1-11', minutes: 8 },
  ]
  scene.lead(programmeWish('plan.change', { changes: minutes }))
  undo(scene)
}

function people(scene: Scene): void {
  scene.do(
    actors.door,
    programmeWish('seat.join', {
      seatId: 'seat-proxy',
      secretHash: hashOf('secret-proxy'),
      personalCodeHash: hashOf('personal-proxy'),
      regionId: regionOf(scene, 0),
      name: 'Opa',
      isProxy: true,
    }),
    null,
  )
  scene.lead(programmeWish('expected.link', { personId: 'person-1', seatId: 'seat-1' }))
  scene.lead(programmeWish('people.setRegion', { seatId: 'seat-1', regionId: regionOf(scene, 2) }))
  scene.lead(programmeWish('people.setRegion', { seatId: 'seat-2', regionId: regionOf(scene, 0) }))
  undo(scene)
  scene.do(participant(3), programmeWish('people.setRegion', { seatId: 'seat-3', regionId: regionOf(scene, 1) }))
  scene.lead(programmeWish('people.setName', { seatId: 'seat-1', name: 'Carla' }))
  scene.lead(programmeWish('people.setName', { seatId: 'seat-2', name: null }))
  undo(scene)
  scene.lead(programmeWish('people.remove', { seatId: 'seat-4' }))
  scene.lead(programmeWish('people.readmit', { seatId: 'seat-4' }))
  scene.lead(programmeWish('people.remove', { seatId: 'seat-6' }))
}

function room(scene: Scene): void {
  for (const isOn of [true, false]) {
    scene.lead(programmeWish('wall.setBlank', { isOn }))
    scene.lead(programmeWish('wall.setFrozen', { isOn }))
  }
  scene.lead(programmeWish('wall.setCountHidden', { isOn: true }))
  scene.lead(programmeWish('wall.setScene', { linkId: 'link-wall-2', scene: 'agenda' }))
  scene.lead(programmeWish('wall.setScene', { linkId: 'link-wall', scene: 'clock' }))
  undo(scene)
  scene.lead(programmeWish('wall.setSpotlight', { cardId: 'lq-seed-1' }))
  for (const pointId of ['point-1', 'point-2']) {
    scene.lead(programmeWish('parking.put', { pointId, text: `Later over ${pointId}` }))
  }
  scene.lead(programmeWish('parking.setDone', { pointId: 'point-1', isDone: true }))
  scene.lead(programmeWish('parking.remove', { pointId: 'point-2' }))
  undo(scene)
  scene.lead(programmeWish('parking.remove', { pointId: 'point-2' }))
  scene.lead(programmeWish('pulse.open', { pulseId: 'pulse-1', question: 'energy' }))
  const pulseId = () => scene.state.pulse?.id ?? 'none'
  scene.lead(programmeWish('pulse.close', { pulseId: pulseId() }))
  undo(scene)
  scene.lead(programmeWish('pulse.close', { pulseId: pulseId() }))
  scene.lead(programmeWish('pulse.show', { pulseId: pulseId(), isOn: true }))
  scene.entered('s1-02')
  scene.lead(programmeWish('timer.pause', phase(scene)))
  undo(scene)
  scene.entered('extra-talk')
  undo(scene)
}

function agreements(scene: Scene): void {
  scene.entered(ids.agreements)
  const propose = (name: string, text: string) =>
    scene.lead(kindWish('agreements', ids.agreements, { name: 'propose', data: { agreementId: nonce(name), text } }))
  propose('proposal-1', 'Telefoons alleen hiervoor')
  propose('proposal-2', 'Om vijf uur klaar')
  undo(scene)
  scene.do(participant(0), kindWish('agreements', ids.agreements, { name: 'setAgreed', data: { agreed: true } }))
}

function questions(scene: Scene): void {
  const lead = (command: Parameters<typeof kindWish<'collect'>>[2]) =>
    scene.lead(kindWish('collect', ids.collect, command))
  scene.entered(ids.collect)
  for (const index of [0, 1, 3]) {
    const data = { ...ownCard, cardId: cardId(`named-${index}`), cardSeq: 1, attribution: 'name' } as const
    scene.do(participant(index), kindWish('collect', ids.collect, { name: 'putCard', data }))
    const sealed = { ...ownCard, kind: 'content', cardId: cardId(`sealed-${index}`), cardSeq: 1 } as const
    scene.do(participant(index), kindWish('collect', ids.collect, { name: 'putSealedCard', data: sealed }))
  }
  for (const [index, isOn] of [
    [2, true],
    [4, true],
    [4, false],
  ] as const) {
    const data = { cardId: 'lq-seed-1', isOn }
    scene.do(participant(index), kindWish('collect', ids.collect, { name: 'setSupport', data }))
  }
  const bundle = (name: string, text: string, cardIds: readonly string[]) =>
    lead({
      name: 'setBundle',
      data: { bundleId: nonce(name), text, kind: 'process', themeId: null, cardIds: [...cardIds] },
    })
  bundle('bundle-1', 'Hoe pakken we het aan?', ['lq-seed-1', 'lq-seed-2', cardId('named-0')])
  bundle('bundle-2', ownCard.text, [cardId('named-1'), 'lq-seed-2'])
  undo(scene)
  bundle('bundle-3', 'Los', ['lq-seed-5', 'lq-seed-6'])
  lead({ name: 'removeBundle', data: { bundleId: nonce('bundle-3') } })
  lead({ name: 'setHidden', data: { cardId: 'lq-seed-7', hidden: true } })
  scene.lead(programmeWish('people.merge', { fromSeatId: 'seat-3', intoSeatId: 'seat-0' }))
  scene.lead(programmeWish('people.merge', { fromSeatId: 'seat-1', intoSeatId: 'seat-2' }))
  undo(scene)
  scene.lead(programmeWish('wall.setSpotlight', { cardId: null }))
}

function checkout(scene: Scene): void {
  scene.entered(ids.checkout)
  const lead = (command: Parameters<typeof kindWish<'checkout'>>[2]) =>
    scene.lead(kindWish('checkout', ids.checkout, command))
  for (const index of [0, 1, 2, 4, 5]) scene.answered(index, `Zin ${index}`)
  lead({ name: 'close', data: {} })
  undo(scene)
  lead({ name: 'reveal', data: {} })
  undo(scene)
  lead({ name: 'setSentenceHidden', data: { index: 1, hidden: true } })
  lead({ name: 'reveal', data: {} })
}

/** The first session settles; somebody wipes themselves, and a ballot and answers of the second wait in their boxes. */
function secondSession(scene: Scene): Scene {
  scene.lead(programmeWish('session.end', phase(scene)))
  undo(scene)
  scene.lead(programmeWish('session.end', phase(scene)))
  scene.edge.now += tenMinutes
  const over = scene.state.sessions['session-1']
  const deadlineId = over === undefined ? 'none' : settleId(over)
  scene.do(actors.timer, programmeWish('session.settle', { deadlineId }), null)
  scene.do(actors.door, programmeWish('seat.addDevice', { seatId: 'seat-0', secretHash: hashOf('second-0') }), null)
  scene.do(participant(5), programmeWish('seat.leave', { seatId: 'seat-5' }))
  scene.lead(programmeWish('session.start', { sessionId: 'session-2', ...phase(scene) }))
  votesThatWait(scene)
  insert(scene, 'shown-once', 'checkOut')
  scene.entered('shown-once')
  scene.lead(kindWish('checkout', 'shown-once', { name: 'reveal', data: {} }))
  undo(scene)
  scene.entered('s2-11')
  for (const index of [0, 1]) {
    const data = { answerSeq: 1, nonce: nonce(`open-${index}`), sentence: `Open zin ${index}`, scores: { r1: 5 } }
    scene.do(participant(index), kindWish('checkout', 's2-11', { name: 'setAnswer', data }))
  }
  scene.lead(kindWish('checkout', 's2-11', { name: 'close', data: {} }))
  scene.lead(kindWish('checkout', 's2-11', { name: 'reopen', data: {} }))
  scene.lead(programmeWish('wall.setScene', { linkId: 'link-wall-2', scene: 'clock' }))
  undo(scene)
  scene.lead(programmeWish('joining.setLocked', { locked: true }))
  return scene.lead(programmeWish('lead.handOver', { linkId: 'link-helper' }))
}
