import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExpectedPerson } from '../../../shared/programme/expected.ts'
import { likelyPerson, matchExpected, type SeatedPerson } from '../../../shared/programme/expectedMatch.ts'

const person = (
  id: string,
  name: string | null,
  regionId = 'drenthe',
  seatId: string | null = null,
): ExpectedPerson => ({
  id,
  name,
  regionId,
  role: null,
  seatId,
})
const seat = (id: string, name: string | null, regionId = 'drenthe'): SeatedPerson => ({ id, name, regionId })
const told = (people: readonly ExpectedPerson[], seats: readonly SeatedPerson[]) => {
  const { seatOf, guests } = matchExpected(people, seats)
  return { in: Object.fromEntries(seatOf), guests: guests.map(({ id }) => id) }
}

test('the same name from the same region is the same person, whatever the case, accents and points', () => {
  const people = [person('p1', 'José de Wit'), person('p2', 'J. Bos'), person('p3', 'An')]
  const seats = [seat('s1', 'jose  de wit'), seat('s2', 'J Bos'), seat('s3', 'An', 'zeeland')]
  expect(told(people, seats)).toEqual({ in: { p1: 's1', p2: 's2' }, guests: ['s3'] })
})

test('two of one name are two people: one seat lets one of them in', () => {
  const people = [person('p1', 'Jan'), person('p2', 'Jan')]
  expect(told(people, [seat('s1', 'Jan')])).toEqual({ in: { p1: 's1' }, guests: [] })
  expect(told(people, [seat('s1', 'Jan'), seat('s2', 'jan'), seat('s3', 'Jan')])).toEqual({
    in: { p1: 's1', p2: 's2' },
    guests: ['s3'],
  })
})

test('what a facilitator said comes before any name, and a seat that is gone says nothing', () => {
  const people = [person('p1', 'Jan'), person('p2', 'Piet', 'zeeland', 's1'), person('p3', 'Kees', 'drenthe', 'gone')]
  expect(told(people, [seat('s1', 'Jan'), seat('s2', 'Kees')])).toEqual({ in: { p2: 's1', p3: 's2' }, guests: [] })
})

test('people without a name are numbers of their region: anybody else of it counts, named people first', () => {
  const people = [person('p1', null), person('p2', null), person('p3', 'An')]
  expect(told(people, [seat('s1', null), seat('s2', 'An'), seat('s3', 'Bo'), seat('s4', 'Cas')])).toEqual({
    in: { p1: 's1', p2: 's3', p3: 's2' },
    guests: ['s4'],
  })
})

test('a guest who may be somebody is asked about: part of a name in the region, or the very name elsewhere', () => {
  const missing = [
    person('p1', 'Anouk Smit'),
    person('p2', 'Bram Bos', 'zeeland'),
    person('p3', 'Jo Bos'),
    person('p4', 'Jo Wit'),
  ]
  expect(likelyPerson(seat('s', 'anouk'), missing)?.id).toBe('p1')
  expect(likelyPerson(seat('s', 'Smit'), missing)?.id).toBe('p1')
  expect(likelyPerson(seat('s', 'Bram Bos'), missing)?.id).toBe('p2')
  expect(likelyPerson(seat('s', 'Bram'), missing)).toBeNull()
  expect(likelyPerson(seat('s', 'Jo'), missing)).toBeNull()
  expect(likelyPerson(seat('s', null), missing)).toBeNull()
  expect(likelyPerson(seat('s', '!'), missing)).toBeNull()
})

const name = fc.option(fc.constantFrom('An', 'Bo', 'bó', 'Cas'), { nil: null })
const region = fc.constantFrom('drenthe', 'zeeland')
const people = fc.array(fc.tuple(name, region, fc.option(fc.nat({ max: 9 }), { nil: null })), { maxLength: 10 })
const seats = fc.array(fc.tuple(name, region), { maxLength: 10 })

test('nobody sits twice, everybody who sits is expected or a guest, and the order of lists means nothing', () => {
  fc.assert(
    fc.property(people, seats, (list, room) => {
      const all = list.map(([one, from, link], index) =>
        person(`p${index}`, one, from, link === null ? null : `s${link}`),
      )
      const seated = room.map(([one, from], index) => seat(`s${index}`, one, from))
      const { seatOf, guests } = matchExpected(all, seated)
      const taken = [...seatOf.values()]
      expect(new Set(taken).size).toBe(taken.length)
      expect([...taken, ...guests.map(({ id }) => id)].sort()).toEqual(seated.map(({ id }) => id).sort())
      expect(told(all.toReversed(), seated.toReversed())).toEqual(told(all, seated))
    }),
  )
})
