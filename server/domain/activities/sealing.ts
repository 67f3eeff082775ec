import type { Activity } from '../programme/state.ts'
import type { Deadline, DecideContext } from './module.ts'

/** What closes, a vote or a whole session, can be opened again this long; then what it holds is sealed for good (V4, E2). */
export const undoMs = 10 * 60_000

/** When a closed box seals itself. */
export interface Seal {
  /** Server epoch ms. */
  readonly at: number
  readonly deadlineId: string
}

interface Closed {
  readonly closedAt: number
  readonly sealsAt: number
  readonly deadlineId: string
}

/** Data of the event that closes a box. */
export const closedNow = ({ now, newId }: DecideContext, sealsInMs: number): Closed => ({
  closedAt: now,
  sealsAt: now + sealsInMs,
  deadlineId: newId,
})

/** What that event, and the one that undoes it, mean for the state. */
export const closed = ({ closedAt, sealsAt, deadlineId }: Closed) =>
  ({ phase: 'closed', closedAt, seal: { at: sealsAt, deadlineId } }) as const
export const reopened = { phase: 'open', closedAt: null, seal: null } as const

/**
 * Data of the event that closes again what was opened again by a slip, with the time that this slip can be undone as the
 * time until it seals; null when it was not closed. A deadline of its own, because the earlier one may still go off.
 */
export function closedAgain(
  { closedAt, seal }: { readonly closedAt: number | null; readonly seal: Seal | null },
  { reopenedAt }: { readonly reopenedAt?: number | undefined },
): Closed | null {
  if (closedAt === null || seal === null) return null
  const sealsAt = reopenedAt === undefined ? seal.at : reopenedAt + undoMs
  return { closedAt, sealsAt, deadlineId: `${seal.deadlineId.replace(/\.\d+$/, '')}.${sealsAt}` }
}

export const sealDeadlines = (
  command: string,
  { id, own: { seal } }: { readonly id: string; readonly own: { readonly seal: Seal | null } },
): readonly Deadline[] => (seal === null ? [] : [{ id: seal.deadlineId, at: seal.at, command, activityId: id }])

interface Hashed {
  readonly nonceHash: string
}
interface Box<Row> {
  values(): Iterable<Row>
}

/** Sorted, so that their order tells nothing. */
export const nonceHashes = (box: Box<Hashed>): string[] => [...box.values()].map((row) => row.nonceHash).sort()

/** Whether what carried this nonce counts: by the rows, and once they are gone by the hashes that sealing left. */
export function isCounted(
  nonce: string,
  box: Box<Hashed>,
  sealed: { readonly nonceHashes: readonly string[] } | null,
  { digest }: Pick<DecideContext, 'digest'>,
): boolean {
  return (sealed?.nonceHashes ?? nonceHashes(box)).includes(digest(nonce))
}

/** Below this many nothing is said about how many of them were filled in for somebody (V10). */
export const minForProxies = 5

/** How many rows that count were filled in for somebody without a phone; null when there are too few rows to say so. */
export function proxiesOf<Row extends { readonly isProxy?: boolean | undefined }>(rows: readonly Row[]): number | null {
  return rows.length < minForProxies ? null : rows.filter(({ isProxy }) => isProxy === true).length
}

/** Who is done, as numbers; never what they chose. Rows that count are in the tally, until sealing takes them along. */
export function progressOf({
  own: { sealed },
  tally,
}: {
  readonly own: { readonly sealed: { readonly doneByRegion: Activity['tally'] } | null }
  readonly tally: Activity['tally']
}): { readonly done: number; readonly doneByRegion: Activity['tally'] } {
  const doneByRegion = sealed?.doneByRegion ?? tally
  return { doneByRegion, done: Object.values(doneByRegion).reduce((sum, count) => sum + count, 0) }
}
