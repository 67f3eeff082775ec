import type { ProgrammeCommand } from '../../../shared/programme/contract.ts'
import { maxLinkNameLength, maxLinks } from '../../../shared/programme/limits.ts'
import type { DecideContext } from '../activities/module.ts'
import { mayLead } from './access.ts'
import { accept, type Decision, reject } from './decision.ts'
import type { ProgrammeEvent } from './events.ts'
import { checkName } from './names.ts'
import type { AccessLink, ProgrammeState } from './state.ts'

/** Links, and which of them leads. */
export function decideAccess(
  command: Extract<ProgrammeCommand, { readonly name: `lead.${string}` | `access.${string}` }>,
  context: DecideContext,
): Decision<ProgrammeEvent> {
  const { state } = context.programme
  switch (command.name) {
    case 'lead.handOver':
      return lead(command.data.linkId, state)
    case 'lead.take':
      return state.links[context.linkId ?? '']?.role === 'facilitator'
        ? lead(context.linkId ?? '', state)
        : reject('notAllowed')
    case 'access.grant': {
      const name = checkName(command.data.name ?? null, maxLinkNameLength)
      if (Object.keys(state.links).length >= maxLinks) return reject('linksFull', { max: maxLinks })
      return name.ok
        ? accept([{ type: 'access.granted', data: { ...command.data, name: name.text } }])
        : reject(name.code)
    }
    case 'access.revoke':
      return revoke(command.data.linkId, context)
    case 'access.rename': {
      const { linkId } = command.data
      const link = linkIn(state, linkId)
      if (link === undefined) return reject('linkUnknown')
      if (isAbove(link, context)) return reject('notAllowed')
      const name = checkName(command.data.name, maxLinkNameLength)
      return name.ok ? accept([{ type: 'access.renamed', data: { linkId, name: name.text } }]) : reject(name.code)
    }
  }
}

function lead(linkId: string, state: ProgrammeState): Decision<ProgrammeEvent> {
  const link = linkIn(state, linkId)
  if (!mayLead(link)) return reject('linkUnknown')
  return state.leadLinkId === linkId ? accept([]) : accept([{ type: 'lead.set', data: { linkId } }])
}

/** U6: a link that opens more than the asker's own is not theirs to change. */
const isAbove = (link: AccessLink, { role, linkId, programme }: DecideContext): boolean =>
  role === 'facilitator' && link.role === 'facilitator' && programme.state.links[linkId ?? '']?.role !== 'facilitator'

/** One link that can always lead stays, or nobody would. */
function revoke(linkId: string, context: DecideContext): Decision<ProgrammeEvent> {
  const { role } = context
  const { state } = context.programme
  const link = linkIn(state, linkId)
  if (link === undefined) return reject('linkUnknown')
  if (isAbove(link, context)) return reject('notAllowed')
  const leaders = Object.values(state.links).filter((one) => one.role === 'facilitator')
  if (role !== 'door' && link.role === 'facilitator' && leaders.length === 1) return reject('lastLink')
  return accept([{ type: 'access.revoked', data: { linkId } }])
}

const linkIn = ({ links }: ProgrammeState, linkId: string): AccessLink | undefined =>
  Object.hasOwn(links, linkId) ? links[linkId] : undefined
