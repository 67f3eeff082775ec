import type { BatchResult } from '../../../server/domain/programme/batch.ts'
import { evolveEntry, startState } from '../../../server/domain/programme/evolve.ts'
import { fold, type LoggedEvent } from '../../../server/domain/programme/fold.ts'
import type { ProgrammeState } from '../../../server/domain/programme/state.ts'

/** The truth as a database would hold it: JSON texts of events, and rows of open boxes. */
export class PureLog {
  readonly texts: string[] = []
  private readonly rows = new Map<string, { readonly boxId: string; readonly key: string; readonly text: string }>()

  constructor(events: readonly LoggedEvent[]) {
    this.texts.push(...events.map((event) => JSON.stringify(event)))
  }

  append({ events, entries, dropBoxes }: Pick<BatchResult, 'events' | 'entries' | 'dropBoxes'>): void {
    this.texts.push(...events.map((event) => JSON.stringify(event)))
    for (const { boxId, key, value } of entries) {
      if (value === null) this.rows.delete(`${boxId} ${key}`)
      else this.rows.set(`${boxId} ${key}`, { boxId, key, text: JSON.stringify(value) })
    }
    for (const [id, { boxId }] of this.rows) if (dropBoxes.includes(boxId)) this.rows.delete(id)
  }

  events(after = 0): readonly LoggedEvent[] {
    return this.texts.slice(after).map((text) => JSON.parse(text) as LoggedEvent)
  }

  get rowsLeft(): readonly { readonly boxId: string; readonly key: string; readonly value: unknown }[] {
    return [...this.rows.values()].map(({ boxId, key, text }) => ({ boxId, key, value: JSON.parse(text) as unknown }))
  }

  get rowTexts(): readonly string[] {
    return [...this.rows.values()].map(({ key, text }) => `${key} ${text}`)
  }

  /** State of `from` (else of nothing), the events after it, and the rows of the open boxes. */
  replay(from: ProgrammeState = startState): ProgrammeState {
    const folded = fold(from, this.events(from.revision))
    // As a store reads them: by key, not in the order in which they came.
    const rows = [...this.rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
    return rows.reduce((state, { boxId, key, text }) => evolveEntry(state, boxId, key, JSON.parse(text)), folded)
  }
}
