import type { PublicCard } from '../../../../shared/programme/cards.ts'
import type { KnowledgeView } from '../../../../shared/programme/knowledge.ts'

/** A follow-up question and what those who know said to it. */
export interface Thread {
  readonly question: PublicCard
  readonly answers: readonly PublicCard[]
}

/** All follow-up questions that can still be read: what they are about is there too. */
export function threadsOf(knowledge: KnowledgeView): readonly Thread[] {
  const replies = cardsIn(knowledge.replies)
  return replies
    .filter((card) => card.type === 'followUp' && parentOf(knowledge, card) !== null)
    .map((question) => ({
      question,
      answers: replies.filter((card) => card.type === 'answer' && card.parentId === question.id),
    }))
}

export const threadsUnder = (knowledge: KnowledgeView, parentId: string): readonly Thread[] =>
  threadsOf(knowledge).filter(({ question }) => question.parentId === parentId)

export const openQuestions = (knowledge: KnowledgeView): readonly Thread[] =>
  threadsOf(knowledge).filter(({ answers }) => answers.length === 0)

/** The learning question or the lesson that a follow-up question is about. */
export function parentOf({ questions, lessons }: KnowledgeView, { parentId }: PublicCard): PublicCard | null {
  if (parentId === undefined) return null
  return questions.cards[parentId] ?? lessons.cards[parentId] ?? null
}

export const cardsIn = ({ cards, order }: KnowledgeView['lessons']): readonly PublicCard[] =>
  order.flatMap((id) => cards[id] ?? [])
