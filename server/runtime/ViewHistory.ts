import type { PatchMessage } from '../../shared/protocol/messages.ts'

/** Beyond this many patches or ops a full view is the shorter way back. */
const maxPatches = 200
const maxOps = 400

/** The last patches of one view, so that a phone that slept comes back by revision instead of by a full view. */
export class ViewHistory {
  private readonly patches: PatchMessage[] = []

  push(patch: PatchMessage): void {
    this.patches.push(patch)
    if (this.patches.length > maxPatches) this.patches.shift()
  }

  /** One patch from `revision` to now; null when that is too long ago. */
  since(revision: number): PatchMessage | null {
    const at = this.patches.findIndex((patch) => patch.from === revision)
    const missed = at === -1 ? [] : this.patches.slice(at)
    const last = missed.at(-1)
    if (last === undefined) return null
    const ops = missed.flatMap((patch) => patch.ops)
    return ops.length > maxOps ? null : { view: last.view, from: revision, to: last.to, ops }
  }

  clear(): void {
    this.patches.length = 0
  }
}
