import { randomBytes } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { Audience } from '../../../shared/programme/roles.ts'
import type { FacilitatorView, MineView, ParticipantView } from '../../../shared/programme/views.ts'
import {
  type ClientToServer,
  type EnvelopeAnswer,
  type Outcome,
  type Presence,
  protocolVersion,
  type ServerToClient,
  type ViewMessage,
  type ViewName,
} from '../../../shared/protocol/messages.ts'
import { apply, type PatchOp } from '../../../shared/protocol/patch.ts'

/** Random id or secret as a phone makes it: base64url of `bytes` bytes. */
export const randomText = (bytes: number): string => randomBytes(bytes).toString('base64url')

export interface Programme {
  readonly programmeId: string
  readonly code: string
  readonly facilitatorCookie: string
}

/** A new programme over the real door, with this side's facilitator cookie. */
export async function createProgramme(url: string, template: 'mkb-deals' | 'mkb-deals-example'): Promise<Programme> {
  const answer = await post(url, '/api/programmes', { template, title: null, regions: null, createKey: null })
  const body = (await answer.json()) as { programmeId: string; code: string }
  return { programmeId: body.programmeId, code: body.code, facilitatorCookie: cookieOf(answer) }
}

export async function joinAs(url: string, code: string, regionId: string, name: string | null): Promise<string> {
  return cookieOf(await post(url, '/api/join', { code, secret: randomText(32), regionId, name }))
}

/** The wire, spoken by the book of docs/PROTOCOL.md: numbers, acks, patches, nothing of our own client. */
export class WireClient {
  readonly socket: Socket<ServerToClient, ClientToServer>
  readonly clientId = randomText(16)
  /** The last that was told; null before. */
  presence: Presence | null = null
  private readonly audience: Audience
  private seq = 0
  private readonly views: Record<ViewName, { revision: number; body: unknown } | null> = {
    shared: null,
    mine: null,
    knowledge: null,
  }
  private readonly changed = new Set<() => void>()

  constructor(url: string, audience: Audience, programmeId: string, cookie: string, transports = ['websocket']) {
    this.audience = audience
    this.socket = io(url, {
      transports,
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie, origin: url },
      auth: { protocol: protocolVersion, build: 'test', audience, programmeId, clientId: this.clientId, held: null },
    })
    this.socket.on('view', (message: ViewMessage) => this.hold(message.view, message.revision, message.body))
    this.socket.on('presence', (message) => {
      this.presence = message
      for (const tell of this.changed) tell()
    })
    this.socket.on('patch', ({ view, from, to, ops }) => {
      const held = this.views[view]
      if (held === null || held.revision !== from) this.socket.emit('resync')
      else this.hold(view, to, apply(held.body, ops as readonly PatchOp[]))
    })
  }

  connected(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket.once('connect_error', reject)
      this.until(
        () => this.views.shared !== null && (this.views.mine !== null || this.audience !== 'participant'),
      ).then(resolve, reject)
    })
  }

  /** Of the shared view. */
  revision(): number {
    return this.views.shared?.revision ?? -1
  }
  participant(): ParticipantView {
    return this.body('shared') as ParticipantView
  }
  facilitator(): FacilitatorView {
    return this.body('shared') as FacilitatorView
  }
  mine(): MineView {
    return this.body('mine') as MineView
  }

  /** One numbered command; null when no answer came (the connection broke). */
  async send(name: string, activityId: string | null, data: unknown): Promise<Outcome | null> {
    this.seq += 1
    return this.emit({ seq: this.seq, name, activityId, data })
  }

  async sendSealed(name: string, activityId: string, data: unknown): Promise<Outcome | null> {
    return this.emit({ seq: null, name, activityId, data })
  }

  until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!isSo()) return
        this.changed.delete(look)
        resolve()
      }
      this.changed.add(look)
      look()
    })
  }

  close(): void {
    this.socket.disconnect()
  }

  private async emit(command: unknown): Promise<Outcome | null> {
    const answer = await this.socket
      .timeout(8000)
      .emitWithAck('commands', { commands: [command] })
      .then(
        (given: EnvelopeAnswer) => given,
        () => null,
      )
    if (answer === null) return null
    if ('refused' in answer) throw new Error(`refused: ${answer.refused}`)
    return answer.outcomes[0] ?? null
  }

  private hold(view: ViewName, revision: number, body: unknown): void {
    this.views[view] = { revision, body }
    for (const look of [...this.changed]) look()
  }

  private body(view: ViewName): unknown {
    const held = this.views[view]
    if (held === null) throw new Error(`no ${view} view yet`)
    return held.body
  }
}

async function post(url: string, path: string, body: unknown): Promise<Response> {
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer
}

const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
