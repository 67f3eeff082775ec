import * as z from 'zod/mini'
import { bundleList } from '../../programme/bundles.ts'
import { cardList, collectedTypes, questionKind } from '../../programme/cards.ts'
import { id, nonce } from '../../programme/ids.ts'
import { defineActivity } from '../defineActivity.ts'

const cardType = z.enum(collectedTypes)

export const collectFields = ['kind', 'theme', 'sourceRegion', 'text'] as const

/** What an author writes. Which fields count is the config's `fields`; the others are null. */
const content = {
  text: z.string(),
  kind: z.nullable(questionKind),
  themeId: z.nullable(id),
  sourceRegionId: z.nullable(id),
}
/** Absolute: the card is this now. `cardSeq` grows with each change, so that a late retry never wins. */
const cardChange = { cardId: nonce, cardSeq: z.int().check(z.gte(1)) }

const config = z.strictObject({
  cardType,
  fields: z.array(z.enum(collectFields)),
  maxCardsPerPerson: z.int(),
  maxChars: z.int(),
  defaultAttribution: z.enum(['anonymous', 'region', 'name']),
  /** A step to put together what was written before it: it begins closed, and can be opened for what is still missing. */
  isBundling: z.boolean(),
})

const shared = {
  cardType,
  fields: z.array(z.enum(collectFields)),
  maxCardsPerPerson: z.int(),
  maxChars: z.int(),
  isBundling: z.boolean(),
  ...cardList.shape,
}

/**
 * People write cards: learning questions, inspiration, ideas. Open until closed by hand; an author can edit and
 * withdraw until the cards are frozen (learning questions: when voting opens). Cards are the library's, not ours.
 */
export const collect = defineActivity({
  phases: ['open', 'closed'],
  config,
  commands: {
    /** Closed: only one's own cards can still change, until they are frozen. */
    putCard: {
      roles: ['participant'],
      phases: ['open', 'closed'],
      data: z.strictObject({ ...cardChange, ...content, attribution: z.enum(['region', 'name']) }),
    },
    withdrawCard: { roles: ['participant'], phases: ['open', 'closed'], data: z.strictObject(cardChange) },
    putSealedCard: {
      roles: ['participant'],
      phases: ['open', 'closed'],
      sealed: true,
      data: z.strictObject({ ...cardChange, ...content }),
    },
    withdrawSealedCard: {
      roles: ['participant'],
      phases: ['open', 'closed'],
      sealed: true,
      data: z.strictObject(cardChange),
    },
    setHidden: {
      roles: ['facilitator'],
      phases: ['open', 'closed'],
      withoutLead: true,
      data: z.strictObject({ cardId: id, hidden: z.boolean() }),
    },
    setSeedsHidden: {
      roles: ['facilitator'],
      phases: ['open', 'closed'],
      withoutLead: true,
      data: z.strictObject({ hidden: z.boolean() }),
    },
    /**
     * Absolute: these cards are this bundle now. What cannot be bundled (any more) is left out; `text` that is one of
     * the cards' own words is kept as that card.
     */
    setBundle: {
      roles: ['facilitator'],
      phases: ['open', 'closed'],
      withoutLead: true,
      data: z.strictObject({
        bundleId: nonce,
        text: z.string(),
        kind: z.nullable(questionKind),
        themeId: z.nullable(id),
        cardIds: z.array(id).check(z.maxLength(50)),
      }),
    },
    removeBundle: {
      roles: ['facilitator'],
      phases: ['open', 'closed'],
      withoutLead: true,
      data: z.strictObject({ bundleId: id }),
    },
    /** "Mine would be the same." Kept with the place, so not sealed: the phone says so. Learning questions only. */
    setSupport: {
      roles: ['participant'],
      phases: ['open', 'closed'],
      data: z.strictObject({ cardId: id, isOn: z.boolean() }),
    },
    close: { roles: ['facilitator'], phases: ['open'], data: z.strictObject({}) },
    reopen: { roles: ['facilitator'], phases: ['closed'], data: z.strictObject({}) },
    showPage: {
      roles: ['facilitator'],
      phases: ['open', 'closed'],
      data: z.strictObject({ page: z.int().check(z.gte(0)) }),
    },
  },
  /** One row per author with all of that author's anonymous cards; see architecture: sealed entries. */
  entry: z.strictObject({
    cards: z.record(id, z.strictObject({ cardSeq: z.int(), isWithdrawn: z.boolean(), ...content })),
  }),
  events: {
    closed: z.strictObject({ closedAt: z.int() }),
    reopened: z.strictObject({}),
    pageShown: z.strictObject({ page: z.int() }),
    supportSet: z.strictObject({ cardId: id, seatId: id, isOn: z.boolean() }),
  },
  views: {
    participant: z.strictObject({
      phase: z.enum(['open', 'closed']),
      defaultAttribution: z.enum(['anonymous', 'region', 'name']),
      ...shared,
      ...bundleList.shape,
    }),
    /** Own cards are in `mine.cards` of the programme, because they outlive the activity. */
    mine: z.strictObject({ cardsLeft: z.int(), supportedIds: z.array(id) }),
    facilitator: z.strictObject({
      phase: z.enum(['open', 'closed']),
      ...shared,
      ...bundleList.shape,
      /** Nothing about the cards can change any more. */
      isFrozen: z.boolean(),
      hiddenIds: z.array(id),
      seedsHidden: z.boolean(),
      seedCount: z.int(),
      page: z.int(),
    }),
    projector: z.strictObject({
      phase: z.enum(['open', 'closed']),
      cardType,
      ...cardList.shape,
      ...bundleList.shape,
      isBundling: z.boolean(),
      page: z.int(),
    }),
  },
})
