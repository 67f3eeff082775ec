import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../../server/domain/programme/batch.ts'
import { decideBatch } from '../../../../server/domain/programme/batch.ts'
import { eraseFrom } from '../../../../server/domain/programme/erasure.ts'
import { deletedAfter } from '../../../../server/domain/programme/retention.ts'
import { mineFor, viewFor } from '../../../../server/domain/programme/views.ts'
import type { LinkRole } from '../../../../shared/programme/roles.ts'
import { canonical } from '../../../support/domain/canonical.ts'
import { hashOf } from '../../../support/domain/hashOf.ts'
import { actors, cardId, ids, ownCard, participant, Scene, sceneIn, voteScene } from '../../../support/domain/scenes.ts'
import { kindWish, programmeWish } from '../../../support/domain/wishes.ts'

const helper: Actor = { ...actors.facilitator, linkId: 'link-helper', clientId: 'console-2' }
const granted = (scene: Scene, linkId: string, role: LinkRole): Scene =>
  scene.do(actors.door, programmeWish('access.grant', { linkId, role, secretHash: hashOf(linkId) }), null)
const helped = (scene: Scene = sceneIn(ids.collect)): Scene => granted(scene, 'link-helper', 'coFacilitator')
const lastOf = (scene: Scene): string => scene.state.actions.at(-1)?.id ?? 'none'
const undo = (scene: Scene, who: Actor, actionId = lastOf(scene)) =>
  scene.try(who, programmeWish('action.undo', { actionId }))
const notLead = { status: 'rejected', code: 'notLead' }

describe('U5, U6: undoing gives nobody more than they have', () => {
  test('who handed the lead back does not get it again by undoing', () => {
    const scene = helped().lead(programmeWish('lead.handOver', { linkId: 'link-helper' }))
    scene.do(helper, programmeWish('lead.handOver', { linkId: 'link-console' }))
    expect(undo(scene, helper)).toEqual(notLead)
    expect(scene.state.leadLinkId).toBe('link-console')
  })

  test('who led before moves the room no more, also not back', () => {
    const scene = helped().lead(programmeWish('lead.handOver', { linkId: 'link-helper' }))
    const { phase } = scene.state.live
    scene.do(helper, programmeWish('timer.add', { ms: 60_000, expectedPhase: phase }))
    const added = lastOf(scene)
    scene.lead(programmeWish('lead.take', {}))
    expect(undo(scene, helper, added)).toEqual(notLead)
    expect(undo(scene, actors.facilitator, added).status).toBe('committed')
  })

  test('a link that opens more than one’s own does not come back by undoing', () => {
    const scene = granted(helped(), 'link-second', 'facilitator')
    scene.lead(programmeWish('access.revoke', { linkId: 'link-second' }))
    const revoked = lastOf(scene)
    scene.lead(programmeWish('lead.handOver', { linkId: 'link-helper' }))
    expect(undo(scene, helper, revoked)).toEqual(notLead)
    expect(undo(scene, actors.facilitator, revoked).status).toBe('committed')
  })

  test('a later word about the lead goes first', () => {
    const scene = granted(helped(), 'link-second', 'coFacilitator')
    scene.lead(programmeWish('lead.handOver', { linkId: 'link-helper' }))
    const first = lastOf(scene)
    scene.do(helper, programmeWish('lead.handOver', { linkId: 'link-second' }))
    expect(undo(scene, actors.facilitator, first)).toEqual({ status: 'rejected', code: 'undoBlocked' })
  })

  test('who helps writes texts and minutes, and leaves the clock that runs alone', () => {
    const scene = helped()
    const change = (activityId: string, one: object) =>
      scene.try(helper, programmeWish('plan.change', { changes: [{ activityId, ...one }] }))
    expect(change(ids.collect, { minutes: 200 })).toEqual(notLead)
    expect(change(ids.collect, { notes: 'Denk aan Bram' }).status).toBe('committed')
    expect(change(ids.checkout, { minutes: 9 }).status).toBe('committed')
  })

  test('what was still under way from a revoked link or a gone seat does nothing', () => {
    const scene = helped()
    const wishes = [
      [actors.facilitator, programmeWish('access.revoke', { linkId: 'link-helper' })],
      [helper, programmeWish('people.remove', { seatId: 'seat-1' })],
      [actors.facilitator, programmeWish('people.merge', { fromSeatId: 'seat-2', intoSeatId: 'seat-3' })],
      [participant(2), kindWish('collect', ids.collect, support)],
    ] as const
    const batch = wishes.map(([actor, command], index) => ({ actor, command, envelope: index, seq: 900 + index }))
    const { outcomes, next } = decideBatch(scene.state, batch, scene.edge)
    expect(outcomes.map(({ status }) => status)).toEqual(['committed', 'rejected', 'committed', 'rejected'])
    expect(next.seats.has('seat-1')).toBe(true)
  })
})

const support = { name: 'setSupport', data: { cardId: 'lq-seed-1', isOn: true } } as const

describe('U1: undoing leads nowhere where nobody asked to go', () => {
  test('an announcement that was stopped does not start again with the minute that is taken back', () => {
    const scene = sceneIn(ids.agreements).announced(ids.collect)
    scene.lead(programmeWish('timer.add', { ms: 60_000, expectedPhase: scene.state.live.phase }))
    scene.lead(programmeWish('agenda.cancel', { expectedPhase: scene.state.live.phase }))
    expect(undo(scene, actors.facilitator).status).toBe('committed')
    expect(scene.state.live).toMatchObject({ announced: null, activityId: ids.agreements })
  })

  test('a minute more for an item that is over stays where it is', () => {
    const scene = sceneIn(ids.agreements).announced(ids.collect)
    scene.lead(programmeWish('timer.add', { ms: 60_000, expectedPhase: scene.state.live.phase }))
    const added = lastOf(scene)
    scene.lead(programmeWish('agenda.enterNow', { expectedPhase: scene.state.live.phase }))
    const { live } = scene.state
    expect(undo(scene, actors.facilitator, added)).toEqual({ status: 'rejected', code: 'undoTooLate' })
    expect(scene.state.live).toEqual(live)
  })

  test('an announcement that is over by now is not made again', () => {
    const scene = sceneIn(ids.agreements).announced(ids.collect).announced(ids.dotVote)
    const second = lastOf(scene)
    scene.lead(programmeWish('agenda.cancel', { expectedPhase: scene.state.live.phase }))
    scene.edge.now += 60_000
    expect(undo(scene, actors.facilitator, second).status).toBe('committed')
    expect(scene.state.live.announced).toBeNull()
  })

  test('an item that the room has been at stays in the plan, so that what is open in it is sealed (E2)', () => {
    const scene = sceneIn(ids.agreements)
    const extra = { sessionId: 'session-1', activityId: 'extra', preset: 'talk', title: null, minutes: 5 } as const
    scene.lead(programmeWish('plan.insert', { ...extra, afterId: ids.agreements }))
    const inserted = lastOf(scene)
    scene.entered('extra')
    expect(undo(scene, actors.facilitator).status).toBe('committed')
    expect(undo(scene, actors.facilitator, inserted)).toEqual({ status: 'rejected', code: 'undoTooLate' })
    expect(scene.state.sessions['session-1']?.itemOrder).toContain('extra')
  })

  test('U4: nobody goes to an item that was taken out; of two changes of one item in one go none counts', () => {
    const scene = sceneIn(ids.agreements).lead(programmeWish('plan.remove', { activityId: ids.collect }))
    expect(() => scene.announced(ids.collect)).toThrow('notFound')
    const twice = [1, 2].map(() => ({ activityId: ids.agreements, minutes: 100 }))
    expect(scene.tryLead(programmeWish('plan.change', { changes: twice }))).toMatchObject({ code: 'invalidCommand' })
  })

  test('a wall keeps what it was given since a link was revoked', () => {
    const scene = granted(sceneIn(ids.collect), 'wall-2', 'projector')
    const set = (linkId: string) => scene.lead(programmeWish('wall.setScene', { linkId, scene: 'agenda' }))
    set('wall-2').lead(programmeWish('access.revoke', { linkId: 'wall-2' }))
    const revoked = lastOf(scene)
    set('link-wall')
    expect(undo(scene, actors.facilitator, revoked)).toEqual({ status: 'rejected', code: 'undoBlocked' })
    expect(scene.state.wall.scenes).toEqual({ 'link-wall': 'agenda' })
  })
})

describe('U10: two counts of one question tell nobody’s answer', () => {
  const opened = (pulseId: string) => {
    const scene = sceneIn(ids.collect).lead(programmeWish('pulse.open', { pulseId, question: 'energy' }))
    return { scene, id: () => scene.state.pulse?.id ?? '' }
  }

  test('taking back that it was closed asks it anew', () => {
    const { scene, id } = opened('kort')
    const asked = [id()]
    for (let times = 0; times < 12; times += 1) {
      scene.lead(programmeWish('pulse.close', { pulseId: id() }))
      expect(undo(scene, actors.facilitator).status).toBe('committed')
      expect(scene.state.pulse?.isOpen).toBe(true)
      asked.push(id())
    }
    expect(new Set(asked).size).toBe(asked.length)
    expect(id().length).toBeLessThanOrEqual(64)
  })

  test('one that was cleared is never asked again under its name, however long that is', () => {
    const { scene, id } = opened('x'.repeat(64))
    const first = id()
    scene.lead(programmeWish('pulse.clear', { pulseId: first }))
    scene.lead(programmeWish('pulse.open', { pulseId: 'x'.repeat(64), question: 'energy' }))
    expect(id()).not.toBe(first)
    expect(id().length).toBeLessThanOrEqual(64)
    scene.lead(programmeWish('pulse.close', { pulseId: id() }))
  })
})

describe('U7, U8, P9: putting people right tells nobody what they wrote', () => {
  const withSealed = (scene: Scene, index: number): Scene => {
    const data = { ...ownCard, text: `Geheim ${index}`, cardId: cardId(`sealed-${index}`), cardSeq: 1 }
    return scene.do(participant(index), kindWish('collect', ids.collect, { name: 'putSealedCard', data }))
  }
  const cards = ({ state }: Scene) => JSON.stringify(viewFor.facilitator(state).activity)

  test('an anonymous card stays when somebody is put out: which one went would say whose it was', () => {
    const scene = withSealed(withSealed(sceneIn(ids.collect), 0), 1)
    const before = cards(scene)
    scene.lead(programmeWish('people.remove', { seatId: 'seat-0' }))
    expect(cards(scene)).toBe(before)
    expect(scene.log.replay().activities.get(ids.collect)?.box.size).toBe(2)
  })

  test('a browser that filled in for somebody opens no seat of a person with a phone, whichever is named first', () => {
    for (const isTurned of [false, true]) {
      const scene = withSealed(sceneIn(ids.collect), 1)
      const seat = { seatId: 'proxy', secretHash: hashOf('desk'), personalCodeHash: hashOf('desk code') }
      const join = { ...seat, regionId: scene.state.regionOrder[0] ?? '', name: 'Zonder', isProxy: true }
      scene.do(actors.door, programmeWish('seat.join', join), null)
      const [fromSeatId, intoSeatId] = isTurned ? ['seat-1', 'proxy'] : ['proxy', 'seat-1']
      scene.lead(programmeWish('people.merge', { fromSeatId, intoSeatId }))
      expect([...scene.state.seats.keys()]).not.toContain('proxy')
      expect(scene.state.seatIdBySecret.get(hashOf('desk'))).toBeUndefined()
      expect(JSON.stringify(mineFor(scene.state, 'seat-1', scene.edge.ownerKey)?.cards)).toContain('Geheim 1')
      expect(canonical(scene.log.replay())).toBe(canonical(scene.state))
      expect(undo(scene, actors.facilitator).status).toBe('committed')
      expect(scene.state.seatIdBySecret.get(hashOf('desk'))).toBe('proxy')
    }
  })

  test('P5: who wipes themselves takes along every seat that was theirs, also one that was merged before', () => {
    const scene = new Scene().joined()
    scene.lead(programmeWish('people.merge', { fromSeatId: 'seat-0', intoSeatId: 'seat-1' }))
    scene.lead(programmeWish('people.merge', { fromSeatId: 'seat-1', intoSeatId: 'seat-2' }))
    scene.do(participant(2), programmeWish('seat.leave', { seatId: 'seat-2' }))
    expect(scene.state.merged.isEmpty()).toBe(true)
    const log = scene.log.events().map((event, index) => ({ ...event, revision: index + 1 }))
    const changes = eraseFrom(log, new Set(scene.state.toErase.keys()))
    const left = JSON.stringify(
      log.map((event) => changes.find(({ revision }) => revision === event.revision)?.data ?? event.data),
    )
    for (const name of ['Name 0', 'Name 1', 'Name 2']) expect(left).not.toContain(`"${name}"`)
    expect(left).toContain('"Name 3"')
  })

  test('P4: the name of somebody who was put out goes at the end date too, also when nobody else is there', () => {
    const scene = new Scene().joined(1).lead(programmeWish('people.remove', { seatId: 'seat-0' }))
    scene.edge.now = deletedAfter(scene.state) + 1
    scene.do(actors.timer, programmeWish('programme.retire', {}), null)
    expect([...scene.state.toErase.keys()]).toContain('seat-0')
    expect(scene.state.removed.get('seat-0')?.name).toBeNull()
  })

  test('one ballot after a merge, also when what was under way of the other seat comes late', () => {
    const scene = voteScene('open')
    scene.lead(programmeWish('people.merge', { fromSeatId: 'seat-0', intoSeatId: 'seat-1' }))
    expect(() => scene.vote(0, { 'lq-seed-2': 1 }, 9)).toThrow('notAllowed')
  })

  test('a programme has room for a hundred links, and says so to the next', () => {
    const scene = new Scene()
    const grant = (index: number) =>
      programmeWish('access.grant', {
        linkId: `wall-${index}`,
        role: 'projector',
        secretHash: hashOf(`wall-${index}`),
        name: null,
      })
    for (let index = Object.keys(scene.state.links).length; index < 100; index += 1)
      scene.do(actors.door, grant(index), null)
    expect(scene.try(actors.door, grant(100), null)).toEqual({
      status: 'rejected',
      code: 'linksFull',
      params: { max: 100 },
    })
  })
})
