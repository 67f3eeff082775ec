import type { BoxKeys } from '../../../server/ports/BoxKeys.ts'
import type { Dice } from '../domain/Dice.ts'

/** Secrets that survive a crash. Now and then the process dies, or the disk refuses, before one is destroyed. */
export class SimBoxKeys implements BoxKeys {
  mayFail = 0
  private readonly dice: Dice
  private readonly keys = new Map<string, Uint8Array>()

  constructor(dice: Dice) {
    this.dice = dice
  }

  async ensure(programmeId: string, boxId: string): Promise<Uint8Array> {
    const id = `${programmeId}/${boxId}`
    const key = this.keys.get(id) ?? Uint8Array.from({ length: 32 }, () => 1 + this.dice.below(255))
    this.keys.set(id, key)
    return key.slice()
  }

  async load(programmeId: string, boxId: string): Promise<Uint8Array | null> {
    return this.keys.get(`${programmeId}/${boxId}`)?.slice() ?? null
  }

  async destroy(programmeId: string, boxId: string): Promise<void> {
    if (this.dice.chance(this.mayFail)) throw new Error('the secret could not be destroyed')
    this.keys.delete(`${programmeId}/${boxId}`)
  }

  async list(programmeId: string): Promise<readonly string[]> {
    return [...this.keys.keys()]
      .filter((id) => id.startsWith(`${programmeId}/`))
      .map((id) => id.slice(programmeId.length + 1))
      .sort()
  }
}
