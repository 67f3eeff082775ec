/**
 * The difference between two views, and its application.
 * An op is `[path, value]` (set) or `[path]` (delete); a path is a list of record keys. Primitives and short arrays are
 * replaced whole, and so is what lies in an array: views keep collections as records by id plus an order, so that patches
 * stay small. Of a long array with one change, `[path, at, removed, items]` says what comes in place of what.
 */
export type PatchOp =
  | readonly [path: readonly string[], value: unknown]
  | readonly [path: readonly string[]]
  | readonly [path: readonly string[], at: number, removed: number, items: readonly unknown[]]

type Json = Readonly<Record<string, unknown>>

/** Ops that turn `from` into `to`. Unchanged references are skipped without looking inside. */
export function diff(from: unknown, to: unknown): PatchOp[] {
  const ops: PatchOp[] = []
  collect([], from, to, ops)
  return ops
}

/** `view` with `ops` applied (I10). Unchanged parts keep their reference. Throws on a path that leads nowhere. */
export function apply(view: unknown, ops: readonly PatchOp[]): unknown {
  return ops.reduce<unknown>((current, op) => applyOp(current, op, 0), view)
}

function collect(path: readonly string[], from: unknown, to: unknown, ops: PatchOp[]): void {
  if (from === to) return
  if (!isRecord(from) || !isRecord(to)) {
    const splice = Array.isArray(from) && Array.isArray(to) ? spliceOf(path, from, to) : null
    if (splice !== null) ops.push(splice)
    else if (!isSame(from, to)) ops.push([path, to])
    return
  }
  for (const key of Object.keys(from)) if (!Object.hasOwn(to, key)) ops.push([[...path, key]])
  for (const key of Object.keys(to)) {
    if (Object.hasOwn(from, key)) collect([...path, key], from[key], to[key], ops)
    else ops.push([[...path, key], to[key]])
  }
}

/** Shorter ones are as small whole. */
const longArray = 12

/** Null when most of it changed, or nothing, or when it is short. */
function spliceOf(path: readonly string[], from: readonly unknown[], to: readonly unknown[]): PatchOp | null {
  const shorter = Math.min(from.length, to.length)
  if (shorter < longArray) return null
  let start = 0
  while (start < shorter && isSame(from[start], to[start])) start += 1
  let end = 0
  while (end < shorter - start && isSame(from[from.length - 1 - end], to[to.length - 1 - end])) end += 1
  const items = to.slice(start, to.length - end)
  const removed = from.length - end - start
  return (items.length === 0 && removed === 0) || items.length > to.length / 2 ? null : [path, start, removed, items]
}

function spliced(target: unknown, at: number, removed: number, items: readonly unknown[]): readonly unknown[] {
  const fits = Array.isArray(target) && at >= 0 && removed >= 0 && at + removed <= target.length
  if (!fits || !Array.isArray(items)) throw new Error('patch changes a list that is not there')
  return [...target.slice(0, at), ...items, ...target.slice(at + removed)]
}

function applyOp(target: unknown, op: PatchOp, depth: number): unknown {
  const [path] = op
  const key = path[depth]
  if (key === undefined) {
    if (op.length === 1) throw new Error('patch deletes the whole view')
    return op.length === 2 ? op[1] : spliced(target, op[1], op[2], op[3])
  }
  // A view never has such keys; a forged patch must not reach a prototype.
  if (key === '__proto__') throw new Error('patch names a prototype')
  if (!isRecord(target)) throw new Error('patch path leads nowhere')
  if (depth === path.length - 1 && op.length === 1) {
    const { [key]: _gone, ...rest } = target
    return rest
  }
  return { ...target, [key]: applyOp(Object.hasOwn(target, key) ? target[key] : undefined, op, depth + 1) }
}

/** Arrays and primitives: equal by value. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]))
  }
  if (isRecord(a) && isRecord(b)) {
    const keys = Object.keys(a)
    return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  }
  return false
}

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
