import { maxItemsPerSession } from '../../../../shared/programme/limits.ts'
import type { FacilitatorItemView } from '../../../../shared/programme/views.ts'

export type PlaceRefusal = 'passed' | 'first' | 'last' | 'only' | 'full'

/** What the console must know of the plan to see what is possible: the server's own rule decides. */
export interface Plan {
  readonly items: readonly FacilitatorItemView[]
  readonly announcedId: string | null
}

/** Where the room is, is about to go, or has been. */
export const isFixed = (item: FacilitatorItemView, { announcedId }: Plan): boolean =>
  item.status === 'now' || item.status === 'done' || item.id === announcedId

/** The first place behind where the room is. */
export const firstFree = ({ items }: Plan): number => items.findIndex(({ status }) => status === 'now') + 1

export function whyNotMove(plan: Plan, index: number, by: 1 | -1): PlaceRefusal | null {
  const item = plan.items[index]
  if (item === undefined || isFixed(item, plan)) return 'passed'
  if (by === 1) return index + 1 >= plan.items.length ? 'last' : null
  return index <= firstFree(plan) ? 'first' : null
}

export function whyNotRemove(plan: Plan, index: number): PlaceRefusal | null {
  const item = plan.items[index]
  if (item === undefined || isFixed(item, plan) || item.enteredAt !== null) return 'passed'
  return plan.items.length === 1 ? 'only' : null
}

export const whyNotAdd = ({ items }: Plan): PlaceRefusal | null => (items.length >= maxItemsPerSession ? 'full' : null)

/** Behind which item one stands that moves one place; null: before all others. */
export function afterIdOf({ items }: Plan, index: number, by: 1 | -1): string | null {
  return (by === 1 ? items[index + 1]?.id : items[index - 2]?.id) ?? null
}

/**
 * Where something new goes when nobody said where: right behind where the room is; before a session behind the item that was
 * touched last, or else before its check-out.
 */
export function usualPlace(plan: Plan, touchedId: string | null): string | null {
  const { items } = plan
  const free = firstFree(plan)
  if (free > 0) return items[free - 1]?.id ?? null
  if (items.some(({ id }) => id === touchedId)) return touchedId
  const checkOut = items.findLastIndex(({ templateKind }) => templateKind === 'checkout')
  return (checkOut === -1 ? items.at(-1) : items[checkOut - 1])?.id ?? null
}

/** Something new goes behind this item, or behind where the room is when this one lies before it. */
export function placeAfter(plan: Plan, index: number): string | null {
  return plan.items[Math.max(index, firstFree(plan) - 1)]?.id ?? null
}
