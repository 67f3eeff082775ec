import {
  type Envelope,
  type EnvelopeAnswer,
  type Hello,
  type Outcome,
  viewNames,
  type WireCommand,
} from '../../../shared/protocol/messages.ts'
import { diff } from '../../../shared/protocol/patch.ts'

export interface ModelEvent {
  readonly clientId: string
  readonly seq: number
  readonly value: string
}

export interface ModelView {
  readonly items: Readonly<Record<string, string>>
  readonly order: readonly string[]
  readonly count: number
}

/** Only for who follows it. */
export interface ModelKnowledge {
  readonly last: string | null
  readonly by: Readonly<Record<string, number>>
}

/** What the server says to one socket. */
export type Downstream = { readonly type: 'view' | 'patch'; readonly message: unknown }

/**
 * The smallest server with the real one's promises: a log, receipts that know refusals too, ballots by their own
 * sequence, views by revision. A value that starts with "bad" is refused, always.
 */
export interface ModelServer {
  readonly log: () => readonly ModelEvent[]
  readonly ballot: () => number
  readonly view: () => ModelView
  readonly mine: () => { readonly ballotSeq: number }
  readonly knowledge: () => ModelKnowledge
  readonly revision: () => number
  readonly epoch: () => number
  readonly bumpEpoch: () => void
  readonly setStorageFull: (isFull: boolean) => void
  readonly take: (clientId: string, envelope: Envelope) => EnvelopeAnswer
  /** The messages that bring a client from what it holds to now. */
  readonly catchUp: (held: Hello['held'], isFollowing: boolean) => readonly Downstream[]
}

interface Moment {
  readonly shared: ModelView
  readonly mine: { readonly ballotSeq: number }
  readonly knowledge: ModelKnowledge
}

interface Receipt {
  readonly seq: number
  readonly refused: ReadonlySet<number>
}

export function createModelServer(): ModelServer {
  const log: ModelEvent[] = []
  const receipts = new Map<string, Receipt>()
  const nothing: Moment = {
    shared: { items: {}, order: [], count: 0 },
    mine: { ballotSeq: 0 },
    knowledge: { last: null, by: {} },
  }
  const history = [nothing]
  let epoch = 1
  let ballotSeq = 0
  let isFull = false
  const revision = () => history.length - 1
  const now = () => history.at(-1) ?? nothing

  function decide(clientId: string, { seq, data }: WireCommand, refused: Set<number>): Outcome {
    const { text = '', ballotSeq: newBallotSeq = 0 } = data as { readonly text?: string; readonly ballotSeq?: number }
    if (isFull) return { status: 'retry', code: 'storageFull', afterMs: 1000 }
    if (seq === null) {
      if (newBallotSeq > ballotSeq) ballotSeq = newBallotSeq
      history.push({ ...now(), mine: { ballotSeq } })
      return { status: 'committed', revision: revision() }
    }
    const known = receipts.get(clientId)
    if (known !== undefined && seq <= known.seq) {
      if (!known.refused.has(seq)) return { status: 'duplicate', revision: revision() }
      // Goes along to the next receipt: this envelope may be asked again, together with what it commits now.
      refused.add(seq)
      return { status: 'rejected', code: 'textEmpty' }
    }
    if (text.startsWith('bad')) {
      refused.add(seq)
      return { status: 'rejected', code: 'textEmpty' }
    }
    log.push({ clientId, seq, value: text })
    receipts.set(clientId, { seq, refused: new Set(refused) })
    const { shared, mine, knowledge } = now()
    history.push({
      shared: { items: { ...shared.items, [text]: text }, order: [...shared.order, text], count: shared.count + 1 },
      mine,
      knowledge: { last: text, by: { ...knowledge.by, [clientId]: (knowledge.by[clientId] ?? 0) + 1 } },
    })
    return { status: 'committed', revision: revision() }
  }

  return {
    log: () => log,
    ballot: () => ballotSeq,
    view: () => now().shared,
    mine: () => now().mine,
    knowledge: () => now().knowledge,
    revision,
    epoch: () => epoch,
    bumpEpoch: () => {
      epoch += 1
    },
    setStorageFull: (full) => {
      isFull = full
    },
    take: (clientId, { commands }) => {
      const refused = new Set<number>()
      let isStopped = false
      const outcomes = commands.map((command): Outcome => {
        if (isStopped) return { status: 'retry', code: 'unsettled', afterMs: 0 }
        const outcome = decide(clientId, command, refused)
        isStopped = outcome.status === 'retry'
        return outcome
      })
      return { outcomes }
    },
    catchUp: (held, isFollowing) =>
      viewNames
        .filter((view) => isFollowing || view !== 'knowledge')
        .map((view) => {
          const from = held?.epoch === epoch ? held[view] : null
          const then = from === null ? undefined : history[from]
          return then === undefined || from === null
            ? { type: 'view', message: { view, epoch, revision: revision(), body: structuredClone(now()[view]) } }
            : {
                type: 'patch',
                message: { view, from, to: revision(), ops: structuredClone(diff(then[view], now()[view])) },
              }
        }),
  }
}
