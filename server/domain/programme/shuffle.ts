/** `items` in an order given by `seed`; pure. Fisher–Yates over mulberry32. */
export function shuffle<T>(items: readonly T[], seed: number): readonly T[] {
  const keyed = items.map((item) => item)
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const out: T[] = []
  while (keyed.length > 0) out.push(...keyed.splice(Math.floor(next() * keyed.length), 1))
  return out
}
