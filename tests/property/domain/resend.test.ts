import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BatchResult, Submission } from '../../../server/domain/programme/batch.ts'
import { Dice } from '../../support/domain/Dice.ts'
import { Play } from '../../support/domain/Play.ts'

const seeds = fc.integer({ min: 1, max: 2 ** 31 })

test('I4: an envelope sent again, whole or in part, makes nothing twice and is answered with the truth', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const play = new Play(new Dice(seed)).run(15)
      const madeBy = new Map<string, number>()
      for (let round = 0; round < 25; round += 1) {
        const wishes = play.wishes(1)
        const first = play.commit(wishes)
        count(madeBy, first)
        // Others' envelopes may come in between; this client sends no newer one before this is settled.
        const isAlone = play.dice.chance(0.5)
        if (!isAlone) count(madeBy, play.commit(othersOf(play, wishes)))
        const part = wishes.slice(play.dice.below(2), wishes.length)
        const again = play.commit(part, 0)
        count(madeBy, again)
        for (const [index, submission] of part.entries()) {
          const before = first.outcomes[index + wishes.length - part.length]
          checkAnswer(submission, before, again.outcomes[index], first, isAlone)
        }
      }
      for (const [command, times] of madeBy) expect(`${command}: ${times}`).toBe(`${command}: 1`)
    }),
    { numRuns: 150 },
  )
})

/** How often each numbered command led to events: not how many, but in how many batches. */
function count(madeBy: Map<string, number>, { events }: BatchResult): void {
  const commands = events.flatMap(({ meta }) => (meta?.seq == null ? [] : [`${meta.clientId}:${meta.seq}`]))
  for (const command of new Set(commands)) madeBy.set(command, (madeBy.get(command) ?? 0) + 1)
}

function checkAnswer(
  { actor, seq }: Submission,
  first: BatchResult['outcomes'][number] | undefined,
  again: BatchResult['outcomes'][number] | undefined,
  { events }: BatchResult,
  isAlone: boolean,
): void {
  const isLogged = (wanted: number) =>
    events.some(({ meta }) => meta?.clientId === actor.clientId && meta.seq !== null && meta.seq >= wanted)
  if (seq !== null && first?.status === 'committed' && isLogged(seq)) expect(again?.status).toBe('duplicate')
  // A refusal is known as such once something after it was kept; without any change of the world it stays one anyway.
  if (seq !== null && first?.status === 'rejected' && (isLogged(seq) || isAlone)) {
    expect(again).toMatchObject({ status: 'rejected', code: first.code })
  }
}

const othersOf = (play: Play, wishes: readonly Submission[]): readonly Submission[] =>
  play.wishes(4).filter(({ actor }) => actor.clientId !== wishes[0]?.actor.clientId)

test('I4: a sealed wish sent again leaves the open boxes as they are', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const play = new Play(new Dice(seed)).run(15)
      for (let round = 0; round < 30; round += 1) {
        const sealed = play.wishes(2).filter(({ seq }) => seq === null)
        const first = play.commit(sealed, 0)
        // A wish that was refused may be granted later, when another made room for it: that is no repeat.
        const kept = sealed.filter((_, index) => first.outcomes[index]?.status === 'committed')
        const rows = play.log.rowTexts
        const again = play.commit(kept, 0)
        if (first.events.some((event) => event.type !== 'box.advanced')) continue
        expect(play.log.rowTexts).toEqual(rows)
        expect(again.events).toEqual([])
        for (const [index, { actor }] of kept.entries()) {
          const isLast = !kept.slice(index + 1).some((later) => later.actor.seatId === actor.seatId)
          if (isLast) expect(again.outcomes[index]?.status).toBe('committed')
        }
      }
    }),
    { numRuns: 100 },
  )
})
