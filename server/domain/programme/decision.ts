import type { RefusalCode } from '../../../shared/protocol/codes.ts'
import type { Params } from '../../../shared/protocol/messages.ts'

/** A sealed row to write; `value` null removes it. */
export interface EntryChange {
  /** Whose box; without one that of the deciding activity. */
  readonly boxId?: string
  readonly key: string
  readonly value: unknown
}

/** What a command leads to. A rejection is a value, shown to the asker only; a throw is a bug. */
export type Decision<E> =
  | {
      readonly type: 'accepted'
      readonly events: readonly E[]
      readonly entries: readonly EntryChange[]
      /** Activities whose box is sealed by these events: its rows and its secret go. */
      readonly dropBoxes: readonly string[]
    }
  | { readonly type: 'rejected'; readonly code: RefusalCode; readonly params?: Params }

export const accept = <E>(
  events: readonly E[],
  dropBoxes: readonly string[] = [],
  entries: readonly EntryChange[] = [],
): Decision<E> => ({ type: 'accepted', events, entries, dropBoxes })

/** A sealed row instead of events: nothing of it reaches the log. */
export const acceptEntry = <E>(key: string, value: unknown): Decision<E> => ({
  type: 'accepted',
  events: [],
  entries: [{ key, value }],
  dropBoxes: [],
})

export const reject = <E>(code: RefusalCode, params?: Params): Decision<E> =>
  params === undefined ? { type: 'rejected', code } : { type: 'rejected', code, params }
