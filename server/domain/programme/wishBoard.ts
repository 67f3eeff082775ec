import type { ConfigOf } from '../../../shared/activities/registry.ts'
import type { KnowledgeView } from '../../../shared/programme/knowledge.ts'
import { readerOf } from './reader.ts'
import type { Activity, ProgrammeState } from './state.ts'

type WishBoard = NonNullable<KnowledgeView['wishBoard']>

/** The board that is open; otherwise the one that comes next, and otherwise the one that was there last. */
export function wishBoardOf(state: ProgrammeState): KnowledgeView['wishBoard'] {
  const open = readerOf(state).openCollector('inspiration')
  const boards = wishBoardsInOrder(state)
  const isOpen = boards.find(({ id }) => id === open?.activityId)
  if (isOpen !== undefined) return shown(isOpen, 'open')
  const next = boards.find((board) => board.enteredAt === null && state.sessions[board.sessionId]?.status !== 'ended')
  if (next !== undefined) return shown(next, 'later')
  const last = boards.findLast(({ enteredAt }) => enteredAt !== null)
  return last === undefined ? null : shown(last, 'closed')
}

const wishBoardsInOrder = (state: ProgrammeState): readonly Activity[] =>
  state.sessionOrder
    .flatMap((id) => state.sessions[id]?.itemOrder ?? [])
    .flatMap((id) => state.activities.get(id) ?? [])
    .filter(({ config }) => 'cardType' in config && config.cardType === 'inspiration')

function shown({ id, planned, config }: Activity, status: WishBoard['status']): WishBoard {
  const { maxChars, maxCardsPerPerson } = config as ConfigOf<'collect'>
  return { activityId: id, title: planned.title, status, maxChars, maxCards: maxCardsPerPerson }
}
