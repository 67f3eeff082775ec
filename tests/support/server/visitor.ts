import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import type { CreatedAnswer, SeatAnswer } from '../../../shared/protocol/http.ts'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly text: string
  /** The body as JSON; fails the test when it is none. */
  readonly json: () => Record<string, unknown>
}

export interface Ask {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON, or as it is when it is a text. */
  readonly body?: unknown
}

export const newSecret = (): string => randomBytes(32).toString('base64url')

/** A browser as far as the server can tell: sends Origin with a POST, keeps its cookies. */
export class Visitor {
  readonly base: string
  readonly cookies = new Map<string, string>()

  constructor(base: string) {
    this.base = base
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.ask(path, { headers })
  }

  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.ask(path, {
      method: 'POST',
      body,
      headers: { origin: this.base, 'content-type': 'application/json', ...headers },
    })
  }

  /** Node's own request, because fetch hides forbidden headers and follows rules that an attacker does not. */
  ask(path: string, { method = 'GET', headers = {}, body }: Ask): Promise<Answer> {
    const payload = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
    const url = new URL(path, this.base)
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: url.port,
          path: url.pathname + url.search,
          method,
          headers: this.headersFor(headers),
        },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () => {
            for (const cookie of response.headers['set-cookie'] ?? []) this.keep(cookie)
            const text = Buffer.concat(chunks).toString()
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text,
              json: () => JSON.parse(text) as Record<string, unknown>,
            })
          })
        },
      )
      sent.on('error', reject)
      sent.end(payload)
    })
  }

  private headersFor(headers: Readonly<Record<string, string>>): Record<string, string> {
    const cookie = this.cookieHeader
    return { host: new URL(this.base).host, ...(cookie === '' ? {} : { cookie }), ...headers }
  }

  private keep(cookie: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (name !== undefined && value !== undefined) this.cookies.set(name, value)
  }
}

/** A new programme, made by a visitor who then holds the facilitator's cookie. */
export async function createProgramme(
  base: string,
): Promise<{ readonly facilitator: Visitor; readonly created: CreatedAnswer }> {
  const facilitator = new Visitor(base)
  const answer = await facilitator.post('/api/programmes', {
    template: 'mkb-deals',
    title: null,
    regions: null,
    createKey: null,
  })
  if (answer.status !== 201) throw new Error(`no programme: ${answer.status} ${answer.text}`)
  return { facilitator, created: JSON.parse(answer.text) as CreatedAnswer }
}

/** A phone that joined the first region. */
export async function joinAs(
  base: string,
  code: string,
  name: string | null = null,
): Promise<{ readonly phone: Visitor; readonly seat: SeatAnswer; readonly secret: string }> {
  const phone = new Visitor(base)
  const secret = newSecret()
  const { regions } = (await phone.get(`/api/codes/${code}`)).json() as { regions: readonly { id: string }[] }
  const answer = await phone.post('/api/join', { code, secret, regionId: regions[0]?.id, name })
  if (answer.status !== 200) throw new Error(`no seat: ${answer.status} ${answer.text}`)
  return { phone, seat: JSON.parse(answer.text) as SeatAnswer, secret }
}

export const secretOf = (link: string): string => link.slice(link.indexOf('#') + 1)
