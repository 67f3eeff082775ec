import { useMemo } from 'react'
import { useConsoleSend } from '../../../console/useConsoleSend.ts'

/** What the console can put right about people. Each resolves to true once the server has it. */
export interface PeopleSend {
  readonly setRegion: (seatId: string, regionId: string) => Promise<boolean>
  readonly setName: (seatId: string, name: string | null) => Promise<boolean>
  readonly merge: (fromSeatId: string, intoSeatId: string) => Promise<boolean>
  readonly remove: (seatId: string) => Promise<boolean>
  readonly readmit: (seatId: string) => Promise<boolean>
}

export function usePeopleSend(): PeopleSend {
  const send = useConsoleSend()
  return useMemo(() => {
    const isDone = async (sent: ReturnType<typeof send>): Promise<boolean> => (await sent).status === 'committed'
    return {
      setRegion: (seatId, regionId) =>
        isDone(send({ name: 'people.setRegion', activityId: null, data: { seatId, regionId } })),
      setName: (seatId, name) => isDone(send({ name: 'people.setName', activityId: null, data: { seatId, name } })),
      merge: (fromSeatId, intoSeatId) =>
        isDone(send({ name: 'people.merge', activityId: null, data: { fromSeatId, intoSeatId } })),
      remove: (seatId) => isDone(send({ name: 'people.remove', activityId: null, data: { seatId } })),
      readmit: (seatId) => isDone(send({ name: 'people.readmit', activityId: null, data: { seatId } })),
    }
  }, [send])
}
