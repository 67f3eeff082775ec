import * as z from 'zod/mini'
import type { CommandSpec } from '../../activities/defineActivity.ts'
import { dealChange } from '../deals.ts'
import { id } from '../ids.ts'
import { efforts } from '../instrumentParts.ts'

const facilitator = ['facilitator'] as const
const team = ['participant', 'facilitator'] as const
const any = ['planned', 'running', 'ended'] as const

/** What regions say of themselves, the themes they say it by, and the instruments they share. Before, in and after sessions. */
export const dealCommands = {
  /**
   * One field of one region, absolute. A participant's own region only. `baseSeq`: the field as the sender saw it (0: empty);
   * when it became something else since, the answer is `changedElsewhere`.
   */
  'deal.set': {
    roles: team,
    phases: any,
    withoutLead: true,
    data: z.strictObject({ regionId: id, change: dealChange, baseSeq: z.int().check(z.gte(0)) }),
  },
  /** What is filled in blind is shown to everybody, or kept to each region again. */
  'shown.set': {
    roles: facilitator,
    phases: any,
    data: z.strictObject({ what: z.enum(['levels', 'reactions']), isOn: z.boolean() }),
  },
  /** Adds a theme, or names it anew. `short`: for the head of a column, null when the name will do. */
  'theme.put': {
    roles: facilitator,
    phases: any,
    withoutLead: true,
    data: z.strictObject({
      themeId: id,
      kind: z.enum(['process', 'content']),
      label: z.string(),
      short: z.nullable(z.string()),
    }),
  },
  /** All that is about the first is about the second from now on. */
  'theme.merge': {
    roles: facilitator,
    phases: any,
    withoutLead: true,
    data: z.strictObject({ themeId: id, intoId: id }),
  },
  /** A table where people of several regions talk about this theme. */
  'theme.setTable': {
    roles: facilitator,
    phases: any,
    withoutLead: true,
    data: z.strictObject({ themeId: id, isOn: z.boolean() }),
  },
  'instrument.put': {
    roles: team,
    phases: any,
    withoutLead: true,
    data: z.strictObject({
      instrumentId: id,
      /** 0: a new one. */
      baseSeq: z.int().check(z.gte(0)),
      name: z.string(),
      what: z.nullable(z.string()),
      forWhom: z.nullable(z.string()),
      effort: z.nullable(z.enum(efforts)),
      themeIds: z.array(id).check(z.maxLength(6)),
    }),
  },
  'instrument.setHidden': {
    roles: facilitator,
    phases: any,
    withoutLead: true,
    data: z.strictObject({ instrumentId: id, hidden: z.boolean() }),
  },
  /** Of who can learn from whom: puts one first, leaves one out, or lets the formula speak again. */
  'suggestion.set': {
    roles: facilitator,
    phases: any,
    withoutLead: true,
    data: z.strictObject({
      learnerId: id,
      sourceId: id,
      themeId: id,
      verdict: z.nullable(z.enum(['first', 'off'])),
    }),
  },
} as const satisfies Record<string, CommandSpec>
