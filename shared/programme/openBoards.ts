import * as z from 'zod/mini'
import { cardList } from './cards.ts'
import { id } from './ids.ts'
import { moderations } from './lessonParts.ts'
import { localised } from './localised.ts'

/** A board for lessons that people can write on while the room is elsewhere, or at home. */
export const openBoard = z.strictObject({
  activityId: id,
  title: localised,
  maxCards: z.int(),
  moderation: z.enum(moderations),
  /** Themes of the tables to write for; empty when the board is for the whole room. */
  tableIds: z.array(id),
})
export type OpenBoard = z.infer<typeof openBoard>

/** The same for facilitators, with the lessons that wait to be let through and the version that is to be read. */
export const ledBoard = z.strictObject({
  ...openBoard.shape,
  ...cardList.shape,
  isOpen: z.boolean(),
  waiting: z.record(id, z.int()),
})
export type LedBoard = z.infer<typeof ledBoard>
