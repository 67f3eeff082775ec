import type { LinkDoor } from '../../shared/programme/roles.ts'
import type { AccessAnswer } from '../../shared/protocol/http.ts'
import { type Answer, askServer, isForNow } from './askServer.ts'

/**
 * Opens `code` for a role: a link's secret becomes a cookie; without a secret the cookie of an earlier visit opens.
 * `place`: which of this browser's walls it is.
 */
export async function enterByLink(
  role: LinkDoor,
  code: string,
  secret: string | null,
  place = 1,
): Promise<Answer<AccessAnswer>> {
  const path = `/api/me/${encodeURIComponent(code)}/${role}${place === 1 ? '' : `?place=${place}`}`
  const byCookie = (): Promise<Answer<AccessAnswer>> => askServer(path)
  if (secret === null) return byCookie()
  const exchanged = await askServer<AccessAnswer>('/api/access', { code, secret, role })
  if (exchanged.ok || exchanged.refusal.code === 'offline') return exchanged
  // An old link in a browser that has a cookie of its own must not lock it out.
  const known = await byCookie()
  return known.ok || isForNow(known.refusal) ? known : exchanged
}
