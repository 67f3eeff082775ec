import { expect, test } from 'vitest'
import { phoneSources } from '../../tools/phoneChunks.ts'
import { readSources } from '../support/sources.ts'

test('nothing that a phone loads to join and vote brings a validator along', () => {
  const atOnce = new Map(
    readSources(['client', 'shared']).map(({ path, imports }) => [path, imports.filter(({ isAtOnce }) => isAtOnce)]),
  )
  const seen = new Set<string>()
  const waysToZod: string[] = []
  const visit = (path: string, way: readonly string[]): void => {
    if (seen.has(path)) return
    seen.add(path)
    for (const { target } of atOnce.get(path) ?? []) {
      if (/^zod\b/.test(target)) waysToZod.push([...way, path].join(' → '))
      else visit(target, [...way, path])
    }
  }
  for (const path of Object.values(phoneSources).flat()) visit(path, [])
  expect(waysToZod).toEqual([])
  expect(seen.size).toBeGreaterThan(100)
})
