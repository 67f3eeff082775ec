import { createHash, createHmac } from 'node:crypto'
import type { BatchEdge } from '../../../server/domain/programme/batch.ts'
import { startAt } from './programme.ts'

/** What deciding needs from outside, from a counter instead of chance: two runs get the same ids and seeds. */
export class PureEdge implements BatchEdge {
  now = startAt
  readonly bugs: { readonly error: unknown; readonly command: string }[] = []
  private made = 0

  seed(): number {
    this.made += 1
    return this.made * 2_654_435_761
  }

  newId(): string {
    this.made += 1
    return `made-${this.made}`
  }

  digest = (text: string): string => createHash('sha256').update(text).digest('base64url')

  offersAddress = (address: string): boolean => address.startsWith('http://10.')

  ownerKey = (boxId: string, seatId: string): string => createHmac('sha256', boxId).update(seatId).digest('base64url')

  /** Six phones; the same as long as it is the same question. */
  pulseCounts = (): readonly number[] => [0, 1, 2, 2, 1]

  onBug = (error: unknown, command: string): void => {
    this.bugs.push({ error, command })
  }

  /** Another edge that will give the same from here on. */
  fork(): PureEdge {
    const twin = new PureEdge()
    twin.now = this.now
    twin.made = this.made
    return twin
  }
}
