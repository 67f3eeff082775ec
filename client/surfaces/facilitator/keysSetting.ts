import { useSyncExternalStore } from 'react'

/** Whether single keys work on this device: they can get in the way of a screen reader (WCAG 2.1.4). */
const storageKey = 'kennisronde.consoleKeys'
const listeners = new Set<() => void>()
let isOn = read()

export const useKeysSetting = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => isOn,
  )

export function setKeysSetting(next: boolean): void {
  isOn = next
  try {
    localStorage.setItem(storageKey, next ? 'on' : 'off')
  } catch {
    // Blocked storage: then it lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

function read(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}
