import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { moduleOf } from '../../../server/domain/activities/registry.ts'
import { deadlinesOf } from '../../../server/domain/programme/reader.ts'
import type { Activity } from '../../../server/domain/programme/state.ts'
import { canonical } from '../../support/domain/canonical.ts'
import { Dice } from '../../support/domain/Dice.ts'
import { Play } from '../../support/domain/Play.ts'
import { programmeWish } from '../../support/domain/wishes.ts'
import { facilitatorWish } from '../../support/domain/wishMaker.ts'

const outlives = (activity: Activity): boolean => moduleOf(activity.kind).outlivesSession?.(activity) === true

/** Everything that is due happens, as the timer would do it. */
function deadlinesPass(play: Play): void {
  const { timer } = play.people
  for (let left = 20; left > 0; left -= 1) {
    const due = deadlinesOf(play.state).find(({ at }) => at <= play.edge.now)
    if (due === undefined) return
    const command = { name: due.command, activityId: due.activityId, data: { deadlineId: due.id } }
    play.commit([{ actor: timer.actor, envelope: -1, seq: null, command }], 0)
  }
}

test('U1, E2: whatever is done and taken back, the room is in the plan, somebody leads, and no box outlives its session', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
      const dice = new Dice(seed)
      const play = new Play(dice).run(6)
      for (let wishes = 0; wishes < 50; wishes += 1) {
        const lead = play.people.facilitators.find(({ actor }) => actor.linkId === play.state.leadLinkId)
        if (lead === undefined) break
        const undo = () => programmeWish('action.undo', { actionId: dice.pick(play.state.actions)?.id ?? 'none' })
        const command = dice.chance(0.35) ? undo() : facilitatorWish(dice, play.state)
        play.commit([play.wish(lead, command)], dice.pick([0, 1000, 6000, 60_000, 240_000]) ?? 0)
        if (dice.chance(0.4)) play.commit(play.wishes(3))
        deadlinesPass(play)
        const { live, sessions, activities, seats, removed, links, leadLinkId } = play.state
        const session = sessions[live.sessionId ?? '']
        const why = `${command.name} ${JSON.stringify(command.data)}`
        if (live.activityId !== null) expect(session?.itemOrder, why).toContain(live.activityId)
        if (live.announced !== null) expect(session?.itemOrder, why).toContain(live.announced.activityId)
        expect(Object.keys(links), why).toContain(leadLinkId)
        const planned = Object.values(sessions).flatMap(({ itemOrder }) => itemOrder)
        for (const { id, box } of activities.values()) {
          if (box.isEmpty()) continue
          expect(planned, why).toContain(id)
          const owners = [...seats.keys(), ...removed.keys()].map((seatId) => play.edge.ownerKey(id, seatId))
          // What facilitators say of cards in it is the moderator's row.
          for (const key of box.keys()) expect([...owners, 'moderator'], why).toContain(key)
        }
        for (const [id, { itemOrder, status, settledAt, endedAt }] of Object.entries(sessions)) {
          if (status !== 'ended' || settledAt === null || settledAt < (endedAt ?? 0)) continue
          // A board for lessons stays open till the next session that is settled, or till this was the last.
          const others = Object.entries(sessions).flatMap(([other, one]) => (other === id ? [] : [one.settledAt ?? 0]))
          const isLater = others.some((at) => at > settledAt) || !others.includes(0)
          for (const item of itemOrder) {
            const activity = activities.get(item)
            if (activity === undefined || (!isLater && outlives(activity))) continue
            expect(activity.box.isEmpty(), `${why} ${id} ${item}`).toBe(true)
          }
        }
      }
      expect(play.edge.bugs).toEqual([])
      expect(canonical(play.log.replay())).toBe(canonical(play.state))
    }),
    { numRuns: 200 },
  )
})
