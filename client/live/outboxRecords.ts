import type { maxCommandsPerEnvelope, WireCommand } from '../../shared/protocol/messages.ts'
import type { Storage } from './storage.ts'

/** A command as it is kept on the device until the server answered it. */
export interface KeptCommand {
  /** Of this very command, on this device only: two ballots of one slot are two. */
  readonly id: string
  readonly clientId: string
  /** From 1; null for a sealed command. */
  readonly seq: number | null
  /** Of a sealed command; null for a numbered one. */
  readonly slot: string | null
  readonly name: string
  readonly activityId: string | null
  readonly data: unknown
  /** Device clock, epoch ms. */
  readonly madeAt: number
  readonly expiresMs: number | null
}

/** Typed as the protocol's own, so that another limit there does not compile here; its file would load a validator. */
const mostCommands: typeof maxCommandsPerEnvelope = 32
/** Room is left under the server's frame limit for what Socket.IO adds. */
const mostBytes = 30_000

/** Sorts by client and number, so that what was made first is sent first. No two commands share a key. */
export function keyOf(space: string, { clientId, seq, id }: KeptCommand): string {
  return `${space}/outbox/${clientId}/${seq === null ? `sealed/${id}` : String(seq).padStart(9, '0')}`
}

/** All that any tab, living or gone, keeps here for this programme and audience, in order. */
export async function listCommands(storage: Storage, space: string): Promise<readonly KeptCommand[]> {
  const records = await storage.list(`${space}/outbox/`)
  // Only ever written by this program. Sorted by code unit, because a locale would change the order.
  return [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value as KeptCommand)
}

export const toWire = ({ seq, name, activityId, data }: KeptCommand): WireCommand => ({ seq, name, activityId, data })

export const fitsFrame = (command: KeptCommand): boolean => bytesOf(command) <= mostBytes

/** As many from the front as one envelope may carry. */
export function takeEnvelope<T extends { readonly command: KeptCommand }>(
  waiting: readonly T[],
  most: number,
): readonly T[] {
  let bytes = 0
  const end = waiting.slice(0, Math.min(most, mostCommands)).findIndex(({ command }) => {
    bytes += bytesOf(command) + 1
    return bytes > mostBytes
  })
  return waiting.slice(0, end === -1 ? Math.min(most, mostCommands) : Math.max(end, 1))
}

const bytesOf = (command: KeptCommand): number => new TextEncoder().encode(JSON.stringify(toWire(command))).length
