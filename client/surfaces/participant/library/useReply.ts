import type { KnowledgeView } from '../../../../shared/programme/knowledge.ts'
import { useT } from '../../../i18n/useT.ts'
import { randomId } from '../../../live/randomId.ts'
import { useKept } from '../../../store/drafts.ts'
import { useMine, useSend, useStatus } from '../../../store/live.tsx'
import { showToast } from '../../../ui/toasts.ts'

export interface ReplySender {
  /** Under a question or a lesson a question more; under such a question an answer. */
  readonly reply: (parentId: string, text: string, type: 'followUp' | 'answer') => void
  readonly withdraw: (cardId: string) => void
  /** This person wrote it: nobody else is told who did. */
  readonly isOwn: (cardId: string) => boolean
}

const none: readonly string[] = []

export function useReply(): ReplySender {
  const t = useT()
  const { send } = useSend()
  const { id: seatId, regionId } = useMine((mine) => mine.seat)
  const known = useMine((mine) => mine.replyIds)
  const isOnline = useStatus().connection === 'live'
  /** Those that may still be under way: the server tells the others. */
  const [kept, setOwn] = useKept<readonly string[]>(`replies:${seatId}`)
  const own = (kept ?? none).filter((cardId) => !known.includes(cardId))
  return {
    isOwn: (cardId) => known.includes(cardId) || own.includes(cardId),
    reply: (parentId, text, type) => {
      const cardId = randomId()
      setOwn([...own, cardId])
      send({
        name: 'card.reply',
        activityId: null,
        data: { cardId, parentId, text },
        optimistic: {
          view: 'knowledge',
          change: (known) => withReply(known, { cardId, parentId, text, type, regionId }),
        },
      })
      const done = type === 'answer' ? 'library.reply.answered' : 'library.reply.asked'
      showToast(t(isOnline ? done : 'library.reply.waits'))
    },
    withdraw: (cardId) => {
      setOwn(own.filter((other) => other !== cardId))
      send({
        name: 'card.withdrawReply',
        activityId: null,
        data: { cardId },
        optimistic: { view: 'knowledge', change: (known) => withoutReply(known, cardId) },
      })
      showToast(t('library.reply.withdrawn'))
    },
  }
}

interface NewReply {
  readonly cardId: string
  readonly parentId: string
  readonly text: string
  readonly type: 'followUp' | 'answer'
  readonly regionId: string
}

function withReply(known: KnowledgeView, { cardId, parentId, text, type, regionId }: NewReply): KnowledgeView {
  const { cards, order } = known.replies
  if (cards[cardId] !== undefined) return known
  const card = {
    id: cardId,
    type,
    text,
    kind: null,
    themeId: null,
    sourceRegionId: null,
    attribution: 'region' as const,
    regionId,
    name: null,
    parentId,
  }
  return { ...known, replies: { cards: { ...cards, [cardId]: card }, order: [...order, cardId] } }
}

function withoutReply(known: KnowledgeView, cardId: string): KnowledgeView {
  const { [cardId]: _gone, ...cards } = known.replies.cards
  return { ...known, replies: { cards, order: known.replies.order.filter((id) => id !== cardId) } }
}
