import { describe, expect, test } from 'vitest'
import { decideBatch } from '../../../server/domain/programme/batch.ts'
import type { Command } from '../../../server/domain/programme/decide.ts'
import { forgetDeadlines } from '../../../server/domain/programme/expected.ts'
import { commandTable, isSealed } from '../../../server/domain/programme/permissions.ts'
import { settleId } from '../../../server/domain/programme/settle.ts'
import { activityContracts, isActivityKind } from '../../../shared/activities/registry.ts'
import type { Role } from '../../../shared/programme/roles.ts'
import { roles } from '../../../shared/programme/roles.ts'
import {
  actors,
  cardId,
  checkoutScene,
  collectScene,
  ids,
  nonce,
  ownCard,
  Scene,
  sceneIn,
  voteScene,
} from '../../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../../support/domain/wishes.ts'
import { hashOf } from '../../support/domain/wishMaker.ts'

/** A state in this phase in which nothing but role and phase can stand in the way of the command. */
function sceneFor(name: string, phase: string): Scene {
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
function dataFor(name: string, { state }: Scene): unknown {
  const expectedPhase = state.live.phase
  const edit = (card: string) => ({ cardId: cardId(card), cardSeq: 2 })
  const deadlineId = state.live.announced?.deadlineId ?? sealDeadlineOf(state) ?? 'none'
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
    'pulse.close': { pulseId: 'pulse-0' },
    'pulse.show': { pulseId: 'pulse-0', isOn: false },
    'pulse.clear': { pulseId: 'pulse-0' },
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

const activityOf = (name: string): string | null => {
  const kind = name.split('.')[0] ?? ''
  return isActivityKind(kind) ? ((ids as Readonly<Record<string, string>>)[kind] ?? null) : null
}

const phasesOf = (name: string): readonly string[] => {
  const kind = name.split('.')[0] ?? ''
  return isActivityKind(kind) ? activityContracts[kind].phases : ['planned', 'running', 'ended']
}

function answer(role: Role, command: Command, { state, edge }: Scene) {
  const isUnnumbered = isSealed(command.name) || role === 'door' || role === 'timer'
  const seq = isUnnumbered ? null : 99
  const result = decideBatch(state, [{ actor: actors[role], envelope: 1, seq, command }], edge)
  return { outcome: result.outcomes[0], events: result.events, bugs: edge.bugs }
}

describe('I9: every role × command × phase is allowed or refused as the contracts say', () => {
  for (const [name, spec] of commandTable) {
    for (const phase of phasesOf(name)) {
      for (const role of roles) {
        const isAllowed = spec.roles.includes(role) && spec.phases.includes(phase)
        test(`${role} ${isAllowed ? 'may' : 'may not'} ${name} when ${phase}`, () => {
          const scene = sceneFor(name, phase)
          const command = { name, activityId: activityOf(name), data: dataFor(name, scene) }
          const { outcome, events, bugs } = answer(role, command, scene)
          expect(bugs).toEqual([])
          expect(outcome?.status).toBe(isAllowed ? 'committed' : 'rejected')
          if (!isAllowed) expect(events).toEqual([])
          if (!spec.roles.includes(role)) expect(outcome).toMatchObject({ code: 'notAllowed' })
        })
      }
    }
  }
})

describe('F68: strict data', () => {
  for (const [name] of commandTable) {
    test(`${name} with a field more than its schema is refused`, () => {
      const phase = commandTable.get(name)?.phases[0] ?? ''
      const scene = sceneFor(name, phase)
      const data = { ...(dataFor(name, scene) as object), surplus: 'facilitator' }
      const role = commandTable.get(name)?.roles[0] ?? 'participant'
      const { outcome } = answer(role, { name, activityId: activityOf(name), data }, scene)
      expect(outcome).toEqual({ status: 'rejected', code: 'invalidCommand' })
    })
  }
})

test('I9: an unknown command is refused, whoever asks', () => {
  for (const role of roles) {
    for (const name of ['unknown', '', 'dotVote', 'dotVote.', 'toString', 'constructor', '__proto__', 'lobby.open']) {
      for (const activityId of [null, ids.dotVote, 'nothing']) {
        const { outcome, bugs } = answer(role, { name, activityId, data: {} }, voteScene('open'))
        expect(outcome).toEqual({ status: 'rejected', code: 'invalidCommand' })
        expect(bugs).toEqual([])
      }
    }
  }
})

test('I9: an unknown role may do nothing at all', () => {
  const scene = voteScene('open')
  for (const [name] of commandTable) {
    const actor = { ...actors.facilitator, role: 'organiser' as Role }
    const command = { name, activityId: activityOf(name), data: dataFor(name, scene) }
    const seq = isSealed(name) ? null : 99
    const { outcomes, events } = decideBatch(scene.state, [{ actor, envelope: 1, seq, command }], scene.edge)
    expect(outcomes).toEqual([{ status: 'rejected', code: 'notAllowed' }])
    expect(events).toEqual([])
  }
})

test('I9: a command of one kind at an activity of another is refused', () => {
  const scene = voteScene('open')
  const wrong = { ...kindWish('dotVote', ids.collect, { name: 'close', data: {} }) }
  expect(answer('facilitator', wrong, scene).outcome).toMatchObject({ status: 'rejected', code: 'notFound' })
})

test('I9: a phone can do nothing in an activity that was never entered', () => {
  const scene = new Scene().joined().started()
  for (const name of ['agreements.setAgreed', 'collect.putCard', 'collect.putSealedCard', 'checkout.setAnswer']) {
    const command = { name, activityId: activityOf(name), data: dataFor(name, scene) }
    expect(answer('participant', command, scene).outcome).toEqual({ status: 'rejected', code: 'activityNotOpen' })
  }
})

test('I4: a client’s command is numbered, a sealed one is not; anything else is refused', () => {
  const scene = voteScene('open')
  const one = (role: 'participant' | 'facilitator', name: string, seq: number | null) => {
    const command = { name, activityId: activityOf(name), data: dataFor(name, scene) }
    return decideBatch(scene.state, [{ actor: actors[role], envelope: 1, seq, command }], scene.edge).outcomes[0]
  }
  const refused = { status: 'rejected', code: 'invalidCommand' }
  expect(one('participant', 'dotVote.setBallot', 1)).toEqual(refused)
  expect(one('participant', 'seat.rename', null)).toEqual(refused)
  expect(one('facilitator', 'dotVote.close', null)).toEqual(refused)
})

test('I9: who may do what, as it was last agreed on', () => {
  const lines = [...commandTable].map(
    ([name, { roles, phases, sealed }]) =>
      `${name}: ${roles.join(' ')} @ ${phases.join(' ')}${sealed ? ', sealed' : ''}`,
  )
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "seat.join: door @ planned running ended
    seat.addDevice: door @ planned running ended
    access.grant: door @ planned running ended
    access.revoke: facilitator door @ planned running ended
    access.rename: facilitator @ planned running ended
    seat.rename: participant @ planned running ended
    seat.leave: participant @ planned running ended
    programme.retire: timer @ planned running ended
    joining.setLocked: facilitator @ planned running ended
    session.start: facilitator @ planned ended
    session.end: facilitator @ running
    session.settle: timer @ ended
    agenda.go: facilitator @ running
    agenda.enterNow: facilitator @ running
    agenda.cancel: facilitator @ running
    agenda.enter: timer @ running
    timer.pause: facilitator @ running
    timer.resume: facilitator @ running
    timer.add: facilitator @ running
    timer.goToStep: facilitator @ running
    plan.insert: facilitator @ planned running ended
    plan.duplicate: facilitator @ planned running ended
    plan.move: facilitator @ planned running ended
    plan.remove: facilitator @ planned running ended
    plan.change: facilitator @ planned running ended
    people.setRegion: participant facilitator @ planned running ended
    people.setName: facilitator @ planned running ended
    people.merge: facilitator @ planned running ended
    people.remove: facilitator @ planned running ended
    people.readmit: facilitator @ planned running ended
    lead.handOver: facilitator @ planned running ended
    lead.take: facilitator @ planned running ended
    wall.setBlank: facilitator @ planned running ended
    wall.setFrozen: facilitator @ planned running ended
    wall.setCountHidden: facilitator @ planned running ended
    wall.setSpotlight: facilitator @ running
    wall.setScene: facilitator @ planned running ended
    parking.put: facilitator @ planned running ended
    parking.setDone: facilitator @ planned running ended
    parking.remove: facilitator @ planned running ended
    pulse.open: facilitator @ running
    pulse.close: facilitator @ running ended
    pulse.show: facilitator @ running ended
    pulse.clear: facilitator @ planned running ended
    action.undo: facilitator @ planned running ended
    expected.add: facilitator @ planned running ended
    expected.change: facilitator @ planned running ended
    expected.link: facilitator @ planned running ended
    expected.remove: facilitator @ planned running ended
    expected.clear: facilitator @ planned running ended
    expected.forget: timer @ planned running ended
    joinAddress.set: facilitator timer @ planned running ended
    agreements.setAgreed: participant @ open
    agreements.propose: participant facilitator @ open
    agreements.setHidden: facilitator @ open
    collect.putCard: participant @ open closed
    collect.withdrawCard: participant @ open closed
    collect.putSealedCard: participant @ open closed, sealed
    collect.withdrawSealedCard: participant @ open closed, sealed
    collect.setHidden: facilitator @ open closed
    collect.setSeedsHidden: facilitator @ open closed
    collect.setBundle: facilitator @ open closed
    collect.removeBundle: facilitator @ open closed
    collect.setSupport: participant @ open closed
    collect.close: facilitator @ open
    collect.reopen: facilitator @ closed
    collect.showPage: facilitator @ open closed
    dotVote.setBallot: participant @ open, sealed
    dotVote.setBudgets: facilitator @ ready
    dotVote.setRepeat: facilitator @ ready
    dotVote.open: facilitator @ ready
    dotVote.addItem: facilitator @ ready open
    dotVote.close: facilitator @ open
    dotVote.reopen: facilitator @ closed
    dotVote.reveal: facilitator @ closed sealed
    dotVote.hide: facilitator @ sealed
    dotVote.showPage: facilitator @ sealed
    dotVote.showWeight: facilitator @ sealed
    dotVote.showPart: facilitator @ sealed
    dotVote.seal: timer @ closed
    link.signUp: participant @ open
    link.setRescued: facilitator @ open
    link.showPage: facilitator @ open
    checkout.setAnswer: participant @ open, sealed
    checkout.close: facilitator @ open
    checkout.reopen: facilitator @ closed
    checkout.reveal: facilitator @ open closed sealed
    checkout.setSentenceHidden: facilitator @ sealed
    checkout.showPage: facilitator @ sealed
    checkout.seal: timer @ closed"
  `)
})
