import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BoxKeys } from '../../server/ports/BoxKeys.ts'

export interface KeysBench {
  open(): BoxKeys
  remove(): void
}

/** What every keeper of box secrets promises. */
export function describeBoxKeys(name: string, makeBench: () => KeysBench): void {
  describe(`box keys, ${name}`, () => {
    let bench: KeysBench
    let keys: BoxKeys

    beforeEach(() => {
      bench = makeBench()
      keys = bench.open()
    })

    afterEach(() => bench.remove())

    test('a key is 32 bytes, and the same until it is destroyed', async () => {
      expect(await keys.load('p', 'b')).toBeNull()
      const key = await keys.ensure('p', 'b')
      expect(key).toHaveLength(32)
      expect(await keys.ensure('p', 'b')).toEqual(key)
      expect(await keys.load('p', 'b')).toEqual(key)
      await keys.destroy('p', 'b')
      expect(await keys.load('p', 'b')).toBeNull()
      expect(await keys.ensure('p', 'b')).not.toEqual(key)
    })

    test('each box of each programme has its own', async () => {
      const all = await Promise.all([keys.ensure('p', 'a'), keys.ensure('p', 'b'), keys.ensure('q', 'a')])
      expect(new Set(all.map((key) => Buffer.from(key).toString('hex'))).size).toBe(3)
    })

    test('many who ask at once get the same', async () => {
      const all = await Promise.all(Array.from({ length: 20 }, () => keys.ensure('p', 'b')))
      expect(new Set(all.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1)
    })

    test('a key that is changed by its reader is not changed in the store', async () => {
      const key = await keys.ensure('p', 'b')
      const before = [...key]
      key.fill(1)
      expect([...((await keys.load('p', 'b')) ?? [])]).toEqual(before)
    })

    test('the list names what has a key', async () => {
      expect(await keys.list('p')).toEqual([])
      for (const boxId of ['b', 'a', 'c']) await keys.ensure('p', boxId)
      await keys.ensure('q', 'other')
      await keys.destroy('p', 'c')
      expect(await keys.list('p')).toEqual(['a', 'b'])
    })

    test('to destroy twice, or what never was, is no error', async () => {
      await keys.ensure('p', 'b')
      await keys.destroy('p', 'b')
      await keys.destroy('p', 'b')
      await keys.destroy('nobody', 'b')
      expect(await keys.list('p')).toEqual([])
    })
  })
}
