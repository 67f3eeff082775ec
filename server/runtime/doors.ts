import type { NewProgramme } from '../../shared/programme/contract.ts'
import { parseCode } from '../../shared/programme/joinCode.ts'
import type { LinkDoor, LinkRole } from '../../shared/programme/roles.ts'
import type { ErrorCode } from '../../shared/protocol/codes.ts'
import type { Outcome, Params } from '../../shared/protocol/messages.ts'
import type { Tokens } from '../ports/Tokens.ts'
import { parsePersonalCode, personalCodeHash, personalCodeOf } from './personalCode.ts'
import { doorActor } from './serverActors.ts'
import type { Directory, LiveHost } from './types.ts'

/** A door that stays closed. */
export interface Closed {
  readonly refused: ErrorCode
  readonly params?: Params
}

export interface Seated {
  readonly programmeId: string
  readonly seatId: string
  readonly personalCode: string | null
}

export interface Created {
  readonly programmeId: string
  readonly code: string
  readonly secrets: Readonly<Record<LinkDoor, string>>
}

interface SeatWish {
  readonly secret: string
  readonly regionId: string
  readonly name: string | null
}

interface JoinWish extends SeatWish {
  readonly code: string
}

/**
 * How people get in: a code or a secret becomes a seat or a link. Secrets stop here; commands carry their hashes.
 * Each door may be tried again with the same input and gives the same answer.
 */
export function createDoors({ directory, tokens }: { readonly directory: Directory; readonly tokens: Tokens }) {
  /** Without a number: what doors ask for is absolute, so that a repeat changes nothing and needs no receipt. */
  const knock = async (host: LiveHost, name: string, data: unknown): Promise<Closed | null> => {
    const [outcome] = await host.submit(doorActor, [{ seq: null, name, activityId: null, data }])
    return closedBy(outcome)
  }

  const find = async (typed: string): Promise<LiveHost | Closed> => {
    const code = parseCode(typed)
    const host = code === null ? null : await directory.openByCode(code)
    if (host === null) return { refused: 'codeUnknown' }
    return host.isRetired ? { refused: 'codeExpired' } : host
  }

  const takeSeat = async (
    host: LiveHost,
    { secret, regionId, name }: SeatWish,
    isProxy = false,
  ): Promise<{ readonly seatId: string } | Closed> => {
    const secretHash = tokens.hash(secret)
    if (host.seatBySecretHash(secretHash) === null) {
      const personalCode = personalCodeOf(tokens, host.programmeId, secret)
      const closed = await knock(host, 'seat.join', {
        seatId: tokens.id(),
        secretHash,
        personalCodeHash: personalCodeHash(tokens, host.programmeId, personalCode),
        regionId,
        name,
        ...(isProxy ? { isProxy } : {}),
      })
      if (closed !== null) return closed
    }
    // Joined before, and the seat was removed since: this phone needs a new secret.
    const seat = host.seatBySecretHash(secretHash)
    return seat ?? { refused: host.isRemovedSecret(secretHash) ? 'seatRemoved' : 'notFound' }
  }

  /** The personal code again for the phone whose secret it follows from; null for a second device. */
  const ownPersonalCode = (host: LiveHost, secret: string, seatId: string): string | null => {
    const code = personalCodeOf(tokens, host.programmeId, secret)
    const seat = host.seatByPersonalCodeHash(personalCodeHash(tokens, host.programmeId, code))
    return seat?.seatId === seatId ? code : null
  }

  return {
    find,

    async join({ code, secret, regionId, name }: JoinWish): Promise<Seated | Closed> {
      const host = await find(code)
      if ('refused' in host) return host
      const seat = await takeSeat(host, { secret, regionId, name })
      if ('refused' in seat) return seat
      const { programmeId } = host
      return { programmeId, seatId: seat.seatId, personalCode: ownPersonalCode(host, secret, seat.seatId) }
    },

    /** A seat for somebody without a phone, for whom the facilitator fills in. */
    addProxy: (host: LiveHost, wish: SeatWish): Promise<{ readonly seatId: string } | Closed> =>
      takeSeat(host, wish, true),

    /** Lets one more browser of a facilitator fill in for somebody without a phone; never for anybody else. */
    async openProxy(host: LiveHost, seatId: string, secret: string): Promise<{ readonly seatId: string } | Closed> {
      if (!host.hasProxySeat(seatId)) return { refused: 'notFound' }
      return (await knock(host, 'seat.addDevice', { seatId, secretHash: tokens.hash(secret) })) ?? { seatId }
    },

    async resume(code: string, secret: string, typedPersonalCode: string): Promise<Seated | Closed> {
      const host = await find(code)
      if ('refused' in host) return host
      const { programmeId } = host
      const personalCode = parsePersonalCode(typedPersonalCode)
      const seat =
        personalCode === null ? null : host.seatByPersonalCodeHash(personalCodeHash(tokens, programmeId, personalCode))
      if (seat === null) return { refused: 'personalCodeUnknown' }
      const secretHash = tokens.hash(secret)
      if (host.seatBySecretHash(secretHash)?.seatId !== seat.seatId) {
        const closed = await knock(host, 'seat.addDevice', { seatId: seat.seatId, secretHash })
        if (closed !== null) return closed
      }
      return { programmeId, seatId: seat.seatId, personalCode: null }
    },

    /** Unknown code, unknown secret and revoked link give the same answer. */
    async access(
      code: string,
      secret: string,
      role: LinkDoor,
    ): Promise<{ readonly programmeId: string; readonly linkId: string; readonly host: LiveHost } | Closed> {
      const host = await find(code)
      if ('refused' in host) return host.refused === 'codeUnknown' ? { refused: 'linkUnknown' } : host
      const link = host.linkBySecretHash(role, tokens.hash(secret))
      if (link === null || !host.hasLink(link.linkId, role)) return { refused: 'linkUnknown' }
      return { programmeId: host.programmeId, linkId: link.linkId, host }
    },

    /** A new programme with a link for each side. The secrets exist only in the answer. */
    async create(input: NewProgramme): Promise<Created | Closed> {
      const secrets = { facilitator: tokens.secret(), projector: tokens.secret() }
      const created = await directory.create(input, {
        facilitatorHash: tokens.hash(secrets.facilitator),
        projectorHash: tokens.hash(secrets.projector),
      })
      return 'refused' in created ? created : { ...created, secrets }
    },

    /** A new link; its secret exists only in the answer. */
    async grant(
      host: LiveHost,
      role: LinkRole,
      name: string | null = null,
    ): Promise<{ readonly secret: string } | Closed> {
      const secret = tokens.secret()
      const secretHash = tokens.hash(secret)
      const closed = await knock(host, 'access.grant', { linkId: tokens.id(), role, secretHash, name })
      return closed ?? { secret }
    },
  }
}
export type Doors = ReturnType<typeof createDoors>

function closedBy(outcome: Outcome | undefined): Closed | null {
  switch (outcome?.status) {
    case 'committed':
    case 'duplicate':
      return null
    case 'rejected':
      return { refused: outcome.code, ...(outcome.params === undefined ? {} : { params: outcome.params }) }
    case 'retry':
      return { refused: outcome.code, params: { retryAfterS: Math.max(1, Math.ceil(outcome.afterMs / 1000)) } }
    case undefined:
      return { refused: 'internal' }
  }
}
