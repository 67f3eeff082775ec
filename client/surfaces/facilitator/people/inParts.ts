/** Of one command, well below the largest frame, which also holds its envelope. */
const maxPartBytes = 20_000

/** Splits a list in parts of at most `most` items whose JSON fits one command. */
export function inParts<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const parts: T[][] = []
  let bytes = 0
  for (const item of items) {
    const size = new TextEncoder().encode(JSON.stringify(item)).length + 1
    const last = parts.at(-1)
    if (last !== undefined && last.length < most && bytes + size <= maxPartBytes) {
      last.push(item)
      bytes += size
    } else {
      parts.push([item])
      bytes = size
    }
  }
  return parts
}
