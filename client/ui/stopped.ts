import { createContext } from 'react'

/** Id of the words that say why nothing works here now; buttons and switches below it stay focusable and do nothing. */
export const StoppedBy = createContext<string | null>(null)
