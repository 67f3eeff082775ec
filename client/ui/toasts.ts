/** Short news that leaves by itself after six seconds, but never while somebody is reading it with focus or pointer. */

export interface ToastAction {
  readonly label: string
  readonly run: () => void
}

export interface Toast {
  readonly id: number
  readonly text: string
  readonly action: ToastAction | undefined
}

/** More would cover the page; the oldest goes first. */
const maxShown = 2
export const toastMs = 6_000

const listeners = new Set<() => void>()
let toasts: readonly Toast[] = []
let lastId = 0

/** Shows “Je kaartje is verstuurd.”, with at most one action such as undo (also offered elsewhere). */
export function showToast(text: string, action?: ToastAction): void {
  lastId += 1
  publish([...toasts, { id: lastId, text, action }].slice(-maxShown))
}

export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id))
}

export const getToasts = (): readonly Toast[] => toasts

export function onToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function publish(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}
