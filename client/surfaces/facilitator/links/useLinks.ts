import type { LinkRole } from '../../../../shared/programme/roles.ts'
import type { FacilitatorView } from '../../../../shared/programme/views.ts'
import { useLead } from '../../../console/useLead.ts'
import { useT } from '../../../i18n/useT.ts'
import { usePresence, useView } from '../../../store/live.tsx'

/** Most first: what opens everything, down to what only shows. */
export const roleOrder = ['facilitator', 'coFacilitator', 'observer', 'projector'] as const satisfies LinkRole[]

export interface AccessRow {
  readonly id: string
  readonly role: LinkRole
  /** In words, for a link without a name too. */
  readonly label: string
  readonly name: string | null
  readonly isThis: boolean
  readonly leads: boolean
  /** Null while the server has not said who is connected. */
  readonly isHere: boolean | null
  /** Why it cannot be revoked from here; null when it can. */
  readonly whyKept: string | null
  /** Why it cannot be renamed from here; null when it can. */
  readonly whyNamed: string | null
}

export interface Access {
  readonly rows: readonly AccessRow[]
  /** What this console may make a link for. */
  readonly mayMake: readonly LinkRole[]
}

/** All links, by what they open, and what this console may do about them: as the server decides it (U5, U6). */
export function useLinks(): Access {
  const t = useT()
  const { linkId, isLeading } = useLead()
  const { links, leadLinkId }: Pick<FacilitatorView, 'links' | 'leadLinkId'> = useView('facilitator', (view) => ({
    links: view.links,
    leadLinkId: view.leadLinkId,
  }))
  const presence = usePresence()
  const own = linkId === null ? undefined : links[linkId]
  const isOwner = own?.role === 'facilitator'
  const all = Object.values(links)
  const owners = all.filter(({ role }) => role === 'facilitator').length
  const whyNot = (role: LinkRole): string | null => {
    if (!isLeading) return t('lead.lead.why')
    return role === 'facilitator' && !isOwner ? t('people.access.notYours') : null
  }
  const rows = roleOrder.flatMap((role) =>
    all
      .filter((link) => link.role === role)
      .map(({ id, name }): AccessRow => {
        const isLast = role === 'facilitator' && owners === 1
        return {
          id,
          role,
          name,
          label: name ?? t(`people.access.noName.${role}`),
          isThis: id === linkId,
          leads: id === leadLinkId,
          isHere: presence === null ? null : [...presence.consoleIds, ...presence.wallIds].includes(id),
          whyKept: whyNot(role) ?? (isLast ? t('people.access.last') : null),
          whyNamed: whyNot(role),
        }
      }),
  )
  return { rows, mayMake: madeBy(isOwner, isLeading) }
}

/** In the order in which they are mostly needed. */
function madeBy(isOwner: boolean, isLeading: boolean): readonly LinkRole[] {
  if (isOwner) return ['coFacilitator', 'observer', 'projector', 'facilitator']
  return isLeading ? ['coFacilitator', 'observer', 'projector'] : ['projector']
}
