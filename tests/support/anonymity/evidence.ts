/** A row of an open box as it lies on the disk. */
export interface RowSeen {
  readonly key: string
  readonly value: unknown
}

export interface EventSeen {
  readonly revision: number
  readonly type: string
  readonly data: unknown
  readonly meta: { readonly clientId: string | null; readonly seq: number | null; readonly at: number } | null
}

/** All that somebody can get hold of who has no secret of a box: what lay on the disk while the board was open, and after it. */
export interface Evidence {
  /** Seats of everybody who was there. */
  readonly people: readonly string[]
  /** After sealing, in order. */
  readonly log: readonly EventSeen[]
  /** A copy from while the board was open: up to which revision, and the rows in the order of the file. */
  readonly copy: { readonly revision: number; readonly rows: readonly RowSeen[] }
  /** What a write-ahead log that was copied along shows: rows that were written in one transaction with events. */
  readonly commits: readonly { readonly first: number; readonly last: number; readonly rows: readonly RowSeen[] }[]
}

/** Card → seat. */
export type Guess = ReadonlyMap<string, string>
