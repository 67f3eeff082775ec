import { useFormat } from './format.ts'
import { errors } from './nl/errors.ts'
import { translateUnchecked } from './translator.ts'
import { useT } from './useT.ts'

/** Facts that some errors mention: `closedAt` in epoch ms, `retryAfterS` in seconds. */
export interface ErrorDetails {
  readonly closedAt?: number | undefined
  readonly retryAfterS?: number | undefined
}

/** `errorText('voteClosed', { closedAt })`: what happened and what you can do. An unknown code gets the general text. */
export function useErrorText(): (code: string, details?: ErrorDetails) => string {
  useT() // draw again when the language changes
  const format = useFormat()
  return (code, details = {}) => {
    const known = Object.hasOwn(errors, code) ? code : 'internal'
    const values = {
      closedAt: details.closedAt === undefined ? 'none' : format.time(details.closedAt),
      retryAfterS: Math.max(1, Math.ceil(details.retryAfterS ?? 1)),
    }
    return translateUnchecked(`errors.${known}`, values)
  }
}
