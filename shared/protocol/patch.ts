/**
 * The difference between two views, and its application.
 * An op is `[path, value]` (set) or `[path]` (delete); a path is a list of record keys. Arrays and primitives are
 * replaced whole: views keep collections as records by id plus an order, so that patches stay small.
 */
export type PatchOp = readonly [path: readonly string[], value: unknown] | readonly [path: readonly string[]]

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
    if (!isSame(from, to)) ops.push([path, to])
    return
  }
  for (const key of Object.keys(from)) if (!Object.hasOwn(to, key)) ops.push([[...path, key]])
  for (const key of Object.keys(to)) {
    if (Object.hasOwn(from, key)) collect([...path, key], from[key], to[key], ops)
    else ops.push([[...path, key], to[key]])
  }
}

function applyOp(target: unknown, op: PatchOp, depth: number): unknown {
  const [path] = op
  const key = path[depth]
  if (key === undefined) {
    if (op.length === 1) throw new Error('patch deletes the whole view')
    return op[1]
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
