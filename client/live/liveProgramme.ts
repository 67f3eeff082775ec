import type { Audience } from '../../shared/programme/roles.ts'
import type { Hello, protocolVersion, Signal, ViewName } from '../../shared/protocol/messages.ts'
import { createAdoption } from './adoption.ts'
import { createBrowserEdges } from './browserEdges.ts'
import { createBuildWatch } from './buildWatch.ts'
import { createClockSync } from './clockSync.ts'
import type { Command, SealedCommand, Sent, Settled } from './commands.ts'
import { createConnection } from './connection.ts'
import type { ConnectionState } from './connectionMachine.ts'
import { createDrafts, type Drafts } from './drafts.ts'
import type { Edges } from './edges.ts'
import type { LiveState } from './liveState.ts'
import { createLiveViews } from './liveViews.ts'
import { createNotCountedList } from './notCountedList.ts'
import { createOutbox } from './outbox.ts'
import type { KeptCommand } from './outboxRecords.ts'
import { carrySeat } from './seatCarry.ts'
import { createServerClock } from './serverClock.ts'
import { createStateBox } from './stateBox.ts'
import { createGuardedStorage } from './storage.ts'

export interface LiveOptions {
  readonly audience: Audience
  readonly programmeId: string
  readonly code: string
  /** Which of the people at this device, or of its walls. */
  readonly place?: number
  /** Whose it is, where this device knows: all that it keeps belongs to that seat, and is sent for no other. */
  readonly seatId?: string | null
}

/** One programme, live, for one audience: its views, its outbox, its drafts. */
export interface LiveProgramme {
  readonly audience: Audience
  readonly start: () => void
  readonly stop: () => void
  /** Calls back after each change of the state; returns how to end that. */
  readonly subscribe: (onChange: () => void) => () => void
  readonly getState: () => LiveState
  /** From now on `knowledge` is asked for and kept up; returns how to end that. */
  readonly follow: () => () => void
  readonly send: (command: Command) => Sent
  readonly sendSealed: (command: SealedCommand) => Sent
  readonly dismissNotCounted: (id: string) => void
  /** Says something about this moment, absolute; said again after each reconnection, because nobody keeps it. */
  readonly signal: (signal: Signal) => void
  /** Server epoch ms, estimated. */
  readonly serverNow: () => number
  readonly drafts: Drafts
  /** Asks once more, after it was stopped; nothing happens otherwise. */
  readonly retry: () => void
  /** What this device kept for this seat goes on for another one, which the same person has now. Once it is stopped. */
  readonly moveTo: (seatId: string) => Promise<void>
  /** Everything that this device kept of this person goes: texts, commands, what did not count. */
  readonly forget: () => Promise<void>
}

/** Typed as the protocol's own, so that another version there does not compile here; its file would load a validator. */
const protocol: typeof protocolVersion = 3
/** `lastHeardAt` moves at most this often: nobody reads it finer, and each move draws. */
const heardStepMs = 1000

/** For pages. */
export const createLiveProgramme = (options: LiveOptions): LiveProgramme =>
  createLiveProgrammeOn(options, createBrowserEdges())

/** For pages and simulations alike: all it touches comes in through `edges`. */
export function createLiveProgrammeOn(
  { audience, programmeId, place = 1, seatId = null }: LiveOptions,
  edges: Edges,
): LiveProgramme {
  const spaceOf = (seat: string | null) => `${programmeId}/${seat === null ? audience : `seat/${seat}`}`
  const space = spaceOf(seatId)
  const clientId = edges.randomId()
  const waiting = new Map<string, (settled: Settled) => void>()
  const box = createStateBox()
  const clock = createServerClock(edges)
  const drafts = createDrafts(edges.local, edges, space)
  const storage = createGuardedStorage(edges.openStorage, edges, () => box.setStatus({ storageBlocked: true }))
  const notCounted = createNotCountedList(storage, space, (list) => box.set({ notCounted: list }))
  const views = createLiveViews({
    timers: edges,
    askResync: () => connection.link()?.resync(),
    askFollow: (isOn) => connection.link()?.follow(isOn),
    onChange: box.set,
  })
  const outbox = createOutbox({
    clientId,
    space,
    storage,
    timers: edges,
    clock: edges,
    random: edges.random,
    onSent: ({ id }) => views.sent(id),
    onSettled,
    onDelay: (delay) => box.setStatus({ delay }),
    onSilence: () => connection.take({ type: 'suspect' }),
    onTooOld: () => connection.take({ type: 'ended', code: 'clientTooOld' }),
    onSpeakerChange: () => connection.take({ type: 'relink' }),
  })
  const showPending = () => box.setStatus({ pending: outbox.pending() })
  const adoption = createAdoption({ ...edges, timers: edges, space, storage, outbox, onAdopted: showPending })
  const connection = createConnection({
    edges,
    hello: (): Hello => ({
      protocol,
      build: edges.build,
      audience,
      programmeId,
      clientId: outbox.speaker(),
      held: views.held(),
      isFollowing: views.isFollowing(),
      place,
      seatId,
    }),
    listener: {
      welcome: (welcome) => {
        heard()
        clock.addHint(welcome.serverNow)
        views.takeEpoch(welcome.epoch)
        buildWatch.welcomed(welcome.build)
        box.set({ welcome })
      },
      view: (message) => {
        heard()
        views.takeView(message)
      },
      patch: (message) => {
        heard()
        // Something was stored, whoever made it.
        if (message.to > message.from) box.setStatus({ delay: null })
        views.takePatch(message)
      },
      presence: (presence) => {
        heard()
        box.set({ presence })
      },
    },
    onUp: (link, hello) => {
      if (views.isFollowing() !== hello.isFollowing) link.follow(views.isFollowing())
      outbox.connected(link, hello.clientId)
      const { signal } = box.get()
      if (signal !== null) link.signal(signal)
      clockSync.burst()
      adoption.sweep()
    },
    onDown: () => {
      outbox.disconnected()
      views.linkLost()
    },
    onState: showConnection,
    onClockSample: (sentAt, serverNow, receivedAt) => {
      heard()
      clock.addSample(sentAt, serverNow, receivedAt)
    },
  })
  const clockSync = createClockSync({
    ...edges,
    ask: connection.askClock,
    onMinute: () => {
      connection.askClock()
      adoption.sweep()
    },
    onJump: (isClockMoved) => {
      if (isClockMoved) clock.forget()
      wake()
    },
  })

  const buildWatch = createBuildWatch(edges, isAtRest, drafts.flush)

  function wake(): void {
    connection.take({ type: 'wake' })
    clockSync.burst()
    adoption.sweep()
  }

  function heard(): void {
    const now = edges.wallNow()
    const { lastHeardAt } = box.get().status
    if (lastHeardAt === null || Math.abs(now - lastHeardAt) >= heardStepMs) box.setStatus({ lastHeardAt: now })
  }

  function showConnection(state: ConnectionState): void {
    const isStopped = state.type === 'stopped'
    const wasLive = box.get().welcome !== null
    box.setStatus({
      connection: shownAs(state, wasLive),
      stopped: isStopped ? state.code : null,
      mustReload: isStopped && state.mustReload && !mayReload(),
    })
  }

  /** A page that loads now finds its server, and everything that it kept. */
  function isAtRest(): boolean {
    return connection.link() !== null && outbox.pending() === 0 && !box.get().status.storageBlocked
  }

  /** Commands that only this page's memory keeps would die with it. */
  function mayReload(): boolean {
    if (box.get().status.storageBlocked && outbox.pending() > 0) return false
    drafts.flush()
    return edges.reloadOnce()
  }

  function onSettled(command: KeptCommand, settled: Settled): void {
    const isOwn = command.clientId === clientId
    if (settled.status === 'committed') views.committed(command.id, settled.revision)
    else views.drop(command.id)
    // The console answers at the button that was pressed; a list of old refusals would help nobody there.
    const isAnsweredAtOnce = audience === 'facilitator' && isOwn
    if ((settled.status === 'rejected' || settled.status === 'expired') && !isAnsweredAtOnce) {
      notCounted.add(command, settled, edges.wallNow())
    }
    if (!isOwn) adoption.tellSettled(command, settled)
    showPending()
    waiting.get(command.id)?.(settled)
    waiting.delete(command.id)
  }

  function send(command: Command | SealedCommand): Sent {
    const { name, activityId, optimistic } = command
    const id = edges.randomId()
    const settled = new Promise<Settled>((resolve) => waiting.set(id, resolve))
    // The change is typed by the view it is for; here views are unknown.
    if (optimistic !== undefined) overlay(id, optimistic.view, optimistic.change as (view: never) => unknown)
    const kept = outbox.add({
      id,
      slot: 'slot' in command ? command.slot : null,
      name,
      activityId,
      // As it will travel: what JSON cannot say must not break the storage.
      data: JSON.parse(JSON.stringify(command.data)),
      expiresMs: 'expiresMs' in command ? (command.expiresMs ?? null) : null,
    })
    showPending()
    return Object.assign(settled, { kept })
  }

  const overlay = (id: string, view: ViewName, change: (view: never) => unknown) =>
    views.overlay(id, view, change as (view: unknown) => unknown)

  let endings: readonly (() => void)[] = []
  return {
    audience,
    start: () => {
      if (endings.length > 0) return
      endings = [
        edges.onWake(wake),
        edges.onHide(() => {
          drafts.flush()
          adoption.leave()
        }),
        adoption.start(),
      ]
      connection.take({ type: 'start' })
      clockSync.start()
      notCounted.load()
      adoption.sweep()
    },
    stop: () => {
      for (const end of endings) end()
      endings = []
      clockSync.stop()
      buildWatch.stop()
      drafts.flush()
      connection.take({ type: 'stop' })
    },
    subscribe: box.subscribe,
    getState: box.get,
    follow: views.follow,
    send,
    sendSealed: send,
    dismissNotCounted: notCounted.dismiss,
    signal: (signal) => {
      box.set({ signal })
      connection.link()?.signal(signal)
    },
    serverNow: clock.now,
    drafts,
    retry: () => {
      if (endings.length > 0) connection.take({ type: 'start' })
    },
    moveTo: (seat) => {
      drafts.flush()
      return carrySeat(storage, edges.local, space, spaceOf(seat))
    },
    forget: async () => {
      drafts.clear()
      for (const [key] of await storage.list(`${space}/`)) await storage.remove(key)
      box.set({ notCounted: [] })
    },
  }
}

function shownAs({ type }: ConnectionState, wasLive: boolean): LiveState['status']['connection'] {
  if (type === 'live' || type === 'stopped') return type
  return wasLive ? 'reconnecting' : 'connecting'
}
