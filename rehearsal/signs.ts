import type { LiveProgramme } from '../client/live/liveProgramme.ts'
import type { Signal } from '../shared/protocol/messages.ts'
import type { Character } from './character.ts'
import type { Dice } from './dice.ts'
import type { Pace } from './pace.ts'
import { viewsOf } from './scene.ts'

interface Options {
  readonly live: LiveProgramme
  readonly me: Character
  readonly dice: Dice
  readonly pace: Pace
  readonly signal: AbortSignal
}

const nothingSaid: Signal = { place: null, pace: null, isReady: false, pulse: null }

/** Answers when the room is asked how it goes. Most do; more are content than not. */
export function giveSigns({ live, me, dice, pace, signal }: Options): void {
  let asked: string | null = null
  const look = (): void => {
    const pulse = viewsOf(live)?.view.pulse ?? null
    if (pulse === null || !pulse.isOpen || pulse.id === asked) return
    asked = pulse.id
    if (dice.isTrue(me.zeal)) void answer(pulse.id)
  }
  const answer = async (pulseId: string): Promise<void> => {
    const value = dice.pick([2, 3, 3, 4, 4, 4, 5]) ?? 4
    if (!(await pace.wait((3 + dice.next() * 12) * me.slowness, signal))) return
    const { signal: said } = live.getState()
    live.signal({ ...(said ?? nothingSaid), pulse: { pulseId, value } })
  }
  const unsubscribe = live.subscribe(look)
  signal.addEventListener('abort', unsubscribe)
  look()
}
