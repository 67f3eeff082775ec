import { parseCode } from '../../shared/programme/joinCode.ts'
import type { HttpRefusal, RehearsalAnswer, RehearsalStatus } from '../../shared/protocol/http.ts'

interface Wish {
  /** `https://host/leiden/CODE#secret`: as it was shown when the programme was made. */
  readonly link: string
  readonly people: number
  readonly tempo: RehearsalStatus['tempo']
}

const lookAgainMs = 3000

interface Link {
  readonly base: string
  readonly code: string
  readonly secret: string
}

/** The server said no, or nothing; `message` is for the operator. */
export class RehearsalError extends Error {}

/** Null when it is no facilitator's link. */
export function parseFacilitatorLink(text: string): Link | null {
  const { origin, pathname, hash } = URL.parse(text) ?? { origin: '', pathname: '', hash: '' }
  const [, typed = ''] = /^\/leiden\/([^/]+)$/.exec(pathname) ?? []
  const code = parseCode(typed)
  return code === null || hash.length < 2 || !/^https?:/.test(origin)
    ? null
    : { base: origin, code, secret: hash.slice(1) }
}

/**
 * Practises on a running server, through the doors that a console uses. Resolves when the copy is erased again: after
 * Ctrl+C or another signal to end, or because somebody stopped it on the console.
 */
export async function rehearse({ link, people, tempo }: Wish, print: (line: string) => void): Promise<void> {
  const parsed = parseFacilitatorLink(link)
  if (parsed === null) throw new RehearsalError('--link must be a facilitator’s link: http://host/leiden/CODE#secret.')
  const { base, code, secret } = parsed
  const asked = questions(base)
  const { programmeId } = await asked<{ readonly programmeId: string }>('/api/access', {
    code,
    secret,
    role: 'facilitator',
  })
  const copy = await asked<RehearsalAnswer>('/api/rehearsals', { programmeId, people })
  if (copy.links === null)
    throw new RehearsalError(`Somebody rehearses this programme already, with code ${copy.code}.`)
  const path = `/api/rehearsals/${copy.programmeId}`
  const signal = untilSignal()
  let isGone = false
  try {
    await asked<RehearsalStatus>(`${path}/people`, { people, tempo })
    print(`code         ${copy.code}`)
    for (const [role, url] of Object.entries(copy.links)) print(`${role.padEnd(12)} ${url}`)
    print(`${people} simulated people are on their way. Stop and erase the rehearsal: Ctrl+C`)
    isGone = (await Promise.race([signal, untilGone(() => asked<RehearsalStatus>(path))])) === 'gone'
  } finally {
    if (!isGone) await asked(`${path}/stop`, {})
  }
  print('The rehearsal is erased.')
}

/** The server said no; `code` is one of its own. */
class Refused extends RehearsalError {
  readonly code: string
  constructor(path: string, code: string) {
    super(`The server refused ${path}: ${code}.`)
    this.code = code
  }
}

/** Somebody stopped it on the console. A server that does not answer may come back. */
async function untilGone(look: () => Promise<unknown>): Promise<'gone'> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs).unref())
    const refusal = await look().then(
      () => null,
      (error: unknown) => error,
    )
    if (refusal instanceof Refused && refusal.code === 'linkUnknown') return 'gone'
  }
}

/** Asks as this program's own page would, and keeps the cookies it gets. */
function questions(base: string) {
  const cookies = new Map<string, string>()
  return async <Answer>(path: string, body?: object): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(base + path, {
      headers: { 'content-type': 'application/json', origin: base, cookie },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    }).catch(() => null)
    if (response === null) throw new RehearsalError(`No server answers at ${base}. Start it first.`)
    for (const given of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(given) ?? []
      if (name !== undefined && value !== undefined) cookies.set(name, value)
    }
    const said = (await response.json().catch(() => ({ code: 'internal' }))) as Answer | HttpRefusal
    if (!response.ok) throw new Refused(path, (said as HttpRefusal).code)
    return said as Answer
  }
}

/** Keeps this process alive until it is told to end. */
function untilSignal(): Promise<'signal'> {
  return new Promise((resolve) => {
    const alive = setInterval(() => undefined, 60_000)
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(name, () => {
        clearInterval(alive)
        resolve('signal')
      })
  })
}
