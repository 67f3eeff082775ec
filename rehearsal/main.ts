/**
 * The process of the simulated people of one rehearsal, started by the server with a channel to it. It knows what any
 * phone knows: an address and a code. Without its channel it ends.
 */
import type { CrowdOrder, CrowdTrouble } from '../shared/protocol/rehearsal.ts'
import { createCrowd, type SimulatedCrowd } from './crowd.ts'

let crowd: Promise<SimulatedCrowd> | null = null

process.on('message', (order: CrowdOrder) => {
  if (order.type === 'start') {
    const { door, ...wish } = order
    crowd ??= createCrowd({ wire: door, ...wish })
    crowd.catch(fail)
  } else void crowd?.then(({ set }) => set(order.people, order.tempo)).catch(() => undefined)
})
process.on('disconnect', () => {
  void crowd?.then(({ stop }) => stop()).catch(() => undefined)
  // One moment for what is on its way: a socket that closes is sooner missed than one that breaks.
  setTimeout(() => process.exit(0), 200)
})
process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)

function fail(error: unknown): void {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const trouble: CrowdTrouble = { type: 'failed', reason: reason.slice(0, 300) }
  if (!process.connected) process.exit(1)
  process.send?.(trouble, () => process.exit(1))
}
