import type { DealEntry } from '../../../shared/programme/deals.ts'
import { grant, type Identity } from './create.ts'
import type { ProgrammeEvent } from './events.ts'
import { publicInstrument } from './instruments.ts'
import { isReply } from './library.ts'
import { publicPart } from './reader.ts'
import type { KeptInstrument, LibraryCard, ProgrammeState, Session } from './state.ts'

/** What everybody in it is told; it goes at the latest two days after it was made (see rehearsals.ts). */
const copyDays = 2

/**
 * The first events of a copy to practise on: all that was prepared, as it is planned now, and nothing that a person
 * did. No seat, no card by somebody, no link. Sessions that are over are over
 * in the copy too, so that it stands before the session that comes next.
 */
export function copyForRehearsal(
  state: ProgrammeState,
  { id, code, createdAt, facilitatorLink, projectorLink }: Identity,
): readonly ProgrammeEvent[] {
  const { title, isExample, agreements, reactions } = state
  return [
    {
      type: 'programme.created',
      data: {
        id,
        code,
        title,
        isExample,
        isRehearsal: true,
        createdAt,
        retentionDays: copyDays,
        regions: state.regionOrder.flatMap((regionId) => state.regions[regionId] ?? []),
        // Merged ones follow, so that what is about them stays right.
        themes: [...state.themeOrder, ...Object.keys(state.mergedThemes)].flatMap((id) => state.themes[id] ?? []),
        agreements,
        reactions,
      },
    },
    grant('facilitator', facilitatorLink),
    grant('projector', projectorLink),
    ...sessionsOf(state).map((session) => planOf(state, session)),
    ...[...state.library.cards.values()].filter(isBuiltIn).flatMap((kept) => cardEvents(state, kept)),
    ...knowledgeOf(state, createdAt),
    ...(state.library.seedsHidden ? [seedsHidden] : []),
    ...sessionsOf(state).flatMap((session) => (session.status === 'ended' ? overAt(session.id, createdAt) : [])),
  ]
}

/** Instruments and what regions say of themselves, as far as nobody in particular wrote it. */
function knowledgeOf(state: ProgrammeState, at: number): readonly ProgrammeEvent[] {
  const instruments = [...state.instruments.values()].filter(isShared)
  const deals = [...state.deals].flatMap(([regionId, deal]): readonly ProgrammeEvent[] => {
    const entries = [...deal.values()]
      .filter(({ seatId, entry }) => seatId === null && isCopied(entry, state))
      .map(({ entry }) => entry)
    return entries.length === 0 ? [] : [{ type: 'deal.filled', data: { regionId, entries, at } }]
  })
  return [
    ...Object.entries(state.mergedThemes).map(
      ([themeId, intoId]): ProgrammeEvent => ({ type: 'theme.merged', data: { themeId, intoId } }),
    ),
    ...instruments.map(
      (one): ProgrammeEvent => ({ type: 'instrument.put', data: { instrument: publicInstrument(one) } }),
    ),
    ...deals,
    ...(state.themeTables.length === 0
      ? []
      : [{ type: 'themeTable.set', data: { themeIds: state.themeTables } } satisfies ProgrammeEvent]),
  ]
}

/** Not what is said about a card or an instrument that stays behind, or in a round that is not over in the copy. */
function isCopied(entry: DealEntry, { library, instruments }: ProgrammeState): boolean {
  if (entry.part === 'answer') return false
  if (entry.part === 'lever' && entry.instrumentId !== null) return isShared(instruments.get(entry.instrumentId))
  if (entry.part !== 'fit' && entry.part !== 'adopts' && entry.part !== 'use') return true
  const card = library.cards.get(entry.targetId)
  return card === undefined ? isShared(instruments.get(entry.targetId)) : isBuiltIn(card)
}

const isShared = (instrument: KeptInstrument | undefined): boolean =>
  instrument !== undefined && instrument.regionId === null && !instrument.isHidden

const seedsHidden: ProgrammeEvent = { type: 'cards.seedsHiddenSet', data: { hidden: true } }

const sessionsOf = (state: ProgrammeState): readonly Session[] =>
  state.sessionOrder.flatMap((sessionId) => state.sessions[sessionId] ?? [])

/** Whatever a session's plan holds goes along; what happened in it does not. */
function planOf(state: ProgrammeState, session: Session): ProgrammeEvent {
  const {
    itemOrder,
    status: _status,
    startedAt: _started,
    plannedMinutes: _planned,
    endedAt: _ended,
    settledAt: _settled,
    ...plan
  } = session
  const activities = itemOrder.flatMap((itemId) => state.activities.get(itemId)?.planned ?? [])
  return { type: 'session.added', data: { ...plan, activities } }
}

/** Made with the programme: written in no activity, by nobody. Replies belong to no activity, and whoever left wrote them. */
const isBuiltIn = (card: LibraryCard): boolean =>
  card.activityId === null && card.seatId === null && !card.isWithdrawn && !isReply(card)

function cardEvents(state: ProgrammeState, kept: LibraryCard): readonly ProgrammeEvent[] {
  const card = publicPart(kept)
  const put: ProgrammeEvent = { type: 'card.put', data: { card, seatId: null, cardSeq: 0 } }
  const hide: ProgrammeEvent = { type: 'card.hiddenSet', data: { cardId: card.id, hidden: true } }
  return state.library.hidden.has(card.id) ? [put, hide] : [put]
}

const overAt = (sessionId: string, at: number): readonly ProgrammeEvent[] => [
  { type: 'session.started', data: { sessionId, at } },
  { type: 'session.ended', data: { sessionId, at } },
  { type: 'session.settled', data: { sessionId, at } },
]
