import type { LinkDoor } from '../../shared/programme/roles.ts'

/** What a browser proves with its cookies. Which one is asked for follows from the URL or handshake, never from which is there. */
export interface Credentials {
  /** The phone-made secret of the seat at this place of the browser, null when the header holds none for this programme. */
  readSeat(cookieHeader: string | undefined, programmeId: string, place: number): string | null
  /** The link that this browser came in by, null when forged, expired or absent. Says nothing about revocation. */
  readLink(
    cookieHeader: string | undefined,
    role: LinkDoor,
    programmeId: string,
    place: number,
  ): { readonly linkId: string } | null
  /** Value of a Set-Cookie header. */
  seatCookie(programmeId: string, secret: string, place: number): string
  linkCookie(role: LinkDoor, programmeId: string, linkId: string, place: number): string
}
