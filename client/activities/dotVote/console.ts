import type { CardText } from '../../../shared/programme/localised.ts'
import type { Fact, KindConsole, Preview } from '../kindConsole.ts'
import type { KindView } from '../module.ts'

type Vote = KindView<'dotVote', 'facilitator'>

export const dotVoteConsole: KindConsole<'dotVote'> = {
  // Where there is a result to show, that is the message.
  room: (vote) => (isOver(vote) ? 'small' : 'medium'),
  screen: (vote, { now }) => (vote.revealed.projector ? result(vote, now.title) : { fact: voteFact(vote) }),
  revealed: (vote, { now }) => {
    if (!isOver(vote) || vote.revealed.projector) return null
    const shown = result(vote, now.title)
    return vote.result === null ? { ...shown, rankings: null, fact: { type: 'text', key: 'rankingsUnseen' } } : shown
  },
  phone: ({ revealed, phase }) => {
    if (revealed.phones) return 'result'
    return phase === 'ready' ? 'read' : phase === 'open' ? 'vote' : 'closed'
  },
  waits: ({ phase, order }) => phase === 'ready' && order.length > 0,
  leaving: ({ phase }) =>
    phase === 'open'
      ? {
          title: (t) => t('facilitator.leave.title'),
          text: (t, notDone) => t('facilitator.leave.text', { notDone }),
        }
      : null,
  laterPart: ({ phase }, { activityId }) =>
    phase === 'ready'
      ? {
          title: (t) => t('lead.part.voteTitle'),
          text: (t) => t('lead.part.voteText'),
          clock: (t) => t('lead.part.voteClock'),
          both: (t) => t('lead.part.voteOpen'),
          command: { name: 'dotVote.open', activityId, data: {} },
        }
      : null,
  did: {
    setBudgets: ({ t }) => t('lead.did.budgets'),
    setRepeat: ({ t }) => t('lead.did.repeat'),
    open: ({ t }) => t('lead.did.openVote'),
    addItem: ({ t }) => t('lead.did.addItem'),
    close: ({ t }) => t('lead.did.closeVote'),
    reopen: ({ t }) => t('lead.did.reopenVote'),
    reveal: ({ t, about }) => t('lead.did.reveal', { to: `${about.to}` }),
    hide: ({ t, about }) => t('lead.did.hide', { to: `${about.to}` }),
    showWeight: ({ t }) => t('lead.did.weight'),
    showPart: ({ t }) => t('lead.did.part'),
  },
  neverRecorded: ['showPage'],
}

const isOver = ({ phase }: Vote): boolean => phase === 'closed' || phase === 'sealed'

const result = (vote: Vote, title: CardText): Partial<Preview> => ({ title, hasClock: false, rankings: topsOf(vote) })

function voteFact({ phase, progress: { done, total } }: Vote): Fact {
  if (phase === 'ready') return { type: 'text', key: 'voteReady' }
  return phase === 'open'
    ? { type: 'own', say: (t) => t('facilitator.progress.voted', { done, total }) }
    : { type: 'text', key: 'voteClosed' }
}

/** The console may not have the result itself: shown on the wall only. Then the tile stays without. */
function topsOf({ result, weight }: Vote): readonly CardText[] {
  if (result === null) return []
  const order = (weight === 'region' ? result.equalRegions : null) ?? {
    process: result.process.order,
    content: result.content.order,
  }
  return [...order.process.flat().slice(0, 2), ...order.content.flat().slice(0, 2)].flatMap(
    (id) => result.items[id]?.text ?? [],
  )
}
