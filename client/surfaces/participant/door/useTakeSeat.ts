import { useContext, useState } from 'react'
import type { CodeAnswer, SeatAnswer } from '../../../../shared/protocol/http.ts'
import type { Answer, Refusal } from '../../../http/askServer.ts'
import { randomSecret } from '../../../live/randomId.ts'
import { PlaceContext } from '../place.ts'
import { join as askJoin, resume as askResume } from './doorApi.ts'
import { forgetJoiningSecret, joiningSecret, type KnownSeat, knownSeat } from './seatMemory.ts'

interface TakeSeat {
  readonly join: (regionId: string, name: string | null) => void
  readonly resume: (personalCode: string) => void
  readonly isBusy: boolean
  readonly refusal: Refusal | null
}

/** `place`: where the seat is now; another one than asked for when it sat at this browser already. */
export type OnSeated = (seat: KnownSeat, isNew: boolean, place: number) => void

/** Asks for a seat. The secret is kept before the question leaves, so asking twice never takes two seats. */
export function useTakeSeat(programme: CodeAnswer, onSeated: OnSeated): TakeSeat {
  const place = useContext(PlaceContext)
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { code } = programme

  const take = async (
    ask: (secret: string) => Promise<Answer<SeatAnswer>>,
    seatOf: (answer: SeatAnswer) => KnownSeat,
    isNew: boolean,
  ): Promise<void> => {
    setIsBusy(true)
    setRefusal(null)
    const answer = await ask(joiningSecret(code, randomSecret, place))
    setIsBusy(false)
    if (!answer.ok) return setRefusal(answer.refusal)
    const seat = seatOf(answer.value)
    onSeated(seat, isNew, answer.value.place)
    forgetJoiningSecret(code, place)
  }
  return {
    isBusy,
    refusal,
    join: (regionId, name) =>
      void take(
        (secret) => askJoin({ code, secret, regionId, name, place }),
        ({ programmeId, personalCode, seatId }) => ({
          programmeId,
          personalCode: personalCode ?? knownSeat(code, place)?.personalCode ?? null,
          seatId,
        }),
        true,
      ),
    resume: (personalCode) =>
      void take(
        (secret) => askResume({ code, secret, personalCode, place }),
        ({ programmeId, seatId }) => ({ programmeId, personalCode, seatId }),
        false,
      ),
  }
}
