import type { RetryCode } from '../../shared/protocol/codes.ts'
import type { EnvelopeAnswer, Outcome } from '../../shared/protocol/messages.ts'
import type { Settled } from './commands.ts'
import type { DeviceClock, Timers } from './edges.ts'
import { fitsFrame, type KeptCommand, keyOf, takeEnvelope, toWire } from './outboxRecords.ts'
import type { Storage } from './storage.ts'
import type { Link } from './transport.ts'

export const ackTimeoutMs = 8000
/** A server that stumbled may have decided nothing: so often is asked again before taking that for an answer. */
const mostMishaps = 3
const mishapMs = 2000

export interface OutboxEntry {
  readonly key: string
  readonly command: KeptCommand
  /** Durable here; only then it may leave, so that a later one can never overtake it after a crash. */
  readonly isKept: boolean
  /** The newest envelope that carries it. */
  readonly envelope: Flight | null
}

interface Flight {
  readonly entries: readonly OutboxEntry[]
  readonly cancelTimeout: () => void
}

type FrameRefusal = Extract<EnvelopeAnswer, { readonly refused: unknown }>

export interface OutboxOptions {
  /** This page load's own. See `Outbox`. */
  readonly clientId: string
  readonly space: string
  readonly storage: Storage
  readonly timers: Timers
  readonly clock: Pick<DeviceClock, 'wallNow'>
  readonly random: () => number
  readonly onSent: (command: KeptCommand) => void
  readonly onSettled: (command: KeptCommand, settled: Settled) => void
  /** Why the server could not decide now; null when it did. */
  readonly onDelay: (code: RetryCode | null) => void
  /** An answer did not come in time: the link may be dead. */
  readonly onSilence: () => void
  /** The server does not speak this page's version any more. */
  readonly onTooOld: () => void
  /** `speaker()` is another client than the link says it is. */
  readonly onSpeakerChange: () => void
}

/**
 * Keeps commands on the device and sends them, in order, until each has an answer.
 *
 * Whose numbers? Receipts count by client id, so two pages must never number under one id: the second "7" would be
 * taken for a repeat of the first and lost. Electing one tab as the owner of a shared outbox cannot promise that: a
 * plain-http page has no Web Locks, and a frozen tab that wakes does not know that it lost a lease. Therefore each page
 * load numbers under an id of its own, for ever, and what a closed or crashed page left behind is adopted whole by a
 * living one: sent in its order, under its own id, before anything newer. Should two tabs send the same left-over (one
 * was frozen and wakes), they send the same content under the same number, and the receipt undoes the second (I4).
 */
export interface Outbox {
  /** Resolves when it is durable here. */
  readonly add: (command: Omit<KeptCommand, 'clientId' | 'seq' | 'madeAt'>) => Promise<void>
  readonly adopt: (commands: readonly KeptCommand[]) => void
  /** Another tab, which took this one for gone, got the answer. */
  readonly settleElsewhere: (id: string, settled: Settled) => void
  /** Client ids whose commands wait here. */
  readonly clientIds: () => readonly string[]
  /** Who the next link must say it is: somebody who left commands behind, else this page. */
  readonly speaker: () => string
  readonly connected: (link: Link, speaker: string) => void
  readonly disconnected: () => void
  readonly pending: () => number
}

export function createOutbox(options: OutboxOptions): Outbox {
  const { clientId: ownId, space, storage, timers, clock, random } = options
  /** In the order in which they leave: adopted, then own; sealed ones anywhere, for they have no order. */
  let entries: readonly OutboxEntry[] = []
  let lastSeq = 0
  let link: { readonly link: Link; readonly speaker: string } | null = null
  let flight: Flight | null = null
  let cancelPause: (() => void) | null = null
  let most = Number.POSITIVE_INFINITY
  let mishaps = 0

  const speaker = () => entries.find(({ command }) => command.seq !== null)?.command.clientId ?? ownId
  const find = (id: string) => entries.find(({ command }) => command.id === id)
  const update = (entry: OutboxEntry, change: Partial<OutboxEntry>) => {
    entries = entries.map((each) => (isSame(each, entry) ? { ...each, ...change } : each))
  }

  function settle(entry: OutboxEntry, settled: Settled): void {
    entries = entries.filter((each) => !isSame(each, entry))
    // First told, then forgotten: what did not count is kept elsewhere before its record goes.
    options.onSettled(entry.command, settled)
    void storage.remove(entry.key)
  }

  function keep(command: KeptCommand): Promise<void> {
    const entry: OutboxEntry = { key: keyOf(space, command), command, isKept: false, envelope: null }
    if (!fitsFrame(command)) {
      // The server closes a link that sends so much, and would do so at each try.
      timers.after(0, () => options.onSettled(command, { status: 'rejected', code: 'frameTooLarge' }))
      return Promise.resolve()
    }
    const older = command.slot === null ? undefined : entries.find((each) => isSameSlot(each, entry))
    entries = [...entries, entry]
    if (command.expiresMs !== null) timers.after(command.expiresMs, flush)
    const kept = storage.put(entry.key, command).then(() => {
      update(entry, { isKept: true })
      flush()
    })
    // Removed after the new one is written: a crash in between leaves both, and the server knows which is newer.
    if (older !== undefined) settle(older, { status: 'replaced' })
    return kept
  }

  function flush(): void {
    dropExpired()
    if (link === null || flight !== null || cancelPause !== null) return
    if (link.speaker !== speaker()) {
      options.onSpeakerChange()
      return
    }
    const batch = takeEnvelope(sendable(link.speaker), most)
    if (batch.length > 0) send(link.link, batch)
  }

  /** Sealed commands, and the numbered ones of this speaker as far as no gap is before them. */
  function sendable(speakerId: string): readonly OutboxEntry[] {
    const sealed = entries.filter(({ command, isKept }) => command.seq === null && isKept)
    const numbered = entries.filter(({ command }) => command.seq !== null && command.clientId === speakerId)
    const gap = numbered.findIndex(({ isKept }) => !isKept)
    return [...sealed, ...(gap === -1 ? numbered : numbered.slice(0, gap))]
  }

  function send(over: Link, batch: readonly OutboxEntry[]): void {
    const cancelTimeout = timers.after(ackTimeoutMs, () => {
      if (flight !== sent) return
      flight = null
      options.onSilence()
      flush()
    })
    const sent: Flight = { entries: batch, cancelTimeout }
    flight = sent
    for (const entry of batch) {
      update(entry, { envelope: sent })
      options.onSent(entry.command)
    }
    over.post({ commands: batch.map(({ command }) => toWire(command)) }, (answer) => take(sent, answer))
  }

  /** A late answer of an earlier envelope counts too (F04). */
  function take(sent: Flight, answer: EnvelopeAnswer): void {
    const isNewest = flight === sent
    if (isNewest) land()
    if ('refused' in answer) {
      if (isNewest) takeRefusal(sent.entries, answer)
      flush()
      return
    }
    let waitMs: number | null = null
    let delay: RetryCode | null = null
    mishaps = 0
    sent.entries.forEach((entry, index) => {
      const outcome = answer.outcomes[index]
      const current = entries.find((each) => isSame(each, entry))
      if (outcome?.status === 'retry') delay ??= outcome.code
      if (current === undefined) return
      if (outcome === undefined || outcome.status === 'retry') waitMs = Math.max(waitMs ?? 0, outcome?.afterMs ?? 0)
      else if (outcome.status !== 'rejected') settle(current, { status: 'committed', revision: outcome.revision })
      // A newer envelope asks again, and its answer may be a yes: this no would be a lie then.
      else if (current.envelope === sent) settle(current, rejection(outcome))
    })
    if (entries.length === 0) most = Number.POSITIVE_INFINITY
    if (isNewest) options.onDelay(delay)
    if (waitMs !== null && isNewest) pause(waitMs)
    flush()
  }

  /** The whole frame was refused: one by one tells whose fault it is. */
  function takeRefusal(refused: readonly OutboxEntry[], { refused: code, params }: FrameRefusal): void {
    const [first] = refused
    if (code === 'rateLimited') pause(Number(params?.retryAfterS ?? 2) * 1000)
    else if (code === 'internal' && mishaps < mostMishaps) {
      mishaps += 1
      pause(mishapMs)
    } else if (code === 'clientTooOld') {
      pause(ackTimeoutMs)
      options.onTooOld()
    } else if (code === 'linkRevoked' || code === 'linkUnknown') pause(ackTimeoutMs)
    else if (refused.length > 1) most = 1
    else if (first !== undefined && entries.some((each) => isSame(each, first))) {
      settle(first, rejection(params === undefined ? { code } : { code, params }))
    }
  }

  /** Waits a little longer than asked, each phone differently, so that they do not return as one. */
  function pause(ms: number): void {
    cancelPause?.()
    cancelPause = timers.after(Math.round(ms * (1 + random() / 2)), () => {
      cancelPause = null
      flush()
    })
  }

  /** What is on its way may still count, and is judged when its answer or silence is in. */
  function dropExpired(): void {
    const now = clock.wallNow()
    for (const entry of entries) {
      const { expiresMs, madeAt } = entry.command
      if (expiresMs === null || flight?.entries.some((each) => isSame(each, entry)) === true) continue
      // A clock that was moved says nothing about age, and late is worse than not at all.
      if (Math.abs(now - madeAt) >= expiresMs) settle(entry, { status: 'expired' })
    }
  }

  function land(): void {
    flight?.cancelTimeout()
    flight = null
  }

  return {
    add: (command) => {
      const seq = command.slot === null ? lastSeq + 1 : null
      if (seq !== null) lastSeq = seq
      return keep({ ...command, clientId: ownId, seq, madeAt: clock.wallNow() })
    },
    adopt: (commands) => {
      const adopted = commands
        .map((command) => ({ key: keyOf(space, command), command, isKept: true, envelope: null }))
        .filter(({ command }) => command.clientId !== ownId && find(command.id) === undefined)
      const isOwn = ({ command }: OutboxEntry) => command.clientId === ownId
      entries = [...entries.filter((entry) => !isOwn(entry)), ...adopted, ...entries.filter(isOwn)]
      flush()
    },
    settleElsewhere: (id, settled) => {
      const entry = find(id)
      if (entry !== undefined) settle(entry, settled)
    },
    clientIds: () => [...new Set([ownId, ...entries.map(({ command }) => command.clientId)])],
    speaker,
    connected: (newLink, newSpeaker) => {
      link = { link: newLink, speaker: newSpeaker }
      cancelPause?.()
      cancelPause = null
      flush()
    },
    disconnected: () => {
      land()
      link = null
      dropExpired()
    },
    pending: () => entries.length,
  }
}

const rejection = ({ code, params }: Pick<Extract<Outcome, { status: 'rejected' }>, 'code' | 'params'>): Settled =>
  params === undefined ? { status: 'rejected', code } : { status: 'rejected', code, params }

const isSameSlot = ({ command: a }: OutboxEntry, { command: b }: OutboxEntry): boolean =>
  a.slot === b.slot && a.clientId === b.clientId

/** The same command, whatever became of the entry since. */
const isSame = (a: OutboxEntry, b: OutboxEntry): boolean => a.command.id === b.command.id
