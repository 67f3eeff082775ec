export const maxJoinAddressLength = 200

/**
 * An address for phones is an origin and nothing more: no path, no user, no query, no fragment, written as browsers
 * write it. What comes after it (`/CODE`) is ours.
 */
export function isJoinAddress(text: string): boolean {
  if (text.length > maxJoinAddressLength || !/^https?:\/\//.test(text)) return false
  try {
    return new URL(text).origin === text
  } catch {
    return false
  }
}
