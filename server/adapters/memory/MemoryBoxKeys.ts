import { randomBytes } from 'node:crypto'
import type { BoxKeys } from '../../ports/BoxKeys.ts'

/** Secrets that live as long as this object. */
export class MemoryBoxKeys implements BoxKeys {
  readonly #programmes = new Map<string, Map<string, Uint8Array>>()

  async ensure(programmeId: string, boxId: string): Promise<Uint8Array> {
    const boxes = this.#programmes.get(programmeId) ?? new Map<string, Uint8Array>()
    this.#programmes.set(programmeId, boxes)
    const key = boxes.get(boxId) ?? new Uint8Array(randomBytes(32))
    boxes.set(boxId, key)
    return key.slice()
  }

  async load(programmeId: string, boxId: string): Promise<Uint8Array | null> {
    return this.#programmes.get(programmeId)?.get(boxId)?.slice() ?? null
  }

  async destroy(programmeId: string, boxId: string): Promise<void> {
    const boxes = this.#programmes.get(programmeId)
    boxes?.get(boxId)?.fill(0)
    boxes?.delete(boxId)
  }

  async list(programmeId: string): Promise<readonly string[]> {
    return [...(this.#programmes.get(programmeId)?.keys() ?? [])].sort()
  }
}
