import { createLiveProgramme, type LiveProgramme } from '../../live/liveProgramme.ts'
import { forgetSeat, type KnownSeat } from './door/seatMemory.ts'

const lives = new Map<string, LiveProgramme>()

/**
 * The live programme of one seat: the same one whenever this page asks, so that going from one person of a shared
 * device to another loses nothing that waits. Connected while anybody needs it.
 */
export function liveSeat(code: string, place: number, { programmeId, seatId }: KnownSeat): LiveProgramme {
  const key = `${programmeId}/${place}/${seatId}`
  const known = lives.get(key)
  if (known !== undefined) return known
  const live = createLiveProgramme({ audience: 'participant', programmeId, code, place, seatId })
  forgetWhenErased(live, code, place)
  const counted = startedWhileNeeded(live)
  lives.set(key, counted)
  return counted
}

/** Drawn and kept connected by different parts of the page: the last one that leaves stops it. */
function startedWhileNeeded(live: LiveProgramme): LiveProgramme {
  let needs = 0
  return {
    ...live,
    start: () => {
      needs += 1
      if (needs === 1) live.start()
    },
    stop: () => {
      needs -= 1
      if (needs === 0) live.stop()
    },
  }
}

/** The server knows this person no more, so this device has nothing to keep either: not even for a reload. */
function forgetWhenErased(live: LiveProgramme, code: string, place: number): void {
  let isForgotten = false
  live.subscribe(() => {
    const { stopped } = live.getState().status
    const isErased = stopped === 'notFound' || stopped === 'codeExpired'
    if (isErased && !isForgotten) {
      forgetSeat(code, place)
      void live.forget()
    }
    isForgotten = isErased
  })
}
