import { createContext, useContext } from 'react'

interface PersonalCode {
  /** Null when this browser was never told: the seat was there before, or came back through the cookie. */
  readonly code: string | null
  /** The seat was taken a moment ago: the code is shown large, once. */
  readonly isNew: boolean
}

export const PersonalCodeContext = createContext<PersonalCode>({ code: null, isNew: false })

export const usePersonalCode = (): PersonalCode => useContext(PersonalCodeContext)

/** In groups that can be read aloud: “W4TK9-HKD2M”. */
export const spellPersonalCode = (code: string): string => {
  const half = Math.ceil(code.length / 2)
  return `${code.slice(0, half)}-${code.slice(half)}`
}
