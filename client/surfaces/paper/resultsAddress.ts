/** The printable page of what a session brought, for whoever leads the programme. */
export const resultsPath = (code: string, sessionId: string): string =>
  `/resultaten/${code}?sessie=${encodeURIComponent(sessionId)}`

/** Null: the address names no session. */
export const sessionOfSearch = (search: string): string | null => new URLSearchParams(search).get('sessie')
