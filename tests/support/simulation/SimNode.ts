import { createHash, createHmac } from 'node:crypto'
import { lock, unlock } from '../../../server/adapters/auth/lockedText.ts'
import type { MemoryDisk } from '../../../server/adapters/memory/MemoryDisk.ts'
import { MemoryEventStore } from '../../../server/adapters/memory/MemoryEventStore.ts'
import type { Clock } from '../../../server/ports/Clock.ts'
import { StorageError } from '../../../server/ports/EventStore.ts'
import type { Telemetry } from '../../../server/ports/Telemetry.ts'
import type { Tokens } from '../../../server/ports/Tokens.ts'
import type { Room, ViewSink } from '../../../server/ports/ViewSink.ts'
import type { RuntimeDeps } from '../../../server/runtime/deps.ts'
import { ProgrammeHost } from '../../../server/runtime/ProgrammeHost.ts'
import type { Dice } from '../domain/Dice.ts'
import type { SimBoxKeys } from './SimBoxKeys.ts'
import type { SimClient } from './SimClient.ts'
import type { SimClock } from './SimClock.ts'

/** What goes wrong now, per append. */
export interface Weather {
  refuses: number
  losesAnswers: number
  longestMs: number
}

export interface SimEdges {
  readonly programmeId: string
  readonly disk: MemoryDisk
  readonly boxKeys: SimBoxKeys
  readonly clock: SimClock
  readonly dice: Dice
  readonly weather: Weather
  /** What the server said about itself. */
  readonly lines: string[]
  count(what: string): void
  /** Revision that is durable now. */
  durable(): number
}

/** One server process: killed, it does nothing any more, whatever was under way. */
export class SimNode {
  readonly edges: SimEdges
  readonly clients = new Set<SimClient>()
  host: ProgrammeHost | null = null
  private isAlive = true

  constructor(edges: SimEdges) {
    this.edges = edges
  }

  /** The edges of the machine, as this process has them. */
  deps(): RuntimeDeps {
    const { boxKeys, clock, dice, lines, count } = this.edges
    return {
      store: this.store(),
      boxKeys,
      clock: this.clockWhileAlive(clock),
      tokens: simTokens(dice),
      sink: this.sink(),
      telemetry: telemetryTo(lines, count),
      offersAddress: (address) => address.startsWith('http://10.'),
    }
  }

  async start(): Promise<void> {
    const host = await ProgrammeHost.load(this.deps(), this.edges.programmeId)
    if (host === null) throw new Error('no programme')
    if (this.isAlive) this.host = host
  }

  /** As SIGKILL would: what was not durable is gone, and nobody hears of what was. */
  kill(): void {
    this.isAlive = false
    this.host = null
    for (const client of [...this.clients]) client.unplug()
  }

  async drain(): Promise<void> {
    await this.host?.stop()
    this.kill()
  }

  private store(): MemoryEventStore {
    const { disk, clock, dice, weather, count } = this.edges
    const dead = new Promise<never>(() => undefined)
    return new MemoryEventStore({
      disk,
      // The database's own clock: it outlives a killed process.
      after: (ms, callback) => clock.after(ms, callback),
      beforeAppend: async () => {
        await clock.wait(dice.below(weather.longestMs + 1))
        // What a dying process had asked of the disk may still happen.
        if (!this.isAlive && dice.chance(0.5)) await dead
        if (!dice.chance(weather.refuses)) return
        count('refused append')
        throw new StorageError(dice.pick(['storageFull', 'storageUnavailable']), 'no')
      },
      afterAppend: async (_, { status }) => {
        count(status)
        if (!this.isAlive) {
          count('killed before the answer')
          await dead
        }
        if (!dice.chance(weather.losesAnswers)) return
        count('lost answer')
        throw new StorageError('storageUnavailable', 'the answer got lost')
      },
    })
  }

  private clockWhileAlive(clock: SimClock): Clock {
    return { now: () => clock.now(), after: (ms, callback) => clock.after(ms, () => this.isAlive && callback()) }
  }

  private sink(): ViewSink {
    const of = (room: Room) =>
      [...this.clients].filter((client) => (room === 'knowledge' ? client.isFollowing : client.audience === room))
    return {
      patchRoom: (_, room, message) => {
        this.checkDurable(message.to)
        if (room === 'knowledge') this.edges.count('patched knowledge')
        for (const client of of(room)) client.take(message)
      },
      sendToSeat: (_, seatId, message) => {
        this.checkDurable('to' in message ? message.to : message.revision)
        for (const client of this.clients) if (client.seatId === seatId) client.take(message)
      },
      refresh: () => undefined,
      presence: () => undefined,
      hasListeners: (_, room) => of(room).length > 0,
    }
  }

  /** I3: no view for a revision that is not durable. */
  checkDurable(revision: number): void {
    const durable = this.edges.durable()
    if (revision > durable) throw new Error(`I3: a view of revision ${revision}, durable is ${durable}`)
  }
}

/** Ids and seeds from the dice; hashes as in the real world. */
const simTokens = (dice: Dice): Tokens => ({
  secret: () => dice.letters(43),
  id: () => `i${dice.letters(21)}`,
  hash: (text) => createHash('sha256').update(text).digest('base64url'),
  keyed: (key, text) => createHmac('sha256', key).update(text).digest('base64url'),
  lock,
  unlock,
  joinCode: () => 'BCDFGH',
  personalCode: () => 'BCDFGHJKMN',
  seed: () => dice.below(2 ** 32),
})

function telemetryTo(lines: string[], count: SimEdges['count']): Telemetry {
  const write = (event: string, fields: unknown, error?: unknown): void => {
    const about = error instanceof Error ? `${error.message} ${error.stack}` : String(error ?? '')
    lines.push(`${event} ${JSON.stringify(fields ?? {})} ${about}`)
  }
  return {
    info: (event, fields) => write(event, fields),
    warn: (event, fields) => {
      count(event)
      write(event, fields)
    },
    error: (event, error, fields) => write(event, fields, error),
  }
}
