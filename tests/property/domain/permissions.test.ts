import { describe, expect, test } from 'vitest'
import { decideBatch } from '../../../server/domain/programme/batch.ts'
import type { Command } from '../../../server/domain/programme/decide.ts'
import { commandTable, isSealed } from '../../../server/domain/programme/permissions.ts'
import { activityContracts, isActivityKind } from '../../../shared/activities/registry.ts'
import type { Role } from '../../../shared/programme/roles.ts'
import { roles } from '../../../shared/programme/roles.ts'
import { dataFor, sceneFor } from '../../support/domain/permissionScenes.ts'
import { actors, ids, Scene, voteScene } from '../../support/domain/scenes.ts'
import { kindWish } from '../../support/domain/wishes.ts'
import { testsOf } from '../../support/kinds/registry.ts'

const activityOf = (name: string): string | null => {
  const kind = name.split('.')[0] ?? ''
  return isActivityKind(kind) ? testsOf(kind).item : null
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
    ([name, { roles, phases, sealed, withoutLead }]) =>
      `${name}: ${roles.join(' ')} @ ${phases.join(' ')}${sealed ? ', sealed' : ''}${withoutLead ? ', without the lead' : ''}`,
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
    joining.setLocked: facilitator @ planned running ended, without the lead
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
    plan.change: facilitator @ planned running ended, without the lead
    people.setRegion: participant facilitator @ planned running ended, without the lead
    people.setName: facilitator @ planned running ended, without the lead
    people.merge: facilitator @ planned running ended, without the lead
    people.remove: facilitator @ planned running ended, without the lead
    people.readmit: facilitator @ planned running ended, without the lead
    lead.handOver: facilitator @ planned running ended
    lead.take: facilitator @ planned running ended, without the lead
    wall.setBlank: facilitator @ planned running ended
    wall.setFrozen: facilitator @ planned running ended
    wall.setCountHidden: facilitator @ planned running ended
    wall.setSpotlight: facilitator @ running
    wall.setScene: facilitator @ planned running ended
    parking.put: facilitator @ planned running ended, without the lead
    parking.setDone: facilitator @ planned running ended, without the lead
    parking.remove: facilitator @ planned running ended, without the lead
    pulse.open: facilitator @ running
    pulse.close: facilitator @ running ended
    pulse.show: facilitator @ running ended
    pulse.clear: facilitator @ planned running ended
    action.undo: facilitator @ planned running ended, without the lead
    expected.add: facilitator @ planned running ended, without the lead
    expected.change: facilitator @ planned running ended, without the lead
    expected.link: facilitator @ planned running ended, without the lead
    expected.remove: facilitator @ planned running ended, without the lead
    expected.clear: facilitator @ planned running ended, without the lead
    expected.forget: timer @ planned running ended
    joinAddress.set: facilitator timer @ planned running ended, without the lead
    region.add: facilitator @ planned running ended
    deal.set: participant facilitator @ planned running ended, without the lead
    shown.set: facilitator @ planned running ended
    theme.put: facilitator @ planned running ended, without the lead
    theme.merge: facilitator @ planned running ended, without the lead
    theme.setTable: facilitator @ planned running ended, without the lead
    instrument.put: participant facilitator @ planned running ended, without the lead
    instrument.setHidden: facilitator @ planned running ended, without the lead
    suggestion.set: facilitator @ planned running ended, without the lead
    card.react: participant @ planned running ended
    card.reply: participant @ planned running ended
    card.withdrawReply: participant @ planned running ended
    card.setHidden: facilitator @ planned running ended, without the lead
    card.setExample: facilitator @ planned running ended, without the lead
    card.setTheme: facilitator @ planned running ended, without the lead
    card.improve: participant facilitator @ planned running ended, without the lead
    agreements.setAgreed: participant @ open
    agreements.propose: participant facilitator @ open
    agreements.setHidden: facilitator @ open
    collect.putCard: participant @ open closed
    collect.withdrawCard: participant @ open closed
    collect.putSealedCard: participant @ open closed, sealed
    collect.withdrawSealedCard: participant @ open closed, sealed
    collect.setHidden: facilitator @ open closed, without the lead
    collect.setSeedsHidden: facilitator @ open closed, without the lead
    collect.setBundle: facilitator @ open closed, without the lead
    collect.removeBundle: facilitator @ open closed, without the lead
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
    learningMap.show: facilitator @ open
    learningMap.showPage: facilitator @ open
    learningMap.setSuggestions: facilitator @ open
    link.signUp: participant @ open
    link.setRescued: facilitator @ open
    link.showPage: facilitator @ open
    checkout.setAnswer: participant @ open, sealed
    checkout.close: facilitator @ open
    checkout.reopen: facilitator @ closed
    checkout.reveal: facilitator @ open closed sealed
    checkout.setSentenceHidden: facilitator @ sealed
    checkout.showPage: facilitator @ sealed
    checkout.seal: timer @ closed
    doDontBoard.putLesson: participant @ open
    doDontBoard.withdrawLesson: participant @ open
    doDontBoard.putSealedLesson: participant @ open, sealed
    doDontBoard.withdrawSealedLesson: participant @ open, sealed
    doDontBoard.letThrough: facilitator @ open closed sealed, without the lead
    doDontBoard.setBundle: facilitator @ open closed, without the lead
    doDontBoard.removeBundle: facilitator @ open closed, without the lead
    doDontBoard.close: facilitator @ open
    doDontBoard.reopen: facilitator @ closed
    doDontBoard.show: facilitator @ open closed sealed
    doDontBoard.showPage: facilitator @ open closed sealed
    doDontBoard.seal: timer @ closed
    matrix.show: facilitator @ open
    matrix.showPage: facilitator @ open
    profile.show: facilitator @ open
    profile.showPage: facilitator @ open
    definitionRound.close: facilitator @ open
    definitionRound.reopen: facilitator @ closed
    definitionRound.show: facilitator @ open closed
    definitionRound.hide: facilitator @ shown
    definitionRound.light: facilitator @ shown
    definitionRound.showPage: facilitator @ shown"
  `)
})
