import type { ProgrammeEvent } from './events.ts'
import type { AccessLink, ProgrammeState } from './state.ts'

type AccessEvent = Extract<ProgrammeEvent, { type: `access.${string}` }>

/** Links. The first that may lead does; one that is revoked while it leads gives the lead to the oldest that may. */
export function evolveAccess(state: ProgrammeState, event: AccessEvent): ProgrammeState {
  switch (event.type) {
    case 'access.granted': {
      const { linkId, role, secretHash, name = null } = event.data
      const links = { ...state.links, [linkId]: { id: linkId, role, secretHash, name } }
      return { ...state, links, leadLinkId: state.leadLinkId ?? leaderOf(links) }
    }
    case 'access.revoked': {
      const { [event.data.linkId]: _gone, ...links } = state.links
      const { [event.data.linkId]: _scene, ...scenes } = state.wall.scenes
      const leadLinkId = state.leadLinkId === event.data.linkId ? leaderOf(links) : state.leadLinkId
      return { ...state, links, leadLinkId, wall: { ...state.wall, scenes } }
    }
    case 'access.renamed': {
      const { linkId, name } = event.data
      const link = state.links[linkId]
      return link === undefined ? state : { ...state, links: { ...state.links, [linkId]: { ...link, name } } }
    }
  }
}

/** The oldest link that can always lead. */
const leaderOf = (links: ProgrammeState['links']): string | null =>
  Object.values(links).find(({ role }) => role === 'facilitator')?.id ?? null

export const mayLead = (link: AccessLink | undefined): boolean =>
  link?.role === 'facilitator' || link?.role === 'coFacilitator'

export function undoAccess(event: AccessEvent, before: ProgrammeState): readonly ProgrammeEvent[] {
  const link = before.links[event.data.linkId]
  switch (event.type) {
    case 'access.granted':
      return [{ type: 'access.revoked', data: { linkId: event.data.linkId } }]
    case 'access.revoked': {
      if (link === undefined) return []
      const { id: linkId, role, secretHash, name } = link
      const granted = { type: 'access.granted', data: { linkId, role, secretHash, name } } as const
      const scene = before.wall.scenes[linkId]
      return [
        granted,
        ...(before.leadLinkId === linkId ? [{ type: 'lead.set', data: { linkId } } as const] : []),
        ...(scene === undefined ? [] : [{ type: 'wall.set', data: { scenes: before.wall.scenes } } as const]),
      ]
    }
    case 'access.renamed':
      return link === undefined ? [] : [{ type: 'access.renamed', data: { linkId: link.id, name: link.name } }]
  }
}
