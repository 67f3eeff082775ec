import type { FacilitatorView } from '../../shared/programme/views.ts'
import { useT } from '../i18n/useT.ts'
import { useView, useWelcome } from '../store/live.tsx'

export interface Lead {
  /** This console's link. */
  readonly linkId: string | null
  /** Its commands for the room count. */
  readonly isLeading: boolean
  /** It may take the lead by itself. */
  readonly mayTake: boolean
  /** Whoever leads, in words. */
  readonly leader: string
}

/** Who leads, seen from here. */
export function useLead(): Lead {
  const linkId = useWelcome()?.linkId ?? null
  const nameOf = useLinkName()
  const { leadLinkId, own } = useView('facilitator', (view) => ({
    leadLinkId: view.leadLinkId,
    own: linkId === null ? undefined : view.links[linkId],
  }))
  return {
    linkId,
    // Before the server said which link this is, nothing is held back here: the server decides anyway.
    isLeading: linkId === null || linkId === leadLinkId,
    mayTake: own?.role === 'facilitator',
    leader: nameOf(leadLinkId),
  }
}

/** `nameOf(linkId)`: “jij”, a name, or words for who has none. */
export function useLinkName(): (linkId: string | null) => string {
  const t = useT()
  const own = useWelcome()?.linkId ?? null
  const links: FacilitatorView['links'] = useView('facilitator', (view) => view.links)
  return (linkId) => {
    if (linkId !== null && linkId === own) return t('lead.lead.youShort')
    return (linkId === null ? null : links[linkId]?.name) ?? t('lead.lead.noName')
  }
}
