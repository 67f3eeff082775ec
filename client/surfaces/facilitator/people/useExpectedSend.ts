import { useMemo } from 'react'
import type { ExpectedPerson, ExpectedWish } from '../../../../shared/programme/expected.ts'
import { maxExpectedPerCommand } from '../../../../shared/programme/limits.ts'
import { useConsoleSend } from '../../../console/useConsoleSend.ts'
import { randomId } from '../../../live/randomId.ts'
import { inParts } from './inParts.ts'

/** What the console can do to the list. Everything is absolute: pressed twice, it is the same list. */
export interface ExpectedSend {
  /** In parts, one after another; tells after each how many are on the list. False when it stopped before the end. */
  readonly add: (people: readonly ExpectedWish[], onAdded?: (ids: readonly string[]) => void) => Promise<boolean>
  readonly change: (person: ExpectedWish) => Promise<boolean>
  readonly link: (personId: string, seatId: string | null) => Promise<boolean>
  readonly remove: (person: ExpectedPerson) => Promise<boolean>
  readonly clear: () => Promise<boolean>
}

export function useExpectedSend(): ExpectedSend {
  const send = useConsoleSend()
  return useMemo(() => {
    const isDone = async (sent: ReturnType<typeof send>): Promise<boolean> => (await sent).status === 'committed'
    return {
      add: async (people, onAdded) => {
        for (const part of inParts(people, maxExpectedPerCommand)) {
          if (!(await isDone(send({ name: 'expected.add', activityId: null, data: { people: [...part] } }))))
            return false
          onAdded?.(part.map(({ id }) => id))
        }
        return true
      },
      change: (person) => isDone(send({ name: 'expected.change', activityId: null, data: person })),
      link: (personId, seatId) => isDone(send({ name: 'expected.link', activityId: null, data: { personId, seatId } })),
      remove: ({ id }) => isDone(send({ name: 'expected.remove', activityId: null, data: { ids: [id] } })),
      clear: () => isDone(send({ name: 'expected.clear', activityId: null, data: {} })),
    }
  }, [send])
}

/** Somebody new on the list. */
export const newPerson = (person: Omit<ExpectedWish, 'id'>): ExpectedWish => ({ id: randomId(), ...person })
