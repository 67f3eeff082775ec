/** The secret of a link lives in the address's fragment, which browsers never send to a server. */

/** The secret that stands in `fragment` (`#…`), or null when there is none. */
export const readSecret = (fragment: string): string | null =>
  /(?:^#|[=&/])([A-Za-z0-9_-]{43})$/.exec(fragment)?.[1] ?? null

/** Takes the fragment out of the address bar and the history, so that nobody photographs or shares it by accident. */
export const dropFragment = (): void => history.replaceState(history.state, '', location.pathname + location.search)
