import { checkRest } from './checks.ts'
import { World } from './World.ts'

interface Life {
  readonly seed: number
  readonly nodes: number
  /** Adds up what happened over many lives. */
  readonly seen?: Map<string, number>
}

const steps = 200

/** One life of a programme with all that can go wrong; throws with its seed when a promise was broken. */
export async function live({ seed, nodes, seen }: Life): Promise<void> {
  try {
    const world = new World({ seed, nodes, phones: 5, ...(seen !== undefined && { seen }) })
    await world.start()
    for (let step = 0; step < steps; step += 1) await world.step()
    await world.comeToRest()
    await checkRest(world)
  } catch (error) {
    throw new Error(`seed ${seed}, ${nodes} node(s)`, { cause: error })
  }
}
