/** Light or dark on this wall. Apart from the theme of other pages: console and projector often share a browser. */
export type WallTheme = 'light' | 'dark'

const storageKey = 'kennisronde.projector.theme'

/** `?theme=dark` wins and is kept; light when nobody chose, because rooms are. */
export function storedWallTheme(): WallTheme {
  const asked = new URLSearchParams(location.search).get('theme')
  if (asked === 'dark' || asked === 'light') {
    rememberWallTheme(asked)
    return asked
  }
  try {
    return localStorage.getItem(storageKey) === 'dark' ? 'dark' : 'light'
  } catch {
    return 'light'
  }
}

export function rememberWallTheme(theme: WallTheme): void {
  try {
    localStorage.setItem(storageKey, theme)
  } catch {
    // Storage may be blocked; then the choice lasts as long as the page.
  }
}
