import { createLiveProgrammeOn, type LiveProgramme } from '../client/live/liveProgramme.ts'
import { type ActivityKind, isActivityKind } from '../shared/activities/registry.ts'
import type { CodeAnswer } from '../shared/protocol/http.ts'
import type { CrowdDoor } from '../shared/protocol/rehearsal.ts'
import { behaviours } from './behaviours/registry.ts'
import type { Character } from './character.ts'
import { type Dice, diceOf } from './dice.ts'
import type { Door, Seated } from './door.ts'
import { createNodeEdges, type Network } from './nodeEdges.ts'
import type { Pace } from './pace.ts'
import { type Behaviour, createScene, viewsOf } from './scene.ts'
import { giveSigns } from './signs.ts'

export interface Person {
  readonly me: Character
  /** Comes in after so many seconds, and stays until `go`. */
  readonly come: (afterS: number) => void
  /** Puts the phone away; the seat stays, as of anybody who closes the page. */
  readonly go: () => void
  /** The engine of the phone; null while this person was never in. */
  readonly live: () => LiveProgramme | null
  /** What the phone keeps: ballots, what was decided about questions. */
  readonly memory: ReadonlyMap<string, unknown>
}

interface PersonOptions {
  readonly me: Character
  readonly seed: number
  readonly room: CodeAnswer
  readonly door: Door
  readonly wire: CrowdDoor
  readonly pace: Pace
}

interface Phone {
  readonly seat: Seated
  readonly live: LiveProgramme
  readonly network: Network
}

const knockAgainS = 15

/** One simulated participant: a real seat, the real engine, and habits. */
export function createPerson({ me, seed, room, door, wire, pace }: PersonOptions): Person {
  const memory = new Map<string, unknown>()
  let phone: Phone | null = null
  let visit: AbortController | null = null

  const takeSeat = async (): Promise<Phone> => {
    const region = room.regions[me.regionIndex % room.regions.length]
    const seat = await door.join(room.code, region?.id ?? '', me.name)
    const { edges, network } = createNodeEdges(wire, seat.cookie)
    const { programmeId, code } = room
    const live = createLiveProgrammeOn({ audience: 'participant', programmeId, code }, edges)
    return { seat, live, network }
  }

  const attend = async (afterS: number, signal: AbortSignal): Promise<void> => {
    if (!(await pace.wait(afterS, signal))) return
    while (phone === null) {
      // Locked, full or not reachable: as at any door, try again.
      phone = await takeSeat().catch(() => null)
      if (phone === null && !(await pace.wait(knockAgainS, signal))) return
    }
    if (!signal.aborted) live(phone, signal)
  }

  const live = (own: Phone, signal: AbortSignal): void => {
    let scene: { readonly activityId: string; readonly end: AbortController } | null = null
    const follow = (): void => {
      const seen = viewsOf(own.live)
      const now = seen?.view.now ?? null
      const isThere = now !== null && seen?.own.activityId === now.activityId
      if (!isThere || scene?.activityId === now.activityId) return
      scene?.end.abort()
      scene = { activityId: now.activityId, end: new AbortController() }
      if (isActivityKind(now.kind)) void play(now.kind, now.activityId, own, scene.end.signal)
    }
    const unsubscribe = own.live.subscribe(follow)
    giveSigns({ live: own.live, me, dice: diceOf(seed, me.index, 'signs'), pace, signal })
    own.live.start()
    follow()
    signal.addEventListener('abort', () => {
      unsubscribe()
      scene?.end.abort()
      own.live.stop()
    })
  }

  const play = async <K extends ActivityKind>(
    kind: K,
    activityId: string,
    own: Phone,
    signal: AbortSignal,
  ): Promise<void> => {
    const dice = diceOf(seed, me.index, activityId)
    if (me.hasBadNetwork && kind === 'collect') void loseNetwork(own.network, dice, signal)
    const scene = createScene(kind, { live: own.live, activityId, me, dice, pace, memory, signal })
    await (behaviours[kind] as unknown as Behaviour<K>)(scene)
    if (me.leavesEarly && kind === 'checkout' && (await scene.pause(5, 20))) await wipe(own)
  }

  const loseNetwork = async (network: Network, dice: Dice, signal: AbortSignal): Promise<void> => {
    if (!(await pace.wait(10 + dice.next() * 20, signal))) return
    network.drop()
    await pace.wait(15 + dice.next() * 30, signal)
    network.restore()
  }

  /** For good, as anybody may. */
  const wipe = async ({ seat, live: engine }: Phone): Promise<void> => {
    await engine.send({ name: 'seat.leave', activityId: null, data: { seatId: seat.seatId } })
    visit?.abort()
  }

  return {
    me,
    come: (afterS) => {
      visit?.abort()
      visit = new AbortController()
      void attend(afterS, visit.signal)
    },
    go: () => {
      visit?.abort()
      visit = null
    },
    live: () => phone?.live ?? null,
    memory,
  }
}
