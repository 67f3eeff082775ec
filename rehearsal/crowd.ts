import type { CodeAnswer } from '../shared/protocol/http.ts'
import type { CrowdDoor } from '../shared/protocol/rehearsal.ts'
import type { Tempo } from '../shared/protocol/rehearsalLimits.ts'
import { characterOf } from './character.ts'
import { createDoor } from './door.ts'
import { createPace } from './pace.ts'
import { createPerson, type Person } from './person.ts'

export interface CrowdOptions {
  readonly wire: CrowdDoor
  readonly code: string
  readonly seed: number
  readonly people: number
  readonly tempo: Tempo
  /** Multiplies every tempo; for tests. */
  readonly speedUp?: number
}

export interface SimulatedCrowd {
  readonly set: (people: number, tempo: Tempo) => void
  readonly stop: () => void
  /** Everybody who was ever called in. */
  readonly people: () => readonly Person[]
}

/** A few are in while the facilitator still looks for the button to start. */
const early = 5
/** Who is called in later does not take minutes to come. */
const laterArrival = 0.15

/** People for one rehearsal. Rejects when there is no programme with this code. */
export async function createCrowd({
  wire,
  code,
  seed,
  people,
  tempo,
  speedUp = 1,
}: CrowdOptions): Promise<SimulatedCrowd> {
  const door = createDoor(wire)
  const room: CodeAnswer = await door.look(code)
  const pace = createPace(tempo, speedUp)
  const all: Person[] = []
  let wanted = 0

  const call = (count: number, haste: number): void => {
    while (all.length < count) {
      const me = characterOf(seed, all.length, room.regions.length)
      all.push(createPerson({ me, seed, room, door, wire, pace }))
    }
    for (const [index, person] of all.slice(wanted, count).entries()) {
      const isEarly = wanted + index < early
      person.come(person.me.arrivesAfterS * (isEarly ? Math.min(haste, laterArrival) : haste))
    }
    for (const person of all.slice(count, wanted)) person.go()
    wanted = count
  }
  call(people, 1)

  return {
    set: (count, next) => {
      pace.set(next)
      call(count, laterArrival)
    },
    stop: () => call(0, 0),
    people: () => all,
  }
}
