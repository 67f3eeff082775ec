import type { LinkRole } from '../../shared/programme/roles.ts'

const paths: Readonly<Record<LinkRole, string>> = {
  facilitator: 'leiden',
  coFacilitator: 'leiden',
  observer: 'meekijken',
  projector: 'scherm',
}

/** Where a secret link leads. The secret stands in the fragment, which no server, log or referrer sees. */
export const linkUrl = (base: string, role: LinkRole, code: string, secret: string): string =>
  `${base}/${paths[role]}/${code}#${secret}`

export const participantUrl = (base: string, code: string): string => `${base}/${code}`
