import { announce } from './announcer.ts'

/**
 * Short news that leaves by itself after six seconds. Focus or pointer on it makes it wait, but not past the next step:
 * a mouse that happens to lie there must not keep old news.
 */

export interface ToastAction {
  readonly label: string
  readonly run: () => void
  /** For who works by keyboard, when what had the focus has gone: it is too far away to reach in six seconds. */
  readonly takesFocus?: boolean | undefined
}

export interface Toast {
  readonly id: number
  readonly text: string
  readonly action: ToastAction | undefined
  /** It did not work: no tick. */
  readonly isFailure: boolean
  /** A newer one about the same thing takes its place. */
  readonly about: string | undefined
}

/** More would cover the page; the oldest goes first. */
const maxShown = 2
export const toastMs = 6_000

const listeners = new Set<() => void>()
const timers = new Map<number, ReturnType<typeof setTimeout>>()
let toasts: readonly Toast[] = []
let lastId = 0
/** Toasts up to this one belong to an earlier step. */
let lastOld = 0

/** Shows “Je vraag staat in de lijst.” and says it, with at most one action such as undo (also offered elsewhere). */
export const showToast = (text: string, action?: ToastAction, about?: string): void => show(text, action, false, about)

/** The same for what did not work. */
export const showFailure = (text: string): void => show(text, undefined, true)

export function dismissToast(id: number): void {
  clearTimeout(timers.get(id))
  timers.delete(id)
  publish(toasts.filter((toast) => toast.id !== id))
}

/** Somebody is at it: it stays until they leave. */
export function holdToast(id: number): void {
  if (id <= lastOld) return
  clearTimeout(timers.get(id))
  timers.delete(id)
}

export function releaseToast(id: number): void {
  if (!timers.has(id)) leaveLater(id)
}

/** A new step began. */
export function letToastsGo(): void {
  lastOld = lastId
  for (const { id } of toasts) releaseToast(id)
}

let reader = 0

/** Somebody else looks at this screen from now on: what was meant for the one before is not for them. */
export function changeReader(): void {
  reader += 1
  for (const { id } of toasts) dismissToast(id)
}

/** For news that comes later: tells whether who looks then is who looks now. */
export function toThisReader(): () => boolean {
  const asked = reader
  return () => reader === asked
}

export const getToasts = (): readonly Toast[] => toasts

export function onToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function show(text: string, action: ToastAction | undefined, isFailure: boolean, about?: string): void {
  lastId += 1
  const old = toasts.find((toast) => about !== undefined && toast.about === about)
  if (old !== undefined) dismissToast(old.id)
  const shown = [...toasts, { id: lastId, text, action, isFailure, about }]
  for (const { id } of shown.slice(0, -maxShown)) dismissToast(id)
  leaveLater(lastId)
  publish(shown.slice(-maxShown))
  announce(text)
}

function leaveLater(id: number): void {
  timers.set(
    id,
    setTimeout(() => dismissToast(id), toastMs),
  )
}

function publish(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}
