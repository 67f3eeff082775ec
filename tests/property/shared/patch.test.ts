import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, diff, type PatchOp } from '../../../shared/protocol/patch.ts'

const key = fc.oneof(
  fc.constantFrom('a', 'b', 'c', '', '0', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length'),
  fc.string({ maxLength: 3 }).filter((text) => text !== '__proto__'),
)
const { record } = fc.letrec<{ value: unknown; record: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, 1, '', 'x'),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('record'),
  ),
  record: fc.dictionary(key, tie('value'), { maxKeys: 5 }).map((made) => ({ ...made })),
}))

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

test('I10: apply(a, diff(a, b)) = b, over the wire too', () => {
  fc.assert(
    fc.property(record, record, (a, b) => {
      expect(apply(a, overTheWire(diff(a, b)))).toEqual(overTheWire(b))
    }),
    { numRuns: 2000 },
  )
})

test('I10: patches one after another, joined, are one patch', () => {
  fc.assert(
    fc.property(record, record, record, (a, b, c) => {
      expect(apply(a, [...diff(a, b), ...diff(b, c)])).toEqual(c)
    }),
    { numRuns: 500 },
  )
})

test('I10: of a long list only what changed is sent, whatever changed in it', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c', { d: 1 }), { minLength: 30, maxLength: 60 })
  const change = fc.record({ at: fc.nat(60), removed: fc.nat(3), items: fc.array(fc.string(), { maxLength: 3 }) })
  fc.assert(
    fc.property(list, change, list, (before, { at, removed, items }, other) => {
      const after = before.toSpliced(at, removed, ...items)
      const ops = overTheWire(diff({ x: { before } }, { x: { before: after } }))
      expect(apply({ x: { before } }, ops)).toEqual({ x: { before: after } })
      expect(JSON.stringify(ops).length).toBeLessThan(150)
      expect(apply({ x: before }, overTheWire(diff({ x: before }, { x: other })))).toEqual({ x: other })
    }),
    { numRuns: 1000 },
  )
})

test('I10: nothing changed is no op; equal by value counts as nothing', () => {
  fc.assert(
    fc.property(record, (a) => {
      expect(diff(a, overTheWire(a))).toEqual([])
    }),
  )
})

test('what did not change keeps its reference; what is given is not changed', () => {
  fc.assert(
    fc.property(record, record, (a, b) => {
      const kept = { deep: { a } }
      const before = JSON.stringify(kept)
      const after = apply({ ...kept, b: null }, [[['b'], b]]) as { readonly deep: unknown }
      expect(after.deep).toBe(kept.deep)
      expect(JSON.stringify(kept)).toBe(before)
    }),
  )
})

test('a record that becomes an array, a text or nothing is replaced whole', () => {
  for (const other of [[], [1], 'text', null, 0]) {
    expect(apply({ x: { y: 1 } }, diff({ x: { y: 1 } }, { x: other }))).toEqual({ x: other })
    expect(apply({ x: other }, diff({ x: other }, { x: { y: 1 } }))).toEqual({ x: { y: 1 } })
  }
})

test.each<[string, PatchOp]>([
  ['sets a prototype', [['__proto__'], { polluted: true }]],
  ['goes through a prototype', [['__proto__', 'polluted'], true]],
  ['goes through a prototype deeper down', [['a', '__proto__', 'polluted'], true]],
  ['deletes a prototype', [['a', '__proto__']]],
  ['goes through a constructor', [['constructor', 'prototype', 'polluted'], true]],
  ['goes through what is no record', [['text', 'length'], 3]],
  ['goes through a list', [['list', '0'], 3]],
  ['goes through nothing', [['absent', 'deeper'], 3]],
  ['deletes the whole view', [[]]],
  ['changes a list beyond its end', [['list'], 1, 5, []]],
  ['changes a list before its beginning', [['list'], -1, 0, ['x']]],
  ['changes a text as if it were a list', [['text'], 0, 1, ['x']]],
  ['changes the whole view as if it were a list', [[], 0, 0, ['x']]],
])('F54: a forged patch that %s is refused, and pollutes nothing', (_, op) => {
  const view = { a: {}, text: 'abc', list: [1] }
  expect(() => apply(view, [op])).toThrow('patch')
  expect(({} as { readonly polluted?: boolean }).polluted).toBeUndefined()
  expect(view).toEqual({ a: {}, text: 'abc', list: [1] })
})
