/** Nothing that opens a door, and no whole address, survives in a log line. */
const secretPattern = /[A-Za-z0-9_-]{43,}(?:\.[A-Za-z0-9_.-]+)?/g
const ipv4Pattern = /\b(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}\b/g
const ipv6Pattern = /\b((?:[0-9a-f]{1,4}:){3})(?:[0-9a-f]{0,4}:){1,4}[0-9a-f]{0,4}\b/gi

export const scrub = (text: string): string =>
  text.replace(secretPattern, '[secret]').replace(ipv4Pattern, '$1.x').replace(ipv6Pattern, '$1:x')

/**
 * What may be told of a thrown thing: name, code, message and the places in the code. Its cause and other fields may
 * hold what people typed, so they stay out.
 */
export function describeError(error: unknown): { readonly error: string; readonly stack: string | null } {
  if (!(error instanceof Error)) return { error: `not an Error: ${typeof error}`, stack: null }
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: scrub(`${error.name}${code}: ${error.message}`),
    stack: places.length === 0 ? null : scrub(places.join('\n')),
  }
}
