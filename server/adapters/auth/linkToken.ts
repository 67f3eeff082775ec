import { createHmac } from 'node:crypto'
import * as z from 'zod'
import { id } from '../../../shared/programme/ids.ts'
import { linkDoor } from '../../../shared/programme/roles.ts'
import type { SigningKey } from './appKeys.ts'
import { isSameText } from './cryptoTokens.ts'

const payload = z.strictObject({
  role: linkDoor,
  programmeId: id,
  linkId: id,
  /** Server epoch ms. */
  issuedAt: z.int(),
})
export type LinkToken = z.infer<typeof payload>

/** `<key id>.<payload>.<mac>`, signed with the first key. */
export function signLinkToken(keys: readonly SigningKey[], token: LinkToken): string {
  const [key] = keys
  if (key === undefined) throw new Error('no key to sign with')
  const body = Buffer.from(JSON.stringify(token)).toString('base64url')
  return `${key.id}.${body}.${macOf(key, body)}`
}

/** The token inside when one of the keys signed it; null for anything else. */
export function readLinkToken(keys: readonly SigningKey[], text: string): LinkToken | null {
  const [keyId, body, mac, ...rest] = text.split('.')
  const key = keys.find((candidate) => candidate.id === keyId)
  if (key === undefined || body === undefined || mac === undefined || rest.length > 0) return null
  if (!isSameText(mac, macOf(key, body))) return null
  try {
    const parsed = payload.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

const macOf = (key: SigningKey, body: string): string =>
  createHmac('sha256', key.secret).update(`link cookie\n${body}`).digest('base64url')
