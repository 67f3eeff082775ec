import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CardText } from '../../shared/programme/localised.ts'
import type { VoteResult } from '../../shared/programme/rankings.ts'
import { see } from './faces.ts'

/** Every place and every number of dots on the page is the log's for that question, and the number of voters too. */
export async function compareWithLog(page: Page, result: VoteResult, least = 4): Promise<void> {
  await see(page, new RegExp(`\\b${result.ballots} (van \\d+ )?mensen stemden`))
  const dots = { ...result.process.dots, ...result.content.dots }
  const rows = await rankedRows(page)
  expect(rows.length).toBeGreaterThanOrEqual(least)
  for (const row of rows) {
    const item = itemIn(row, result)
    const place = item && placeOf(item.id, result[item.kind].order)
    const count = /geen stip/.test(row) ? 0 : Number(/(\d+) stip/.exec(row)?.[1])
    expect([row, Number.parseInt(row, 10), count]).toEqual([row, place, dots[item?.id ?? '']])
  }
}

/** The dots that a phone says are its own, per question. */
export async function ownDots(phone: Page, result: VoteResult): Promise<Readonly<Record<string, number>>> {
  const rows = await rankedRows(phone)
  return Object.fromEntries(
    rows.flatMap((row) => {
      const own = /van jou: (\d+)/.exec(row)?.[1]
      return own === undefined ? [] : [[itemIn(row, result)?.id ?? '', Number(own)]]
    }),
  )
}

const rankedRows = async (page: Page): Promise<readonly string[]> =>
  (await page.getByRole('listitem').allInnerTexts()).filter((row) => /^\d/.test(row))

/** The longest that fits: one question may be the start of another. */
const itemIn = (row: string, result: VoteResult): VoteResult['items'][string] | undefined =>
  Object.values(result.items)
    .filter(({ text }) => row.includes(wordsOf(text)))
    .toSorted((one, other) => wordsOf(other.text).length - wordsOf(one.text).length)[0]

const wordsOf = (text: CardText): string => (typeof text === 'string' ? text : text.nl)

function placeOf(id: string, order: readonly (readonly string[])[]): number {
  const index = order.findIndex((tied) => tied.includes(id))
  return 1 + order.slice(0, index).flat().length
}
