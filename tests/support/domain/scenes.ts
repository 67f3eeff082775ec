import { type Actor, decideBatch } from '../../../server/domain/programme/batch.ts'
import type { Command } from '../../../server/domain/programme/decide.ts'
import type { DomainEvent } from '../../../server/domain/programme/events.ts'
import { evolve } from '../../../server/domain/programme/evolve.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import { hashOf } from './hashOf.ts'
import { PureEdge } from './PureEdge.ts'
import { PureLog } from './PureLog.ts'
import { firstEvents } from './programme.ts'
import { kindWish, programmeWish } from './wishes.ts'

/** Of the items that scenes here are about; a kind's own file in `kinds` knows its own. */
export const ids = {
  lobby: 's1-01',
  agreements: 's1-03',
  collect: 's1-09',
  dotVote: 's1-11',
  link: 's1-12',
  checkout: 's1-14',
} as const

export const actors = {
  participant: actor('participant', 'seat-0'),
  facilitator: actor('facilitator', null),
  projector: actor('projector', null),
  door: actor('door', null),
  timer: actor('timer', null),
} as const

function actor(role: Actor['role'], seatId: string | null): Actor {
  return {
    role,
    clientId: `client-${role}`,
    seatId,
    linkId: seatId === null && role !== 'door' ? 'link-console' : null,
  }
}

export const participant = (index: number): Actor => ({
  ...actors.participant,
  seatId: `seat-${index}`,
  clientId: `p${index}`,
})

export const cardId = (name: string): string => name.padEnd(22, '_')
export const nonce = (name: string): string => name.padEnd(22, '_')

/** A programme brought into a certain state by real commands; every one of them must be accepted. */
export class Scene {
  readonly edge = new PureEdge()
  readonly log = new PureLog(firstEvents())
  state: ProgrammeState = this.log.replay()
  private seq = 0

  do(who: Actor, command: Command, seq?: number | null): this {
    const said = this.try(who, command, seq)
    if (said.status !== 'committed') throw new Error(`${command.name}: ${JSON.stringify(said)}`)
    return this
  }

  /** The answer to one command of its own envelope; what it leads to is kept. */
  try(who: Actor, command: Command, seq: number | null = this.seqFor(command)) {
    this.edge.now += 1000
    const result = decideBatch(this.state, [{ actor: who, envelope: 0, seq, command }], this.edge)
    this.log.append(result)
    this.state = result.next
    const [said] = result.outcomes
    if (said === undefined) throw new Error('no answer')
    return said
  }

  /** `count` people of the three regions in turn. */
  joined(count = 6): this {
    const regions = this.state.regionOrder
    for (let index = 0; index < count; index += 1) {
      this.do(
        actors.door,
        programmeWish('seat.join', {
          seatId: `seat-${index}`,
          secretHash: hashOf(`secret-${index}`),
          personalCodeHash: hashOf(`personal-${index}`),
          regionId: regions[index % regions.length] ?? '',
          name: `Name ${index}`,
        }),
        null,
      )
    }
    return this
  }

  started(sessionId = 'session-1'): this {
    const expectedPhase = this.state.live.phase
    return this.do(actors.facilitator, programmeWish('session.start', { sessionId, expectedPhase }))
  }

  entered(activityId: string): this {
    if (this.state.live.activityId === activityId) return this
    this.announced(activityId)
    return this.do(actors.facilitator, programmeWish('agenda.enterNow', { expectedPhase: this.state.live.phase }))
  }

  announced(activityId: string): this {
    const expectedPhase = this.state.live.phase
    return this.do(actors.facilitator, programmeWish('agenda.go', { activityId, expectedPhase, skipped: false }))
  }

  vote(index: number, dots: Readonly<Record<string, number>>, ballotSeq = 1): this {
    const name = nonce(`ballot-${index}-${ballotSeq}`)
    const data = { ballotSeq, nonce: name, earlierNonce: null, dots, done: true }
    return this.do(participant(index), kindWish('dotVote', ids.dotVote, { name: 'setBallot', data }))
  }

  answered(index: number, sentence: string): this {
    const data = { answerSeq: 1, nonce: nonce(`answer-${index}`), sentence, scores: { r1: 4, r2: 2 } }
    return this.do(participant(index), kindWish('checkout', ids.checkout, { name: 'setAnswer', data }))
  }

  lead(command: Command): this {
    return this.do(actors.facilitator, command)
  }

  /** Like `lead`, but a no is fine. */
  tryLead(command: Command) {
    return this.try(actors.facilitator, command)
  }

  /** Something that is known to have happened, as when a command is taken back. */
  fact(event: DomainEvent): this {
    this.log.append({ events: [{ ...event, meta: null }], entries: [], dropBoxes: [] })
    this.state = evolve(this.state, event)
    return this
  }

  private seqFor({ name }: Command): number | null {
    if (/Sealed|setBallot|setAnswer|^seat\.(join|addDevice)|^access\.grant|\.seal$|^agenda\.enter$/.test(name))
      return null
    this.seq += 1
    return this.seq
  }
}

/** Its session running and in `activityId`, six people there. */
export function sceneIn(activityId: string): Scene {
  const scene = new Scene().joined()
  return scene.started(scene.state.activities.get(activityId)?.sessionId).entered(activityId)
}

/** The vote in one of its phases. In the sealed one the result was revealed to the console. */
export function voteScene(phase: string): Scene {
  const scene = sceneIn(ids.dotVote)
  if (phase === 'ready') return scene
  scene.lead(kindWish('dotVote', ids.dotVote, { name: 'open', data: {} }))
  for (let index = 0; index < 6; index += 1) scene.vote(index, { 'lq-seed-1': 1, [`lq-seed-${1 + index}`]: 1 }, 1)
  if (phase === 'open') return scene
  scene.lead(kindWish('dotVote', ids.dotVote, { name: 'close', data: {} }))
  if (phase === 'closed') return scene
  return scene.lead(kindWish('dotVote', ids.dotVote, { name: 'reveal', data: { to: 'console' } }))
}

/** The vote, with its result on every face. */
export const shownVote = (): Scene =>
  (['projector', 'phones'] as const).reduce(
    (scene, to) => scene.lead(kindWish('dotVote', ids.dotVote, { name: 'reveal', data: { to } })),
    voteScene('sealed'),
  )

export const secondVoteId = 's1-11-again'
/** After `first` the same item once more, ready to be opened. */
export const secondVote = (first: Scene = shownVote()): Scene =>
  first.lead(programmeWish('plan.duplicate', { activityId: ids.dotVote, newId: secondVoteId })).entered(secondVoteId)

export function checkoutScene(phase: string): Scene {
  const scene = sceneIn(ids.checkout)
  for (let index = 0; index < 6; index += 1) scene.answered(index, `Sentence ${index}`)
  if (phase === 'open') return scene
  scene.lead(kindWish('checkout', ids.checkout, { name: 'close', data: {} }))
  if (phase === 'closed') return scene
  return scene.lead(kindWish('checkout', ids.checkout, { name: 'reveal', data: {} }))
}

export const ownCard = { text: 'Hoe?', kind: 'process', themeId: null, sourceRegionId: null } as const

/** Collecting questions; seat-0 wrote one with its region and one without. */
export function collectScene(phase: string): Scene {
  const scene = sceneIn(ids.collect)
  const change = { cardSeq: 1, ...ownCard }
  const named = { ...change, cardId: cardId('named'), attribution: 'region' } as const
  scene.do(actors.participant, kindWish('collect', ids.collect, { name: 'putCard', data: named }))
  const sealed = { ...change, cardId: cardId('sealed') }
  scene.do(actors.participant, kindWish('collect', ids.collect, { name: 'putSealedCard', data: sealed }))
  const cardIds = ['lq-seed-3', 'lq-seed-4']
  scene.lead(
    kindWish('collect', ids.collect, {
      name: 'setBundle',
      data: { bundleId: nonce('known-bundle'), text: 'Samen', kind: 'process', themeId: null, cardIds },
    }),
  )
  return phase === 'open' ? scene : scene.lead(kindWish('collect', ids.collect, { name: 'close', data: {} }))
}

/** The deadline of whatever is about to be sealed. */
export function sealDeadlineOf({ activities }: ProgrammeState): string {
  for (const { own } of activities.values()) {
    const { seal } = own as { readonly seal?: { readonly deadlineId: string } | null }
    if (seal != null) return seal.deadlineId
  }
  return 'none'
}
