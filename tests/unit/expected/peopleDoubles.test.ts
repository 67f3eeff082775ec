import { expect, test } from 'vitest'
import { findDoubles } from '../../../client/surfaces/facilitator/people/peopleDoubles.ts'

const seat = (id: string, name: string | null, isHere: boolean | null, more: object = {}) => ({
  id,
  regionId: 'drenthe',
  name,
  number: Number(id),
  isProxy: false,
  isHere,
  ...more,
})
const pairs = (...seats: ReturnType<typeof seat>[]) => findDoubles(seats).map(({ from, into }) => [from.id, into.id])

test('the same name in one region is asked about, however it is written; who is here stays', () => {
  expect(pairs(seat('1', 'Sanne', true), seat('2', ' sanné', true))).toEqual([['2', '1']])
  expect(pairs(seat('1', 'Sanne', false), seat('2', 'Sanne', true))).toEqual([['1', '2']])
  expect(pairs(seat('1', 'Sanne', true), seat('2', 'Sanne', true, { regionId: 'limburg' }))).toEqual([])
  expect(pairs(seat('1', null, true), seat('2', null, true))).toEqual([])
  expect(pairs(seat('1', 'Sanne', true, { isProxy: true }), seat('2', 'Sanne', false))).toEqual([['1', '2']])
})

test('an empty seat without a name is asked about only when one person can have come back', () => {
  expect(pairs(seat('1', null, false), seat('2', 'Bram', true))).toEqual([['1', '2']])
  expect(pairs(seat('1', null, false), seat('2', 'Bram', true), seat('3', 'Els', true))).toEqual([])
  expect(pairs(seat('1', 'Bram', true), seat('2', null, false))).toEqual([])
  expect(pairs(seat('1', null, null), seat('2', 'Bram', true))).toEqual([])
  expect(pairs(seat('1', null, false, { isProxy: true }), seat('2', 'Bram', true))).toEqual([])
})
