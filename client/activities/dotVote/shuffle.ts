/**
 * A random order that is the same each time on one device and different on the next: nobody gains from standing first.
 * `seed` is random and stays on the device, so the order tells the server nothing either.
 */
export function shuffled(ids: readonly string[], seed: string): readonly string[] {
  const keys = new Map(ids.map((id) => [id, hash(`${seed}:${id}`)]))
  return [...ids].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0) || (a < b ? -1 : 1))
}

/** FNV-1a with a last stir, so that ids that differ in one letter end up far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
