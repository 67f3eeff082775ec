import type { Actor, BatchResult, Submission } from '../../../server/domain/programme/batch.ts'
import type { Command } from '../../../server/domain/programme/decide.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import { Dice } from '../domain/Dice.ts'
import { actors, participant, Scene, sealDeadlineOf } from '../domain/scenes.ts'
import { kindWish, programmeWish } from '../domain/wishes.ts'
import { boardItem } from '../kinds/doDontBoard.ts'

export const people = 50
export const seatIds: readonly string[] = Array.from({ length: people }, (_, index) => `seat-${index}`)
const boardMs = 30 * 60_000

/** What somebody sends at one moment, in one envelope. */
export interface Sent {
  /** Ms since the board opened. */
  readonly at: number
  readonly actor: Actor
  readonly commands: readonly { readonly command: Command; readonly isSealed: boolean }[]
}

/** A board's half hour. Nothing in it depends on who somebody is, so that whoever cannot tell guesses one in fifty. */
export interface BoardDay {
  /** In the order in which it reaches the server; closing is not among it. */
  readonly sent: readonly Sent[]
  /** Anonymous card → seat: what an attacker must not find. */
  readonly authors: ReadonlyMap<string, string>
  /** Ms since the board opened, at which a copy is made of what lies on the disk. */
  readonly copiedAt: number
}

/** Fifty people at the board, and nothing written yet. */
export const openedBoard = (): Scene => {
  const scene = new Scene()
  const dice = new Dice(1)
  const regions = scene.state.regionOrder
  for (const [index, seatId] of seatIds.entries()) {
    const [secretHash, personalCodeHash] = [dice.letters(43), dice.letters(43)]
    const regionId = regions[index % regions.length] ?? ''
    const person = { seatId, secretHash, personalCodeHash, regionId, name: `Name ${index}` }
    scene.do(actors.door, programmeWish('seat.join', person), null)
  }
  return scene.started(scene.state.activities.get(boardItem)?.sessionId).entered(boardItem)
}

export function boardDay(seed: number): BoardDay {
  const dice = new Dice(seed)
  const authors = new Map<string, string>()
  const named: { readonly id: string; readonly at: number }[] = []
  const open: { readonly id: string; readonly at: number }[] = []
  const sent: Sent[] = []
  for (let index = 0; index < people; index += 1) {
    const isAway = dice.chance(0.4)
    const [leaves, lasts] = isAway ? [dice.below(boardMs / 4), boardMs * (0.3 + 0.3 * dice.fraction())] : [0, 0]
    /** What is written without a network leaves with all the rest, when it is back. */
    const write = (isSealed: boolean, commandOf: (id: string) => Command): void => {
      const id = dice.letters(22).replace(/^[-_]/, 'a')
      const wrote = dice.below(boardMs)
      const at = wrote >= leaves && wrote < leaves + lasts ? leaves + lasts : wrote
      if (isSealed) authors.set(id, seatIds[index] ?? '')
      ;(isSealed ? open : named).push({ id, at })
      sent.push({ at, actor: participant(index), commands: [{ command: commandOf(id), isSealed }] })
    }
    for (let left = dice.below(4); left > 0; left -= 1) write(false, (id) => lesson(dice, id, 'putLesson'))
    for (let left = dice.below(4); left > 0; left -= 1) write(true, (id) => lesson(dice, id, 'putSealedLesson'))
  }
  sent.push(...reactions(dice, [...named, ...open.map((card) => ({ ...card, at: card.at + 60_000 }))], authors))
  sent.push(...facilitation(dice, open))
  return { sent: inEnvelopes(sent), authors, copiedAt: boardMs * (0.3 + dice.fraction() / 2) }
}

/** How a board ends: it is closed, and its ten minutes pass. Each is decided on the state that the one before it left. */
export const endings: readonly ((state: ProgrammeState) => { readonly actor: Actor; readonly command: Command })[] = [
  () => ({ actor: actors.facilitator, command: kindWish('doDontBoard', boardItem, { name: 'close', data: {} }) }),
  (state) => ({
    actor: actors.timer,
    command: kindWish('doDontBoard', boardItem, { name: 'seal', data: { deadlineId: sealDeadlineOf(state) } }),
  }),
]

/** Numbers that a phone or console gives its commands; sealed ones have none. */
export function numbering(): (sent: Sent, envelope: number) => readonly Submission[] {
  const last = new Map<string, number>()
  return ({ actor, commands }, envelope) =>
    commands.map(({ command, isSealed }) => {
      if (isSealed || actor.role === 'timer') return { actor, envelope, seq: null, command }
      const seq = (last.get(actor.clientId) ?? 1000) + 1
      last.set(actor.clientId, seq)
      return { actor, envelope, seq, command }
    })
}

/** A run in which half of it was refused would show nothing. */
export const isRefused = ({ outcomes }: Pick<BatchResult, 'outcomes'>): boolean =>
  outcomes.some(({ status }) => status !== 'committed')

function lesson(dice: Dice, cardId: string, name: 'putLesson' | 'putSealedLesson'): Command {
  const words = (most: number): string => dice.letters(10 + dice.below(most - 10)).replace(/[-_]/g, ' e')
  const content = {
    text: words(120),
    themeId: null,
    lesson: {
      side: dice.pick(['do', 'dont']),
      ...(dice.chance(0.4) ? { why: words(150) } : {}),
      ...(dice.chance(0.3) ? { differently: words(150) } : {}),
    },
  } as const
  const change = { cardId, cardSeq: 1, ...content }
  return name === 'putSealedLesson'
    ? kindWish('doDontBoard', boardItem, { name, data: change })
    : kindWish('doDontBoard', boardItem, { name, data: { ...change, attribution: dice.pick(['region', 'name']) } })
}

type Written = { readonly id: string; readonly at: number }

/** On what others wrote, from a while after it could be seen. */
function reactions(dice: Dice, cards: readonly Written[], authors: BoardDay['authors']): readonly Sent[] {
  return seatIds.flatMap((seatId, index) =>
    Array.from({ length: dice.below(4) }, (): readonly Sent[] => {
      const card = dice.pick(cards)
      if (card === undefined || authors.get(card.id) === seatId) return []
      const isPrompt = dice.chance(0.5)
      const at = card.at + 45_000 + dice.below(isPrompt ? 60_000 : Math.max(1, boardMs - card.at))
      const command = programmeWish('card.react', { cardId: card.id, reaction: dice.pick(['known', 'new']) })
      return [{ at, actor: participant(index), commands: [{ command, isSealed: false }] }]
    }).flat(),
  )
}

/** Lets each anonymous card through soon after it came, hides one, shows a few, puts some together. */
function facilitation(dice: Dice, cards: readonly Written[]): readonly Sent[] {
  const led = (at: number, command: Command): Sent => ({
    at,
    actor: actors.facilitator,
    commands: [{ command, isSealed: false }],
  })
  const passed = cards.map(({ id, at }) => {
    const data = { cardId: id, cardSeq: 1, isOn: true }
    return led(at + 5_000 + dice.below(35_000), kindWish('doDontBoard', boardItem, { name: 'letThrough', data }))
  })
  const some = cards.filter(() => dice.chance(0.15))
  const shown = some.map(({ id, at }, index) =>
    led(
      at + 45_000 + dice.below(20_000),
      index % 3 === 0
        ? programmeWish('card.setExample', { cardId: id, isOn: true })
        : programmeWish('wall.setSpotlight', { cardId: id }),
    ),
  )
  const [hidden] = cards
  const hides =
    hidden === undefined
      ? []
      : [led(hidden.at + 40_000, programmeWish('card.setHidden', { cardId: hidden.id, hidden: true }))]
  const bundles = Array.from({ length: 3 }, (_, index): readonly Sent[] => {
    const pair = cards.slice(1 + 2 * index, 3 + 2 * index)
    if (pair.length < 2) return []
    const data = {
      bundleId: dice.letters(22).replace(/^[-_]/, 'b'),
      text: 'Samen',
      themeId: null,
      cardIds: pair.map(({ id }) => id),
    }
    const at = Math.max(...pair.map((card) => card.at)) + 45_000 + dice.below(60_000)
    return [led(at, kindWish('doDontBoard', boardItem, { name: 'setBundle', data }))]
  }).flat()
  return [...passed, ...shown, ...hides, ...bundles]
}

/** In order of time; what one phone sends at one moment is one envelope, sealed commands first, as phones do. */
function inEnvelopes(sent: readonly Sent[]): readonly Sent[] {
  const together = new Map<string, Sent>()
  for (const each of sent) {
    const key = `${each.at} ${each.actor.clientId}`
    const before = together.get(key)
    const commands = [...(before?.commands ?? []), ...each.commands].sort(
      (a, b) => Number(b.isSealed) - Number(a.isSealed),
    )
    together.set(key, { ...each, commands })
  }
  return [...together.values()].sort((a, b) => a.at - b.at)
}
