import { expect, test } from 'vitest'
import { attacks } from '../support/anonymity/attacks.ts'
import { boardDay } from '../support/anonymity/boardDay.ts'
import { cluesIn } from '../support/anonymity/clues.ts'
import { evidenceOf } from '../support/anonymity/pureBoard.ts'
import { scoreOf } from '../support/anonymity/score.ts'

const runs = 200
/** With as many ways as there are, chance alone gets one beyond this in less than one in a million. */
const mostSigmas = 5.5

test('E5: who has the log after sealing, and a copy of the files of the open board, links cards to people no better than chance', async () => {
  const days = await Promise.all(
    Array.from({ length: runs }, async (_, index) => {
      const day = boardDay(1 + index)
      return { authors: day.authors, clues: cluesIn(await evidenceOf(day)) }
    }),
  )
  const found = Object.entries(attacks).map(([name, attack]) => ({
    name,
    ...scoreOf(days.map(({ authors, clues }) => ({ authors, guess: attack(clues) }))),
  }))
  expect(found.filter(({ sigmas }) => sigmas > mostSigmas)).toEqual([])
}, 120_000)
