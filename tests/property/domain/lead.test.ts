import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DomainEvent } from '../../../server/domain/programme/events.ts'
import { Dice } from '../../support/domain/Dice.ts'
import { hashOf } from '../../support/domain/hashOf.ts'
import { Play } from '../../support/domain/Play.ts'
import type { Person } from '../../support/domain/people.ts'
import { programmeWish } from '../../support/domain/wishes.ts'
import { facilitatorWish } from '../../support/domain/wishMaker.ts'

/** Facts that a link which does not lead brings about: about people, texts, notes, cards that are put away, the door. */
const helps =
  /^(people|seat|expected|parking|joining|joinAddress|action)\.|^plan\.itemsChanged$|^card\.(hiddenSet|marked|improved|improvementUndone)$|^(deal|theme|themeTable|instrument|suggestion)\.|^cards\.(seedsHiddenSet|bundled|unbundled)$|^box\.advanced$/

const grant = (linkId: string, role: string) => ({ linkId, role, secretHash: hashOf(linkId), name: null })

test('U5: whatever a link that does not lead wishes or takes back, it moves no room, opens no vote and gets no lead', () => {
  let committed = 0
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
      const dice = new Dice(seed)
      const play = new Play(dice)
      const desk = (linkId: string): Person => ({
        actor: { role: 'facilitator', clientId: linkId, seatId: null, linkId },
        nextSeq: 1,
      })
      const [owner, first, second] = [desk('link-console'), desk('link-first'), desk('link-second')] as const
      for (const { actor } of [first, second]) {
        const command = programmeWish('access.grant', grant(actor.linkId ?? '', 'coFacilitator') as never)
        play.commit([{ actor: play.people.door.actor, envelope: -1, seq: null, command }], 0)
      }
      for (let wishes = 0; wishes < 60; wishes += 1) {
        const who = dice.pick([owner, first, second]) ?? owner
        const { leadLinkId } = play.state
        const command = chosen(dice, play)
        const { events, outcomes } = play.commit([play.wish(who, command)], dice.below(3000))
        if (who.actor.linkId === leadLinkId || who === owner || outcomes[0]?.status !== 'committed') continue
        committed += 1
        const beyond = events.filter((event: DomainEvent) => !helps.test(event.type)).map(({ type }) => type)
        expect(beyond, `${command.name} ${JSON.stringify(command.data)}`).toEqual([])
        expect(play.state.leadLinkId).toBe(leadLinkId)
      }
    }),
    { numRuns: 300 },
  )
  expect(committed).toBeGreaterThan(500)
})

/** Often the lead going round and things being taken back: that is where one could get what is not one's own. */
function chosen(dice: Dice, { state }: Play) {
  return dice.weighted([
    [4, () => facilitatorWish(dice, state)],
    [
      2,
      () =>
        programmeWish('lead.handOver', { linkId: dice.pick(['link-console', 'link-first', 'link-second']) ?? 'none' }),
    ],
    [3, () => programmeWish('action.undo', { actionId: dice.pick(state.actions)?.id ?? 'none' })],
  ])
}
