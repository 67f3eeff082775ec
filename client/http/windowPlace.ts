/**
 * Which of this browser's walls a window is: a computer with two beamers has two windows, each of a link of its own. It
 * belongs to the window and outlives a reload; another window does not know it.
 */
const keyOf = (code: string): string => `kennisronde.wall.${code}`

export function placeOfWindow(code: string): number {
  try {
    const place = Number(sessionStorage.getItem(keyOf(code)) ?? 1)
    return Number.isInteger(place) && place >= 1 ? place : 1
  } catch {
    return 1
  }
}

export function keepPlaceOfWindow(code: string, place: number): void {
  try {
    sessionStorage.setItem(keyOf(code), String(place))
  } catch {
    // Storage may be blocked; then a reload is the browser's first wall again.
  }
}
