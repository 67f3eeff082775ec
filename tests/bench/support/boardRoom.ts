import { cryptoTokens } from '../../../server/adapters/auth/cryptoTokens.ts'
import type { BenchServer } from './benchServer.ts'
import { fillRoom, lead, linkOf } from './voteRoom.ts'

export const boardId = 's2-05'

/** A board full of lessons, as load generators need to know it. */
export interface BoardRoom {
  readonly programmeId: string
  /** Cookie of each seat. */
  readonly cookies: readonly string[]
  readonly projectorCookie: string
}

const commandsAtOnce = 100

/** Walks a new programme to its board, in this process; everybody there wrote one lesson, of every three one without a name. */
export async function openBoard(
  { doors, directory, credentials }: Pick<BenchServer, 'doors' | 'directory' | 'credentials'>,
  seats: number,
): Promise<BoardRoom> {
  const { host, programmeId, cookies, seatIds } = await fillRoom(doors, directory, seats)
  await lead(host, 'session.start', null, { sessionId: 'session-2' })
  await lead(host, 'agenda.go', null, { activityId: boardId, skipped: false })
  await lead(host, 'agenda.enterNow', null, {})
  const anonymous: string[] = []
  for (let from = 0; from < seats; from += commandsAtOnce) {
    await Promise.all(
      seatIds.slice(from, from + commandsAtOnce).map(async (seatId, at) => {
        const isAnonymous = (from + at) % 3 === 0
        const cardId = cryptoTokens.id()
        if (isAnonymous) anonymous.push(cardId)
        const lesson = lessonNow(
          cardId,
          `Les ${from + at}: vertel vooraf wat je komt doen, en luister eerst een kwartier`,
        )
        const actor = { role: 'participant', clientId: seatId, seatId, linkId: null } as const
        const [outcome] = await host.submit(actor, [
          isAnonymous
            ? { seq: null, name: 'doDontBoard.putSealedLesson', activityId: boardId, data: lesson }
            : {
                seq: 1,
                name: 'doDontBoard.putLesson',
                activityId: boardId,
                data: { ...lesson, attribution: 'region' },
              },
        ])
        if (outcome?.status !== 'committed') throw new Error(JSON.stringify(outcome))
      }),
    )
  }
  for (const cardId of anonymous) {
    await lead(host, 'doDontBoard.letThrough', boardId, { cardId, cardSeq: 1, isOn: true })
  }
  const cookie = credentials.linkCookie('projector', programmeId, linkOf(host, 'projector'), 1)
  return { programmeId, cookies, projectorCookie: cookie.split(';')[0] ?? '' }
}

/** A new lesson as it stands on the wire. */
export const lessonNow = (cardId: string, text: string) => ({
  cardId,
  cardSeq: 1,
  text,
  themeId: null,
  lesson: { side: 'do', why: 'Anders begint iedereen opnieuw.' },
})
