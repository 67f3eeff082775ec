import { cryptoTokens } from '../../../server/adapters/auth/cryptoTokens.ts'
import type { Actor } from '../../../server/domain/programme/batch.ts'
import { type BenchServer, type BenchServerOptions, startBenchServer } from '../support/benchServer.ts'
import { type BoardRoom, openBoard } from '../support/boardRoom.ts'
import { serve } from '../support/child.ts'
import { percentile } from '../support/stats.ts'
import { repeat, startMeter, stream, type Used, wait } from '../support/time.ts'
import { countBallots, hostOf, moveClock, nextBallot, openVote, type VoteRoom, voteId } from '../support/voteRoom.ts'
import { settleMs, timedPatch } from './patchText.ts'

export interface StormResult extends Used {
  readonly votes: number
  readonly committed: number
  readonly ackP50Ms: number
  readonly ackP99Ms: number
}

/** The product in a process of its own, with handles for what a measure needs. */
const operations = {
  async start(options: BenchServerOptions): Promise<{ readonly port: number }> {
    server = await startBenchServer(options)
    return { port: server.port }
  },

  async openVote({ seats }: { readonly seats: number }): Promise<VoteRoom> {
    const { doors, directory } = running()
    const room = await openVote(doors, directory, seats)
    rooms.set(room.programmeId, room)
    return room
  },

  openBoard: ({ seats }: { readonly seats: number }): Promise<BoardRoom> => openBoard(running(), seats),

  countBallots: ({ programmeId }: { readonly programmeId: string }): Promise<number> =>
    countBallots(running().directory, programmeId),

  beginMeter(_: null): void {
    stopMeter = startMeter()
  },
  endMeter: (_: null): Used => stopMeter(),

  /** Patches through the product's fan-out and its real sockets, from the revision that the room holds. */
  async patchRoom(options: {
    readonly programmeId: string
    readonly count: number
    readonly everyMs: number
  }): Promise<Used> {
    const { programmeId, count, everyMs } = options
    const { fanout, directory } = running()
    const [view] = (await hostOf(directory, programmeId)).catchUp(
      { audience: 'participant', seatId: null, isFollowing: false },
      null,
    )
    revision ??= view !== undefined && 'body' in view ? view.revision : 0
    const stop = startMeter()
    await repeat(count, everyMs, () => {
      fanout.patchRoom(programmeId, 'participant', timedPatch(revision ?? 0))
      revision = (revision ?? 0) + 1
    })
    await wait(settleMs)
    return stop()
  },

  /** Changes what every phone sees, this often. */
  async moveRoom(options: {
    readonly programmeId: string
    readonly count: number
    readonly everyMs: number
  }): Promise<void> {
    const host = await hostOf(running().directory, options.programmeId)
    let isMoving = false
    await repeat(options.count, options.everyMs, () => {
      // One at a time: the next names the phase that the last one made.
      if (isMoving) return
      isMoving = true
      void moveClock(host).finally(() => {
        isMoving = false
      })
    })
  },

  /** Votes without a network: what deciding and storing cost, and how long an answer waits for them. */
  async storm(options: {
    readonly programmeId: string
    readonly perSecond: number
    readonly durationMs: number
  }): Promise<StormResult> {
    const room = rooms.get(options.programmeId)
    const host = await hostOf(running().directory, options.programmeId)
    if (room === undefined) throw new Error('no such room')
    const actors = room.seatIds.map(
      (seatId): Actor => ({ role: 'participant', clientId: cryptoTokens.id(), seatId, linkId: null }),
    )
    const waits: number[] = []
    const underWay: Promise<void>[] = []
    let committed = 0
    const stop = startMeter()
    await stream(options.perSecond, options.durationMs, (index) => {
      const actor = actors[index % actors.length]
      if (actor === undefined) return
      const sentAt = performance.now()
      const data = nextBallot(room.items)
      underWay.push(
        host.submit(actor, [{ seq: null, name: 'dotVote.setBallot', activityId: voteId, data }]).then(([outcome]) => {
          waits.push(performance.now() - sentAt)
          if (outcome?.status === 'committed') committed += 1
        }),
      )
    })
    await Promise.all(underWay)
    const used = stop()
    return {
      ...used,
      votes: underWay.length,
      committed,
      ackP50Ms: percentile(waits, 0.5),
      ackP99Ms: percentile(waits, 0.99),
    }
  },
}
export type ServerOps = typeof operations

const rooms = new Map<string, VoteRoom>()
let server: BenchServer | null = null
let stopMeter = startMeter()
let revision: number | null = null

function running(): BenchServer {
  if (server === null) throw new Error('not started')
  return server
}

serve(operations)
