import { nextItem } from '../../../shared/programme/schedule.ts'
import type { FacilitatorItemView } from '../../../shared/programme/views.ts'

/** How an item stands, seen from where the room is. */
export type RowState = 'announced' | 'now' | 'next' | 'planned' | 'passed' | 'done' | 'wasDone' | 'skipped'

export function rowState(items: readonly FacilitatorItemView[], index: number, announcedId: string | null): RowState {
  const item = items[index]
  if (item === undefined) return 'planned'
  const current = items.findIndex(({ status }) => status === 'now')
  if (item.id === announcedId) return 'announced'
  // The room went back: what it had already done lies ahead again.
  if (item.status === 'done') return index > current && current !== -1 ? 'wasDone' : 'done'
  if (item.status !== 'planned') return item.status
  if (index < current) return 'passed'
  return current !== -1 && nextItem(items)?.id === item.id ? 'next' : 'planned'
}
