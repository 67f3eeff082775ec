/** Paths that differ: a whole state in a message helps nobody. */
export function differences(a: unknown, b: unknown, path = ''): readonly string[] {
  const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isNode(a) || !isNode(b)) {
    return JSON.stringify(a) === JSON.stringify(b) ? [] : [`${path}: ${JSON.stringify(a)} is not ${JSON.stringify(b)}`]
  }
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
    differences(a[key], b[key], `${path}/${key}`),
  )
}
