import type { CardText } from '../../../shared/programme/localised.ts'
import type { KindConsole } from '../kindConsole.ts'
import type { KindView } from '../module.ts'

type Link = KindView<'link', 'facilitator'>

export const linkConsole: KindConsole<'link'> = {
  room: () => 'small',
  screen: (link, { now }) =>
    link.revealed?.projector
      ? { title: now.title, rankings: questionsOf(link) }
      : { fact: { type: 'text', key: 'notYetShown' } },
  revealed: (link, { now }) => {
    const { revealed, votePhase } = link
    if (revealed === null || revealed.projector || (votePhase !== 'closed' && votePhase !== 'sealed')) return null
    return link.questions === null
      ? { title: now.title, fact: { type: 'text', key: 'rankingsUnseen' } }
      : { title: now.title, rankings: questionsOf(link) }
  },
  phone: ({ revealed }) => (revealed?.phones ? 'signUp' : 'wait'),
  did: { setRescued: ({ t }) => t('lead.did.rescue') },
  neverRecorded: ['showPage'],
}

const questionsOf = ({ questions, order }: Link): readonly CardText[] =>
  order.flatMap((id) => questions?.[id]?.text ?? []).slice(0, 4)
