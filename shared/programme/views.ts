import * as z from 'zod/mini'
import type { ActivityKind, ViewAudience, ViewOf } from '../activities/registry.ts'
import { activityStatuses, plannedActivity, sessionStatuses, timer } from './agenda.ts'
import { litCard, ownCard, publicCard } from './cards.ts'
import { ownDeal } from './deals.ts'
import { expectedView } from './expected.ts'
import { id } from './ids.ts'
import { cardReactions } from './lessonParts.ts'
import { maxFollowUpsPerSeat } from './limits.ts'
import { cardText, localised } from './localised.ts'
import { ledBoard, openBoard } from './openBoards.ts'
import { pulse, pulseQuestion } from './pulse.ts'
import { region, theme } from './regions.ts'
import { linkRole } from './roles.ts'
import { wallScene } from './wall.ts'

const title = z.union([z.string(), localised])

const programmeHead = z.strictObject({
  id,
  code: z.string(),
  title,
  isExample: z.boolean(),
  isRehearsal: z.boolean(),
  /** Server epoch ms after which personal data is deleted; null until a session has ended or is planned. */
  deletedAfter: z.nullable(z.int()),
})

const regions = {
  regions: z.record(id, region),
  regionOrder: z.array(id),
  themes: z.record(id, theme),
  themeOrder: z.array(id),
}

const agendaItem = z.strictObject({
  id,
  title: localised,
  minutes: z.int(),
  status: z.enum(activityStatuses),
})

const session = z.strictObject({
  id,
  title: localised,
  number: z.int(),
  status: z.enum(sessionStatuses),
  itemOrder: z.array(id),
})

/** Where the room is. `phase` grows with every change and guards the facilitator's commands. */
const now = z.strictObject({
  activityId: id,
  kind: z.string(),
  templateKind: z.string(),
  title: localised,
  prompt: localised,
  /** 1-based place in the agenda. */
  number: z.int(),
  count: z.int(),
  step: z.strictObject({
    index: z.int(),
    count: z.int(),
    label: z.nullable(localised),
    /** Whose turn it is, when each region has one: its place in `regionOrder`. */
    turn: z.optional(z.int()),
  }),
  timer,
})
const announced = z.strictObject({ activityId: id, title: localised, entersAt: z.int() })

const common = {
  programme: programmeHead,
  ...regions,
  session: z.nullable(session),
  phase: z.int(),
  now: z.nullable(now),
  announced: z.nullable(announced),
}

/** One card that everybody looks at, on every wall and phone. */
const spotlight = z.nullable(litCard)

/** A temperature check as the room sees it. */
const shownPulse = z.strictObject({
  id,
  question: pulseQuestion,
  isOpen: z.boolean(),
  counts: z.nullable(z.array(z.int())),
})

const wall = z.strictObject({
  isBlank: z.boolean(),
  isFrozen: z.boolean(),
  isCountHidden: z.boolean(),
  /** What a wall shows other than what the room does, by link. */
  scenes: z.record(id, wallScene),
})

/** `seatedRegions`: regions with at least one person at the table, in seat order. Names never show. */
export const participantView = z.strictObject({
  ...common,
  agenda: z.record(id, agendaItem),
  seatedRegions: z.array(id),
  spotlight,
  /** `counts` once it is shown; while it is open there is only the question. */
  pulse: z.nullable(shownPulse),
  /** Boards that can be written on now, whatever the room does, by activity. */
  openBoards: z.record(id, openBoard),
})

/** `number`: the n-th that ever sat down for the region, the call sign of who gave no name (“Limburg 2”). */
const seat = z.strictObject({
  id,
  regionId: id,
  name: z.nullable(z.string()),
  number: z.int(),
  /** Somebody without a phone, for whom the facilitator fills in. */
  isProxy: z.boolean(),
})

export const mineView = z.strictObject({
  /** The activity that `activity` belongs to; another one than `now` means: not arrived yet, use the kind's start. */
  activityId: z.nullable(id),
  seat,
  cards: z.record(id, ownCard),
  /** All that the own region says of itself, what is still blind to others included. */
  deal: ownDeal,
  /** Lessons that this person said something of. */
  reactions: z.record(id, z.enum(cardReactions)),
  /** Own follow-up questions and answers: those that this person may take back. */
  replyIds: z.array(id).check(z.maxLength(maxFollowUpsPerSeat)),
})

const facilitatorItem = z.strictObject({
  ...agendaItem.shape,
  templateKind: z.string(),
  kind: z.string(),
  isAvailable: z.boolean(),
  prompt: localised,
  says: localised,
  steps: plannedActivity.shape.steps,
  enteredAt: z.nullable(z.int()),
  leftAt: z.nullable(z.int()),
  /** The facilitators' own; in no other view. */
  notes: z.string(),
})

/** Something a facilitator did; words are made of its command's name and of what it is about. */
const action = z.strictObject({
  id,
  name: z.string(),
  linkId: z.nullable(id),
  at: z.int(),
  about: z.record(z.string(), z.string()),
  /** Of the item it is about, and of the one that the room was at before: one that was taken out is in no agenda. */
  title: z.nullable(localised),
  fromTitle: z.nullable(localised),
  isUndone: z.boolean(),
  /** Why it cannot be taken back now; null when it can, as long as it is not ten minutes ago. */
  refusal: z.nullable(z.enum(['undoBlocked', 'undoTooLate'])),
  /** The later action that has to be taken back first. */
  blockedBy: z.nullable(id),
})

export const facilitatorView = z.strictObject({
  ...common,
  agenda: z.record(id, facilitatorItem),
  sessions: z.array(z.strictObject({ id, title: localised, number: z.int(), status: z.enum(sessionStatuses) })),
  startedAt: z.nullable(z.int()),
  /** How long the session was to take when it started: what it is behind of, however the plan changes. */
  plannedMinutes: z.nullable(z.int()),
  isLocked: z.boolean(),
  joinAddress: z.nullable(z.string()),
  seats: z.record(id, seat),
  expected: expectedView,
  seatCount: z.int(),
  seatsByRegion: z.record(id, z.int()),
  preparation: z.array(localised),
  links: z.record(id, z.strictObject({ id, role: linkRole, name: z.nullable(z.string()) })),
  /** Who leads; another console helps, and its commands for the room are answered `notLead`. */
  leadLinkId: z.nullable(id),
  /** Put out of the room; can be let in again. */
  removedSeats: z.record(id, seat),
  wall,
  spotlight,
  pulse: z.nullable(pulse),
  parked: z.array(z.strictObject({ id, text: z.string(), isDone: z.boolean() })),
  /** Boards that can be written on, or on which lessons wait, other than the one the room is at. */
  openBoards: z.record(id, ledBoard),
  /** Taken out of the library; every other view is without them. */
  hidden: z.strictObject({
    instruments: z.record(id, z.strictObject({ id, name: cardText })),
    cards: z.record(id, z.pick(publicCard, { id: true, type: true, text: true, regionId: true })),
  }),
  /** Newest first. */
  actions: z.array(action),
})

export const projectorView = z.strictObject({
  ...common,
  agenda: z.record(id, agendaItem),
  /** Null while the facilitator hides how many are there; `seatsByRegion` then says 1 for a region that is there. */
  seatCount: z.nullable(z.int()),
  seatsByRegion: z.record(id, z.int()),
  wall,
  spotlight,
  pulse: z.nullable(shownPulse),
  joinAddress: z.nullable(z.string()),
})

/** The running activity's own view, tagged with its kind; its schema is the kind's contract. */
export type ActivityView<A extends ViewAudience> = {
  [K in ActivityKind]: { readonly kind: K } & BodyOf<ViewOf<K, A>>
}[ActivityKind]

/** An empty strict object infers as a record of never, which no tagged view could be. */
type BodyOf<View> = string extends keyof View ? unknown : Readonly<View>

type WithActivity<Frame, A extends ViewAudience> = Frame & { readonly activity: ActivityView<A> | null }

export type ParticipantView = WithActivity<z.infer<typeof participantView>, 'participant'>
export type FacilitatorView = WithActivity<z.infer<typeof facilitatorView>, 'facilitator'>
export type ProjectorView = WithActivity<z.infer<typeof projectorView>, 'projector'>
/** The private slice of one participant. */
export type MineView = WithActivity<z.infer<typeof mineView>, 'mine'>
export interface ViewByAudience {
  readonly participant: ParticipantView
  readonly facilitator: FacilitatorView
  readonly projector: ProjectorView
}
export type AgendaItemView = z.infer<typeof agendaItem>
export type FacilitatorItemView = z.infer<typeof facilitatorItem>
export type NowView = z.infer<typeof now>
