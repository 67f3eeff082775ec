import type { OwnCard } from '../../../../shared/programme/cards.ts'
import type { MineView } from '../../../../shared/programme/views.ts'
import { useT } from '../../../i18n/useT.ts'
import type { Optimistic, Sent } from '../../../live/commands.ts'
import { useConnected, useMine, useSend } from '../../../store/live.tsx'
import { type CardChange, tellCardNews } from './cardNews.ts'
import { type KeptCard, useKeptCardStore } from './keptCards.ts'
import { publicCardOf } from './useOwnCards.ts'

interface CardSender {
  /** A new card, or a new version of one: absolute. Anonymous cards travel sealed. */
  readonly put: (card: Omit<KeptCard, 'at' | 'isWaiting'>, change: CardChange) => void
  readonly withdraw: (card: Pick<KeptCard, 'cardId' | 'cardSeq' | 'activityId' | 'attribution' | 'type'>) => void
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
      const { cardId, cardSeq, activityId } = card
      kept.put(card)
      const optimistic = withCard(cardId, { card: publicCardOf(card, seat), activityId, cardSeq, isEditable: true })
      const sent = sendCard(card, optimistic)
      void sent.then(({ status }) => {
        if (status === 'replaced') return
        kept.settle(card, status === 'committed')
      })
      tellCardNews(t, card, change, sent, () => live.getState().status)
    },
    withdraw: ({ cardId, cardSeq, activityId, attribution, type }) => {
      kept.forget(cardId)
      const data = { cardId, cardSeq: cardSeq + 1 }
      const optimistic = withCard(cardId, null)
      const isLesson = type === 'lesson'
      if (attribution === 'anonymous') {
        const name = isLesson ? 'doDontBoard.withdrawSealedLesson' : 'collect.withdrawSealedCard'
        sendSealed({ name, activityId, slot: slotOf(cardId), data, optimistic })
      } else {
        const name = isLesson ? 'doDontBoard.withdrawLesson' : 'collect.withdrawCard'
        send({ name, activityId, data, optimistic })
      }
    },
  }

  /** A lesson goes to its board, any other card to where cards are collected. */
  function sendCard({ cardId, cardSeq, activityId, content, attribution }: KeptCard, optimistic: Changed): Sent {
    const { text, kind, themeId, sourceRegionId, lesson } = content
    const change = { cardId, cardSeq, text, themeId }
    const slot = slotOf(cardId)
    if (lesson === undefined) {
      const data = { ...change, kind, sourceRegionId }
      return attribution === 'anonymous'
        ? sendSealed({ name: 'collect.putSealedCard', activityId, slot, data, optimistic })
        : send({ name: 'collect.putCard', activityId, data: { ...data, attribution }, optimistic })
    }
    const data = { ...change, lesson }
    return attribution === 'anonymous'
      ? sendSealed({ name: 'doDontBoard.putSealedLesson', activityId, slot, data, optimistic })
      : send({ name: 'doDontBoard.putLesson', activityId, data: { ...data, attribution }, optimistic })
  }
}

type Changed = Optimistic<'participant'>
const slotOf = (cardId: string): string => `card:${cardId}`

const withCard = (cardId: string, own: OwnCard | null): Optimistic<'participant'> => ({
  view: 'mine',
  change: (mine: MineView) => {
    const { [cardId]: _replaced, ...others } = mine.cards
    return { ...mine, cards: own === null ? others : { ...others, [cardId]: own } }
  },
})
