/** Light, dark or what the device says. `data-theme` on <html>; without it the stylesheet follows the device. */

export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

const storageKey = 'kennisronde.theme'
const listeners = new Set<() => void>()
let current: Theme = 'system'

/** Call once, before the first drawing. */
export function startTheme(): void {
  setTheme(storedTheme())
}

export const getTheme = (): Theme => current

export function setTheme(theme: Theme): void {
  current = theme
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  remember(theme)
  for (const listener of listeners) listener()
}

export function onTheme(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey)
    return themes.find((theme) => theme === stored) ?? 'system'
  } catch {
    return 'system' // storage may be blocked; then the choice lasts as long as the page
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme)
  } catch {
    // see storedTheme
  }
}
