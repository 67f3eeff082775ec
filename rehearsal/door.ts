import { request } from 'node:http'
import { randomSecret } from '../client/live/randomId.ts'
import type { CodeAnswer, SeatAnswer } from '../shared/protocol/http.ts'
import type { CrowdDoor } from '../shared/protocol/rehearsal.ts'

export interface Seated {
  readonly seatId: string
  /** What a browser would send from here on. */
  readonly cookie: string
}

/** The same doors that phones knock on. */
export interface Door {
  readonly look: (code: string) => Promise<CodeAnswer>
  readonly join: (code: string, regionId: string, name: string | null) => Promise<Seated>
}

/** Somebody did not get in; `code` is the server's. */
export class NotIn extends Error {}

export function createDoor(door: CrowdDoor): Door {
  return {
    look: async (code) => (await ask(door, 'GET', `/api/codes/${code}`)).body as CodeAnswer,
    join: async (code, regionId, name) => {
      const { body, cookie } = await ask(door, 'POST', '/api/join', { code, secret: randomSecret(), regionId, name })
      return { seatId: (body as SeatAnswer).seatId, cookie }
    },
  }
}

/** Node's own request: the server's name travels as Host also when it listens on one address only, which fetch forbids. */
function ask({ url, host }: CrowdDoor, method: string, path: string, wish?: object) {
  const { hostname, port } = new URL(url)
  const text = wish === undefined ? '' : JSON.stringify(wish)
  return new Promise<{ readonly body: unknown; readonly cookie: string }>((resolve, reject) => {
    const sent = request(
      {
        hostname: hostname.replace(/^\[|\]$/g, ''),
        port: port || 80,
        path,
        method,
        headers: {
          host,
          origin: `http://${host}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('error', reject)
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const said = Buffer.concat(chunks).toString()
          if (response.statusCode !== 200) return reject(new NotIn(`${method} ${response.statusCode} ${said}`))
          const cookie = (response.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ')
          resolve({ body: JSON.parse(said), cookie })
        })
      },
    )
    sent.on('error', reject)
    sent.end(text)
  })
}
