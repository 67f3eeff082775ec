import { cryptoTokens } from '../../../server/adapters/auth/cryptoTokens.ts'
import { MemoryBoxKeys } from '../../../server/adapters/memory/MemoryBoxKeys.ts'
import { type BatchResult, decideBatch, type Submission } from '../../../server/domain/programme/batch.ts'
import { BoxSecrets } from '../../../server/runtime/BoxSecrets.ts'
import { PureEdge } from '../domain/PureEdge.ts'
import { boardItem } from '../kinds/doDontBoard.ts'
import { type BoardDay, endings, isRefused, numbering, openedBoard, seatIds } from './boardDay.ts'
import type { Evidence, RowSeen } from './evidence.ts'

/** What the write-ahead log keeps is emptied this often. */
const framesMs = 10_000

const opened = openedBoard()

/** A board on real rules and with real secrets; what would lie on the disk is what comes out. */
export async function evidenceOf(day: BoardDay): Promise<Evidence> {
  const telemetry = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const secrets = new BoxSecrets({ boxKeys: new MemoryBoxKeys(), tokens: cryptoTokens, telemetry }, opened.state.id)
  await secrets.ensure(opened.state, boardItem)
  const edge = new PureEdge()
  edge.seed = cryptoTokens.seed
  edge.newId = cryptoTokens.id
  edge.ownerKey = (boxId, seatId) => secrets.ownerKey(boxId, seatId) ?? ''
  const startAt = opened.edge.now
  const rows = new Map<string, RowSeen>()
  const log = opened.log
    .events()
    .map((event, index) => ({ ...event, revision: index + 1 })) as Evidence['log'][number][]
  let { state } = opened
  const commit = (
    batch: readonly Submission[],
  ): { readonly result: BatchResult; readonly written: readonly RowSeen[] } => {
    const result = decideBatch(state, batch, edge)
    const written = result.entries.map((entry) => ({ key: entry.key, value: secrets.locked(entry).value }))
    for (const row of written) rows.set(row.key, row)
    for (const event of result.events) log.push({ ...event, revision: log.length + 1 })
    state = result.next
    return { result, written }
  }
  const number = numbering()
  let copy: Evidence['copy'] | null = null
  const commits: Evidence['commits'][number][] = []
  let refusals = 0
  day.sent.forEach((sent, envelope) => {
    if (sent.at >= day.copiedAt) copy ??= { revision: state.revision, rows: inFileOrder(rows) }
    edge.now = startAt + sent.at
    const first = state.revision + 1
    const { result, written } = commit(number(sent, envelope))
    if (isRefused(result)) refusals += 1
    const isKept = sent.at < day.copiedAt && sent.at >= day.copiedAt - framesMs
    if (isKept) commits.push({ first, last: state.revision, rows: written })
  })
  for (const ending of endings) {
    const { actor, command } = ending(state)
    const { result } = commit([{ actor, envelope: 0, seq: actor.role === 'timer' ? null : 100_000, command }])
    if (isRefused(result)) throw new Error(`${command.name} was refused`)
  }
  if (refusals > day.sent.length / 50) throw new Error(`${refusals} envelopes were refused`)
  if (copy === null) throw new Error('the board was over before it was copied')
  return { people: seatIds, log, copy, commits }
}

const inFileOrder = (rows: ReadonlyMap<string, RowSeen>): readonly RowSeen[] =>
  [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
