import { describe, expect, test } from 'vitest'
import { readSecret } from '../../client/http/linkSecret.ts'
import {
  addRow,
  canAdd,
  hasEnough,
  problemOf,
  type RegionRow,
  startRows,
  wishedRegions,
} from '../../client/surfaces/organiser/regionRows.ts'
import { startRegions } from '../../client/surfaces/organiser/startRegions.ts'
import { createProgramme } from '../../server/domain/programme/create.ts'

const link = { id: 'l', secretHash: 'h' }
const row = (key: number, name: string, type: RegionRow['type'] = 'regio'): RegionRow => ({ key, name, type })
const problems = (rows: readonly RegionRow[]) => rows.map((each) => problemOf(rows, each))

describe('the list of regions', () => {
  test('starts as the regions that the template itself makes', () => {
    const made = createProgramme(
      { template: 'mkb-deals', title: null, regions: null, createKey: null },
      { id: 'p', code: 'c', createdAt: 0, facilitatorLink: link, projectorLink: link },
    )
    const created = 'events' in made ? made.events.find((event) => event.type === 'programme.created') : undefined
    const regions = created?.data.regions.map(({ type, shortName, letters }) => ({ type, name: shortName, letters }))
    expect(startRegions).toEqual(regions)
  })
  test('unchanged, it leaves the regions to the template', () => {
    expect(wishedRegions(startRows)).toBeNull()
    expect(wishedRegions(startRows.slice(1))).toHaveLength(8)
    expect(wishedRegions(startRows.toReversed())).toHaveLength(9)
  })
  test('names travel without the spaces around them', () => {
    expect(wishedRegions([row(0, '  Zeeland '), row(1, 'Twente')])?.[0]).toEqual({ type: 'regio', name: 'Zeeland' })
  })
  test('says what is wrong where it is wrong: empty, invisible, too long, twice', () => {
    expect(
      problems([row(0, ''), row(1, '\u200b'), row(2, 'x'.repeat(61)), row(3, 'Zeeland'), row(4, ' zeeland')]),
    ).toEqual(['regionEmpty', 'regionEmpty', 'regionTooLong', null, 'regionTwice'])
  })
  test('a province and a municipality may share a name', () => {
    expect(problems([row(0, 'Utrecht', 'provincie'), row(1, 'Utrecht', 'gemeente')])).toEqual([null, null])
  })
  test('from two to thirty', () => {
    const thirty = Array.from({ length: 30 }, (_, key) => row(key, `R${key}`))
    expect([hasEnough(thirty.slice(0, 1)), hasEnough(thirty.slice(0, 2))]).toEqual([false, true])
    expect([canAdd(thirty.slice(1)), canAdd(thirty)]).toEqual([true, false])
  })
  test('a new line never takes the key of another, also after one was removed', () => {
    const rows = addRow(addRow([row(4, 'A')]).slice(1))
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })
})

describe('the secret in a link', () => {
  const secret = 'hNL18k8tBY2qJ0cOrklLAAgv7HWVKYo42eiZVEc6faw'
  test.each([`#${secret}`, `#s=${secret}`])('is found in %s', (fragment) => expect(readSecret(fragment)).toBe(secret))
  test.each(['', '#', '#short', `#${secret}x`, `#${secret.slice(1)}`])('is not found in %j', (fragment) =>
    expect(readSecret(fragment)).toBeNull(),
  )
})
