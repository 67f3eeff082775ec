import { type DealFieldRef, dealFieldId } from '../../../../shared/programme/dealParts.ts'
import type { DealChange, DealEntry, DealPart } from '../../../../shared/programme/deals.ts'
import { useKept } from '../../../store/drafts.ts'
import { useConnected, useMine, useStatus } from '../../../store/live.tsx'
import { dealDeskOf, isConflict, type UnsavedFields, unsavedKey } from './dealDesk.ts'

/** `waits`: there is no connection, and it is kept on this device until there is. */
export type DealFieldStatus = 'empty' | 'saved' | 'saving' | 'waits' | 'conflict'

/** Who changed it last: the number of the seat (“Limburg 2”), null when nobody can say; server epoch ms. */
export interface LastChange {
  readonly by: number | null
  readonly isMe: boolean
  readonly at: number
}

export interface DealField<P extends DealPart> {
  readonly fieldId: string
  /** What this person wants it to be, saved or not yet. Null: nothing was said. */
  readonly entry: Extract<DealEntry, { readonly part: P }> | null
  readonly status: DealFieldStatus
  readonly last: LastChange | null
  /** In a conflict: what the field is by now for everybody else. */
  readonly theirs: Extract<DealEntry, { readonly part: P }> | null
  /** Saves at once: for what is tapped. */
  readonly set: (change: Extract<DealChange, { readonly part: P }>) => void
  /** Saves once the writing rests, and at `leave`: for words. */
  readonly write: (change: Extract<DealChange, { readonly part: P }>) => void
  readonly leave: () => void
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/**
 * `const now = useDealField({ part: 'now', themeId })`: one field of the own region's deal, which saves itself. What is
 * written stays on this device until the server has it; two people of a team never write over each other unseen.
 */
export function useDealField<P extends DealPart>(ref: DealFieldRef & { readonly part: P }): DealField<P> {
  const { live } = useConnected()
  const { connection } = useStatus()
  const fieldId = dealFieldId(ref)
  const field = useMine((mine) => mine.deal[fieldId] ?? null)
  const { regionId, number } = useMine(({ seat }) => ({ regionId: seat.regionId, number: seat.number }))
  const [allUnsaved] = useKept<UnsavedFields>(unsavedKey(regionId))
  const unsaved = allUnsaved?.[fieldId]
  const desk = dealDeskOf(live)
  const isMet = unsaved !== undefined && isConflict(unsaved, field)
  // The id names the part, so that what is kept under it is of that part.
  type Entry = Extract<DealEntry, { readonly part: P }>
  const said = (field?.entry ?? null) as Entry | null
  const status: DealFieldStatus =
    unsaved === undefined
      ? field === null
        ? 'empty'
        : 'saved'
      : isMet
        ? 'conflict'
        : connection === 'live'
          ? 'saving'
          : 'waits'
  return {
    fieldId,
    entry: unsaved === undefined ? said : (unsaved.change as unknown as Entry),
    status,
    last: field === null ? null : { by: field.by, isMe: field.by === number, at: field.at },
    theirs: isMet ? said : null,
    set: (change) => desk.set(change, 'now'),
    write: (change) => desk.set(change, 'atRest'),
    leave: () => desk.flush(fieldId),
    keepMine: () => desk.keepMine(fieldId),
    takeTheirs: () => desk.takeTheirs(fieldId),
  }
}

/** All that the own region says, by field id, what is not saved yet included. */
export function useOwnDeal(): Readonly<Record<string, DealEntry>> {
  const { regionId, deal } = useMine(({ seat, deal }) => ({ regionId: seat.regionId, deal }))
  const [unsaved] = useKept<UnsavedFields>(unsavedKey(regionId))
  const saved = Object.entries(deal).map(([fieldId, { entry }]) => [fieldId, entry] as const)
  const coming = Object.entries(unsaved ?? {}).map(([fieldId, { change }]) => [fieldId, change] as const)
  return Object.fromEntries<DealEntry>([...saved, ...coming])
}
