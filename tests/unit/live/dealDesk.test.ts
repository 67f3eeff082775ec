import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Command, NotCounted, Sent, Settled } from '../../../client/live/commands.ts'
import type { LiveProgramme } from '../../../client/live/liveProgramme.ts'
import {
  dealDeskOf,
  isConflict,
  type UnsavedFields,
  unsavedKey,
} from '../../../client/surfaces/participant/deal/dealDesk.ts'
import { dealFieldId } from '../../../shared/programme/dealParts.ts'
import type { DealChange, OwnDealField } from '../../../shared/programme/deals.ts'

const evidence = (value: string | null): DealChange => ({ part: 'evidence', themeId: 't1', value })
const fieldId = dealFieldId(evidence(null))

/** A server that decides one field as the real one does, when it is told to. */
function createRoom() {
  let field: OwnDealField | null = null
  let seen: OwnDealField | null = null
  let notCounted: readonly NotCounted[] = []
  const kept = new Map<string, unknown>()
  const listeners = new Set<() => void>()
  const waiting: (() => void)[] = []
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const decide = (change: DealChange, baseSeq: number, by: number): boolean => {
    if ((field?.seq ?? 0) !== baseSeq) return false
    field = { entry: change, seq: baseSeq + 1, by, at: 0 }
    return true
  }
  const live = {
    getState: () => ({
      mine: { seat: { regionId: 'r1' }, deal: seen === null ? {} : { [fieldId]: seen } },
      notCounted,
    }),
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    drafts: {
      read: (key: string) => kept.get(key) ?? null,
      write: (key: string, value: unknown) => kept.set(key, value),
    },
    dismissNotCounted: (id: string) => {
      notCounted = notCounted.filter((row) => row.id !== id)
    },
    send: (command: Command): Sent => {
      const { change, baseSeq } = command.data as { change: DealChange; baseSeq: number }
      const settled = new Promise<Settled>((resolve) => {
        waiting.push(() => {
          if (decide(change, baseSeq, 1)) return resolve({ status: 'committed', revision: 1 })
          const { name, data } = command
          notCounted = [
            ...notCounted,
            { id: `n${notCounted.length}`, name, activityId: null, data, code: 'changedElsewhere', params: {}, at: 0 },
          ]
          resolve({ status: 'rejected', code: 'changedElsewhere' })
        })
      })
      return Object.assign(settled, { kept: Promise.resolve() })
    },
  }
  // What a desk uses of a live programme.
  const asLive = live as unknown as LiveProgramme
  return {
    live: asLive,
    /** A page that loads again: nothing but what the device keeps. */
    reload: () => ({ ...live }) as unknown as LiveProgramme,
    sent: () => waiting.length,
    answer: async () => {
      waiting.shift()?.()
      await vi.advanceTimersByTimeAsync(0)
    },
    /** The view reaches this page. */
    show: async () => {
      seen = field
      tell()
      await vi.advanceTimersByTimeAsync(0)
    },
    other: (value: string) => decide(evidence(value), field?.seq ?? 0, 2),
    words: () => field?.entry.value ?? null,
    unsaved: () => ((kept.get(unsavedKey('r1')) ?? {}) as UnsavedFields)[fieldId],
    isMet: () => {
      const unsaved = ((kept.get(unsavedKey('r1')) ?? {}) as UnsavedFields)[fieldId]
      return unsaved !== undefined && isConflict(unsaved, seen)
    },
    notCounted: () => notCounted,
  }
}

describe('what a team says saves itself', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('document', { addEventListener: () => {}, visibilityState: 'visible' })
  })

  test('one change is under way at a time, and what was typed meanwhile follows it', async () => {
    const room = createRoom()
    const desk = dealDeskOf(room.live)
    desk.set(evidence('een'), 'now')
    desk.set(evidence('een twee '), 'now')
    expect(room.sent()).toBe(1)
    await room.answer()
    expect(room.sent()).toBe(0)
    await room.show()
    expect(room.sent()).toBe(1)
    await room.answer()
    await room.show()
    expect(room.words()).toBe('een twee ')
    expect(room.unsaved()).toBeUndefined()
  })

  test('of two who write at once the second chooses, and neither text is lost before that', async () => {
    const room = createRoom()
    const desk = dealDeskOf(room.live)
    desk.set(evidence('van mij'), 'now')
    desk.set(evidence('van mij, langer'), 'now')
    room.other('van haar')
    await room.answer()
    expect(room.words()).toBe('van haar')
    await room.show()
    expect(room.sent()).toBe(0)
    expect(room.isMet()).toBe(true)
    expect(room.unsaved()?.change.value).toBe('van mij, langer')
    expect(room.notCounted()).toEqual([])
    desk.keepMine(fieldId)
    await room.answer()
    await room.show()
    expect(room.words()).toBe('van mij, langer')
    expect(room.unsaved()).toBeUndefined()
  })

  test('words that come in while one writes are a choice before anything is sent', async () => {
    const room = createRoom()
    const desk = dealDeskOf(room.live)
    desk.set(evidence('half'), 'atRest')
    room.other('van haar')
    await room.show()
    await vi.advanceTimersByTimeAsync(5000)
    expect(room.sent()).toBe(0)
    expect(room.isMet()).toBe(true)
    desk.takeTheirs(fieldId)
    expect(room.unsaved()).toBeUndefined()
    expect(room.words()).toBe('van haar')
  })

  test('a page that closed before the answer finds its own words again, not a conflict with itself', async () => {
    const room = createRoom()
    dealDeskOf(room.live).set(evidence('af'), 'now')
    await room.answer()
    await room.show()
    expect(room.unsaved()).toBeUndefined()
    const second = createRoom()
    dealDeskOf(second.live).set(evidence('een'), 'now')
    const again = dealDeskOf(second.reload())
    again.set(evidence('een en meer'), 'atRest')
    await second.answer()
    await second.show()
    expect(second.isMet()).toBe(false)
    await vi.advanceTimersByTimeAsync(2000)
    while (second.sent() > 0) {
      await second.answer()
      await second.show()
    }
    expect(second.words()).toBe('een en meer')
    expect(second.unsaved()).toBeUndefined()
  })
})
