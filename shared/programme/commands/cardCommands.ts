import * as z from 'zod/mini'
import type { CommandSpec } from '../../activities/defineActivity.ts'
import { id, nonce } from '../ids.ts'
import { cardReactions } from '../lessonParts.ts'
import { lessonChange } from '../lessons.ts'

const facilitator = ['facilitator'] as const
const participant = ['participant'] as const
const any = ['planned', 'running', 'ended'] as const

/** What can be done with a card wherever it is read: on a board, in the library, in a session or between two. */
export const cardCommands = {
  /** “Herken ik”, “nieuw voor mij”; null takes it back. Lessons only. */
  'card.react': {
    roles: participant,
    phases: any,
    data: z.strictObject({ cardId: id, reaction: z.nullable(z.enum(cardReactions)) }),
  },
  /** “Vraag erbij”, under a question or a lesson; under such a question: an answer. Signed with the region. */
  'card.reply': {
    roles: participant,
    phases: any,
    data: z.strictObject({ cardId: nonce, parentId: id, text: z.string() }),
  },
  /** Takes back one's own reply. */
  'card.withdrawReply': { roles: participant, phases: any, data: z.strictObject({ cardId: id }) },
  'card.setHidden': {
    roles: facilitator,
    phases: any,
    withoutLead: true,
    data: z.strictObject({ cardId: id, hidden: z.boolean() }),
  },
  'card.setExample': {
    roles: facilitator,
    phases: any,
    withoutLead: true,
    data: z.strictObject({ cardId: id, isOn: z.boolean() }),
  },
  'card.setTheme': {
    roles: facilitator,
    phases: any,
    withoutLead: true,
    data: z.strictObject({ cardId: id, themeId: z.nullable(id) }),
  },
  /**
   * A lesson whose board has closed says it better now: by its author, or a facilitator. What it said before is kept.
   * `base`: how often it was improved when the sender read it.
   */
  'card.improve': {
    roles: ['participant', 'facilitator'],
    phases: any,
    withoutLead: true,
    data: z.strictObject({ cardId: id, base: z.int().check(z.gte(0)), text: z.string(), lesson: lessonChange }),
  },
} as const satisfies Record<string, CommandSpec>
