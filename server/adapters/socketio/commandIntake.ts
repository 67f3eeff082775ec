import type { RefusalCode } from '../../../shared/protocol/codes.ts'
import { type EnvelopeAnswer, envelope, maxCommandsPerEnvelope } from '../../../shared/protocol/messages.ts'
import type { Clock } from '../../ports/Clock.ts'
import type { Telemetry } from '../../ports/Telemetry.ts'
import type { Tokens } from '../../ports/Tokens.ts'
import { endOfAccess, isStillWelcome } from '../../runtime/identify.ts'
import type { Admitted, LiveSocket } from './socketTypes.ts'
import { TokenBuckets } from './TokenBuckets.ts'

interface IntakeOptions {
  readonly clock: Clock
  readonly telemetry: Telemetry
  readonly tokens: Tokens
  readonly isDraining: () => boolean
}

/** Lets 20 cards that waited for a network through together with a few ballots. */
const commandsPerSecond = 10
const commandsBurst = 40
/** The protocol has one envelope in flight; a few more may overlap after a reconnect. */
const maxInFlight = 4
/** Refusals without one good envelope in between, after which a socket is no client of ours. */
const maxRefusals = 100
const drainingAfterMs = 2000

/** Takes envelopes in: limits, strict parsing, access; then the host decides. */
export function createIntake({ clock, telemetry, tokens, isDraining }: IntakeOptions) {
  const buckets = new TokenBuckets({ clock, perSecond: commandsPerSecond, burst: commandsBurst })
  const inFlight = new Set<Promise<unknown>>()

  /** Listens to one socket. `end` is called when its access turns out to have ended. */
  const listen = (socket: LiveSocket, { host, hello, identity }: Admitted, end: (code: RefusalCode) => void): void => {
    // I4: receipts go by client, so a client id counts within its own seat only and nobody can use up another's numbers.
    const owner = identity.seatId ?? hello.audience
    const clientId = `c${tokens.hash(`${owner}\n${hello.clientId}`)}`
    const actor = { role: hello.audience, clientId, seatId: identity.seatId, linkId: identity.linkId }
    const device = `${hello.programmeId}/${identity.seatId ?? identity.linkId}`
    let refusals = 0
    let pending = 0

    const take = async (said: unknown): Promise<EnvelopeAnswer> => {
      const waitS = pending >= maxInFlight ? 1 : buckets.take(device, costOf(said))
      if (waitS !== null) return { refused: 'rateLimited', params: { retryAfterS: waitS } }
      const parsed = envelope.safeParse(said)
      if (!parsed.success) return { refused: 'invalidCommand' }
      if (!isStillWelcome(host, hello.audience, identity)) {
        end(endOfAccess(host, identity))
        return { refused: 'notAllowed' }
      }
      const { commands } = parsed.data
      if (isDraining()) {
        return { outcomes: commands.map(() => ({ status: 'retry', code: 'draining', afterMs: drainingAfterMs })) }
      }
      return { outcomes: await host.submit(actor, commands) }
    }

    socket.on('commands', (said, ack) => {
      // Whoever sends no callback cannot learn what became of the commands, so is not one of our clients.
      const reply = typeof ack === 'function' ? ack : () => undefined
      const work = take(said)
        .catch((error: unknown): EnvelopeAnswer => {
          telemetry.error('commands.failed', error)
          return { refused: 'internal' }
        })
        .then((answer) => {
          pending -= 1
          inFlight.delete(work)
          refusals = 'refused' in answer ? refusals + 1 : 0
          reply(answer)
          if (refusals !== maxRefusals) return
          telemetry.warn('socket.abuse', {
            audience: hello.audience,
            refused: 'refused' in answer ? answer.refused : null,
          })
          socket.disconnect(true)
        })
      pending += 1
      inFlight.add(work)
    })
  }

  return {
    listen,
    /** Resolves when every envelope that was taken in has its answer on the wire. */
    settled: async (): Promise<void> => {
      await Promise.allSettled(inFlight)
    },
  }
}

/** Tokens that an envelope costs, before anything of it is trusted. */
function costOf(said: unknown): number {
  const commands = typeof said === 'object' && said !== null && 'commands' in said ? said.commands : null
  return Array.isArray(commands) ? Math.min(Math.max(1, commands.length), maxCommandsPerEnvelope) : 1
}
