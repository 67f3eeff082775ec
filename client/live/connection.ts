import type { HandshakeRefusal, Hello } from '../../shared/protocol/messages.ts'
import { type ConnectionEffect, type ConnectionEvent, type ConnectionState, transition } from './connectionMachine.ts'
import type { Edges } from './edges.ts'
import type { Link, LinkListener } from './transport.ts'

export interface ConnectionOptions {
  readonly edges: Pick<Edges, 'after' | 'wallNow' | 'monotonicNow' | 'random' | 'transport'>
  readonly hello: () => Hello
  /** What a link tells of the programme itself. */
  readonly listener: Pick<LinkListener, 'welcome' | 'view' | 'patch' | 'presence'>
  readonly onUp: (link: Link, hello: Hello) => void
  readonly onDown: () => void
  readonly onState: (state: ConnectionState) => void
  readonly onClockSample: (sentAt: number, serverNow: number, receivedAt: number) => void
}

/** Runs the connection machine: its effects on sockets and timers, their news back into it. */
export interface Connection {
  readonly take: (event: ConnectionEvent) => void
  readonly state: () => ConnectionState
  /** The link that is live now. */
  readonly link: () => Link | null
  /** Asks the server for its time; the answer also proves that the link lives. */
  readonly askClock: () => void
}

export function createConnection(options: ConnectionOptions): Connection {
  const { edges, listener } = options
  let state: ConnectionState = { type: 'idle' }
  let link: Link | null = null
  let cancelTimer: (() => void) | null = null

  function take(event: ConnectionEvent): void {
    const before = state
    const next = transition(state, event, { now: edges.monotonicNow(), random: edges.random() })
    state = next.state
    for (const effect of next.effects) run(effect)
    // A link that closed by itself is in no effect.
    if (before.type === 'live' && state.type !== 'live') options.onDown()
    if (before !== state) options.onState(state)
  }

  function run(effect: ConnectionEffect): void {
    switch (effect.type) {
      case 'open':
        open(effect.attempt)
        return
      case 'close':
        link?.close()
        link = null
        return
      case 'ping':
        askClock()
        return
      case 'timer':
        cancelTimer?.()
        cancelTimer = effect.ms === null ? null : edges.after(effect.ms, () => take({ type: 'timeUp' }))
    }
  }

  function open(attempt: number): void {
    const hello = options.hello()
    const heard = () => take({ type: 'heard' })
    const opened = edges.transport.open(hello, attempt, {
      welcome: (message) => {
        listener.welcome(message)
        take({ type: 'welcomed' })
        if (link === opened) options.onUp(opened, hello)
      },
      view: (message) => {
        heard()
        listener.view(message)
      },
      patch: (message) => {
        heard()
        listener.patch(message)
      },
      presence: (message) => {
        heard()
        listener.presence(message)
      },
      goodbye: (spreadMs) => take({ type: 'goodbye', spreadMs }),
      stopped: (code) => take({ type: 'ended', code }),
      refused: (refusal: HandshakeRefusal) => take({ type: 'refused', refusal }),
      closed: () => take({ type: 'closed' }),
    })
    link = opened
  }

  function askClock(): void {
    const sentAt = edges.monotonicNow()
    const asked = link
    asked?.askClock((serverNow) => {
      if (link !== asked) return
      options.onClockSample(sentAt, serverNow, edges.monotonicNow())
      take({ type: 'heard' })
    })
  }

  return { take, state: () => state, link: () => (state.type === 'live' ? link : null), askClock }
}
