import { expect, test } from 'vitest'
import type { LocalStore } from '../../../client/live/localStore.ts'
import { carrySeat } from '../../../client/live/seatCarry.ts'
import { createMemoryStorage } from '../../../client/live/storage.ts'

const command = (id: string, slot: string | null, seq: number | null = null) => ({
  id,
  clientId: 'page-1',
  seq,
  slot,
  name: 'collect.putSealedCard',
  activityId: 'a',
  data: {},
  madeAt: 1,
  expiresMs: null,
})

async function carried(kept: Readonly<Record<string, unknown>>, records: Readonly<Record<string, unknown>>) {
  const cells = new Map(Object.entries(kept).map(([key, value]) => [`kennisronde/${key}`, JSON.stringify(value)]))
  const local: LocalStore = {
    read: (key) => cells.get(key) ?? null,
    write: (key, value) => void (value === null ? cells.delete(key) : cells.set(key, value)),
    keys: () => [...cells.keys()],
  }
  const storage = createMemoryStorage()
  for (const [key, value] of Object.entries(records)) await storage.put(key, value)
  await carrySeat(storage, local, 'p/seat/old', 'p/seat/new')
  const stored = await storage.list('')
  const words = [...cells].map(([key, value]) => [key.replace('kennisronde/', ''), JSON.parse(value)])
  return { words: Object.fromEntries(words), records: stored.map(([key]) => key).sort() }
}

test('U7: texts, cards and what did not count go along to the seat that stays; nothing waits twice', async () => {
  const { words, records } = await carried(
    {
      'p/seat/old/draft:a:card': { text: 'half' },
      'p/seat/old/draft:a:note': 'mine',
      'p/seat/new/draft:a:note': 'written here',
      'p/seat/old/seat:known': { regionId: 'drenthe', name: null },
      'p/seat/other/draft:a:card': { text: 'of somebody else' },
    },
    {
      'p/seat/old/outbox/page-1/000000001': command('1', null, 1),
      'p/seat/old/outbox/page-1/sealed/2': command('2', 'card:c'),
      'p/seat/old/outbox/page-1/sealed/3': command('3', 'ballot:a'),
      'p/seat/old/notCounted/4': { id: '4' },
      'p/seat/other/outbox/page-1/sealed/5': command('5', 'card:c'),
    },
  )
  expect(words).toEqual({
    'p/seat/new/draft:a:card': { text: 'half' },
    'p/seat/new/draft:a:note': 'written here',
    'p/seat/other/draft:a:card': { text: 'of somebody else' },
  })
  expect(records).toEqual([
    'p/seat/new/notCounted/4',
    'p/seat/new/outbox/page-1/000000001',
    'p/seat/new/outbox/page-1/sealed/2',
    'p/seat/other/outbox/page-1/sealed/5',
  ])
})

test('U7: a ballot that was counted is remembered; one that was not yet can only be the first', async () => {
  const ballot = { value: { dots: { q: 2 }, done: true }, nonce: 'n', committedNonce: 'm', refused: null }
  const { words } = await carried(
    {
      'p/seat/old/ballot:counted': { ...ballot, seq: 7, committedSeq: 7 },
      'p/seat/old/ballot:unsent': { ...ballot, seq: 7, committedSeq: 5 },
    },
    {},
  )
  expect(words).toEqual({
    'p/seat/new/ballot:counted': { ...ballot, seq: 7, committedSeq: 7 },
    'p/seat/new/ballot:unsent': { ...ballot, seq: 1, committedSeq: 0, committedNonce: null },
  })
})
