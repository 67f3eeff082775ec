import type { LinkRole } from '../../../../shared/programme/roles.ts'

/** A link that was made a moment ago: its secret is in the address, and nowhere else any more. */
export interface NewLink {
  readonly role: LinkRole
  readonly name: string
  readonly url: string
}
