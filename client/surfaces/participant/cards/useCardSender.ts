import type { OwnCard } from '../../../../shared/programme/cards.ts'
import type { MineView } from '../../../../shared/programme/views.ts'
import { useT } from '../../../i18n/useT.ts'
import type { Optimistic } from '../../../live/commands.ts'
import { useConnected, useMine, useSend } from '../../../store/live.tsx'
import { type CardChange, tellCardNews } from './cardNews.ts'
import { type KeptCard, useKeptCardStore } from './keptCards.ts'
import { publicCardOf } from './useOwnCards.ts'

interface CardSender {
  /** A new card, or a new version of one: absolute. Anonymous cards travel sealed. */
  readonly put: (card: Omit<KeptCard, 'at' | 'isWaiting'>, change: CardChange) => void
  readonly withdraw: (card: Pick<KeptCard, 'cardId' | 'cardSeq' | 'activityId' | 'attribution'>) => void
}

export function useCardSender(): CardSender {
  const t = useT()
  const { send, sendSealed } = useSend()
  const seat = useMine((mine) => mine.seat)
  const kept = useKeptCardStore()
  const { live } = useConnected()
  return {
    put: (written, change) => {
      const card: KeptCard = { ...written, at: Date.now(), isWaiting: true }
      const { cardId, cardSeq, activityId, content, attribution } = card
      kept.put(card)
      const optimistic = withCard(cardId, { card: publicCardOf(card, seat), activityId, cardSeq, isEditable: true })
      const data = { cardId, cardSeq, ...content }
      const sent =
        attribution === 'anonymous'
          ? sendSealed({ name: 'collect.putSealedCard', activityId, slot: `card:${cardId}`, data, optimistic })
          : send({ name: 'collect.putCard', activityId, data: { ...data, attribution }, optimistic })
      void sent.then(({ status }) => {
        if (status === 'replaced') return
        kept.settle(card, status === 'committed')
      })
      tellCardNews(t, card, change, sent, () => live.getState().status)
    },
    withdraw: ({ cardId, cardSeq, activityId, attribution }) => {
      kept.forget(cardId)
      const data = { cardId, cardSeq: cardSeq + 1 }
      const optimistic = withCard(cardId, null)
      if (attribution === 'anonymous') {
        sendSealed({ name: 'collect.withdrawSealedCard', activityId, slot: `card:${cardId}`, data, optimistic })
      } else send({ name: 'collect.withdrawCard', activityId, data, optimistic })
    },
  }
}

const withCard = (cardId: string, own: OwnCard | null): Optimistic<'participant'> => ({
  view: 'mine',
  change: (mine: MineView) => {
    const { [cardId]: _replaced, ...others } = mine.cards
    return { ...mine, cards: own === null ? others : { ...others, [cardId]: own } }
  },
})
