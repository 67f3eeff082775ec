import { doorOf, type LinkDoor, type LinkRole } from '../../shared/programme/roles.ts'
import { reportOf } from '../domain/programme/report.ts'
import type { ProgrammeState } from '../domain/programme/state.ts'
import { codeAnswerFor } from '../domain/programme/views.ts'
import type { LiveHost } from './types.ts'

/** Who may come in, as the state says now: what doors and sockets ask of a live programme. Changes nothing. */
export abstract class HostAccess {
  protected abstract state: ProgrammeState
  /** Erased as a whole: nobody gets in, whatever the state still says. */
  protected abstract isGone: boolean

  get isRetired(): boolean {
    return this.isGone || this.state.retiredAt !== null
  }

  seatBySecretHash(hash: string): { readonly seatId: string; readonly regionId: string } | null {
    const seat = this.state.seats.get(this.state.seatIdBySecret.get(hash) ?? '')
    return seat === undefined ? null : { seatId: seat.id, regionId: seat.regionId }
  }

  seatByPersonalCodeHash(hash: string): { readonly seatId: string } | null {
    const seatId = this.state.seatIdByPersonalCode.get(hash)
    return seatId === undefined || !this.hasSeat(seatId) ? null : { seatId }
  }

  linkBySecretHash(door: LinkDoor, hash: string): { readonly linkId: string } | null {
    const link = Object.values(this.state.links).find((one) => doorOf(one.role) === door && one.secretHash === hash)
    return link === undefined ? null : { linkId: link.id }
  }

  hasLink(linkId: string, door: LinkDoor): boolean {
    const link = this.linkOf(linkId)
    return !this.isRetired && link !== null && doorOf(link.role) === door
  }

  linkOf(linkId: string): { readonly role: LinkRole; readonly isLead: boolean } | null {
    const link = Object.hasOwn(this.state.links, linkId) ? this.state.links[linkId] : undefined
    return link === undefined ? null : { role: link.role, isLead: this.state.leadLinkId === linkId }
  }

  whyNoSeat(seatId: string): 'seatRemoved' | 'seatMerged' | null {
    if (this.state.removed.has(seatId)) return 'seatRemoved'
    return this.state.merged.has(seatId) ? 'seatMerged' : null
  }

  isRemovedSecret(hash: string): boolean {
    return this.state.removed.has(this.state.seatIdBySecret.get(hash) ?? '')
  }

  hasSeat(seatId: string): boolean {
    return !this.isRetired && this.state.seats.has(seatId)
  }

  hasProxySeat(seatId: string): boolean {
    return this.hasSeat(seatId) && this.state.seats.get(seatId)?.isProxy === true
  }

  codeAnswer(): ReturnType<LiveHost['codeAnswer']> {
    return codeAnswerFor(this.state)
  }

  report(sessionId: string): ReturnType<LiveHost['report']> {
    return reportOf(this.state, sessionId)
  }
}
