import { useState } from 'react'
import type { CodeAnswer, SeatAnswer } from '../../../../shared/protocol/http.ts'
import type { Answer, Refusal } from '../../../http/askServer.ts'
import { randomSecret } from '../../../live/randomId.ts'
import { join as askJoin, resume as askResume } from './doorApi.ts'
import { forgetJoiningSecret, joiningSecret, type KnownSeat, knownSeat } from './seatMemory.ts'

interface TakeSeat {
  readonly join: (regionId: string, name: string | null) => void
  readonly resume: (personalCode: string) => void
  readonly isBusy: boolean
  readonly refusal: Refusal | null
}

/** Asks for a seat. The secret is kept before the question leaves, so asking twice never takes two seats. */
export function useTakeSeat(programme: CodeAnswer, onSeated: (seat: KnownSeat, isNew: boolean) => void): TakeSeat {
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
    const answer = await ask(joiningSecret(code, randomSecret))
    setIsBusy(false)
    if (!answer.ok) return setRefusal(answer.refusal)
    const seat = seatOf(answer.value)
    onSeated(seat, isNew)
    forgetJoiningSecret(code)
  }
  return {
    isBusy,
    refusal,
    join: (regionId, name) =>
      void take(
        (secret) => askJoin({ code, secret, regionId, name }),
        ({ programmeId, personalCode }) => ({
          programmeId,
          personalCode: personalCode ?? knownSeat(code)?.personalCode ?? null,
        }),
        true,
      ),
    resume: (personalCode) =>
      void take(
        (secret) => askResume({ code, secret, personalCode }),
        ({ programmeId }) => ({ programmeId, personalCode }),
        false,
      ),
  }
}
