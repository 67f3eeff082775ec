import { type BatchResult, decideBatch, type Submission } from '../../../server/domain/programme/batch.ts'
import type { Command } from '../../../server/domain/programme/decide.ts'
import { evolve } from '../../../server/domain/programme/evolve.ts'
import type { LoggedEvent } from '../../../server/domain/programme/fold.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'
import type { Dice } from './Dice.ts'
import { instrumentFact, lessonFacts } from './lessons.ts'
import { PureEdge } from './PureEdge.ts'
import { PureLog } from './PureLog.ts'
import { type People, type Person, somePeople } from './people.ts'
import { firstEvents } from './programme.ts'
import { doorWish, nextWish, numbered, type Wish } from './wishMaker.ts'

interface Options {
  readonly people?: People
  readonly events?: readonly LoggedEvent[]
}

/** A programme that lives without a server: wishes follow from the dice, the state from deciding, the log beside it. */
export class Play {
  readonly dice: Dice
  readonly people: People
  readonly edge = new PureEdge()
  readonly log: PureLog
  state: ProgrammeState
  private envelopes = 0

  constructor(dice: Dice, { people = somePeople(8), events = firstEvents() }: Options = {}) {
    this.dice = dice
    this.people = people
    this.log = new PureLog(events)
    this.state = this.log.replay()
    const { door } = people
    // Most are there from the start.
    const joins = people.participants.slice(0, 6).map(() => doorWish(dice, this.state, people))
    for (const command of joins) this.commit([{ actor: door.actor, envelope: 0, seq: null, command }], 0)
    const [regionId = ''] = this.state.regionOrder
    for (const event of [...lessonFacts([...this.state.seats.values()]), instrumentFact('instrument-0', regionId)]) {
      this.log.append({ events: [{ ...event, meta: null }], entries: [], dropBoxes: [] })
      this.state = evolve(this.state, event)
    }
  }

  /** Envelopes of one to four wishes of one person each, all made for the state as it is now. */
  wishes(count: number): readonly Submission[] {
    const made: Submission[] = []
    while (made.length < count) {
      const first = this.nextWish()
      this.envelopes += 1
      for (let wish = first, left = this.dice.below(4); ; left -= 1) {
        const { person, command } = wish
        made.push({ actor: person.actor, envelope: this.envelopes, seq: numbered(this.dice, wish), command })
        if (left <= 0) break
        wish = { person: first.person, command: this.nextWish().command }
      }
    }
    return made
  }

  /** One numbered wish of one person. */
  wish(person: Person, command: Command): Submission {
    this.envelopes += 1
    person.nextSeq += 1
    return { actor: person.actor, envelope: this.envelopes, seq: person.nextSeq - 1, command }
  }

  /** Decides and keeps a batch; time passes first. */
  commit(batch: readonly Submission[], passedMs = this.dice.below(30_000)): BatchResult {
    this.edge.now += passedMs
    const result = decideBatch(this.state, batch, this.edge)
    this.log.append(result)
    this.state = result.next
    return result
  }

  /** `batches` batches of up to `size` wishes. */
  run(batches: number, size = 5): this {
    for (let left = batches; left > 0; left -= 1) this.commit(this.wishes(1 + this.dice.below(size)))
    return this
  }

  private nextWish(): Wish {
    return nextWish(this.dice, this.state, this.people)
  }
}
