import { activityContracts } from '../../shared/activities/registry.ts'
import type { ProgrammeState } from '../domain/programme/state.ts'
import type { Entry, EntryWrite } from '../ports/EventStore.ts'
import type { RuntimeDeps } from './deps.ts'

/**
 * The secrets of a programme's open boxes, held while it is live. A row is found by HMAC(seat, secret) and locked under the
 * same secret, so that no copy of what is stored shows what is in it or when it was written, beside whom. Once the secret is
 * gone nobody can find or read it, the server included.
 */
export class BoxSecrets {
  private readonly deps: Pick<RuntimeDeps, 'boxKeys' | 'tokens' | 'telemetry'>
  private readonly programmeId: string
  private readonly keys = new Map<string, Uint8Array>()
  private readonly ownerKeys = new Map<string, string>()

  constructor(deps: Pick<RuntimeDeps, 'boxKeys' | 'tokens' | 'telemetry'>, programmeId: string) {
    this.deps = deps
    this.programmeId = programmeId
  }

  /**
   * Reads the secrets of open boxes; those of sealed ones, left by a crash or by another node, are destroyed. One
   * that is merely not open yet is left alone: another node may be further than `state`.
   */
  async load(state: ProgrammeState): Promise<void> {
    for (const boxId of this.keys.keys()) if (isSealedForGood(state, boxId)) await this.destroy(boxId)
    for (const boxId of await this.deps.boxKeys.list(this.programmeId)) {
      if (isSealedForGood(state, boxId)) await this.destroy(boxId)
      else await this.read(boxId)
    }
  }

  /** Boxes among these that still need a secret before anything can be put in them. */
  missing(state: ProgrammeState, boxIds: ReadonlySet<string>): readonly string[] {
    return [...boxIds].filter((boxId) => !this.keys.has(boxId) && isOpen(state, boxId))
  }

  /**
   * The secret of a box that is still empty, made by whichever node comes first. Rows of an earlier release without their
   * secret (a backup was put back) stay counted but get no second secret: under a new one the same person could be counted
   * twice. Later ones cannot be read then, and their box begins anew.
   */
  async ensure(state: ProgrammeState, boxId: string): Promise<void> {
    if (state.activities.get(boxId)?.box.isEmpty() !== true) {
      this.deps.telemetry.warn('box.secretMissing', { programmeId: this.programmeId, boxId })
      return
    }
    this.keys.set(boxId, await this.deps.boxKeys.ensure(this.programmeId, boxId))
  }

  private async read(boxId: string): Promise<void> {
    const key = await this.deps.boxKeys.load(this.programmeId, boxId)
    if (key !== null) this.keys.set(boxId, key)
  }

  ownerKey = (boxId: string, seatId: string): string | null => {
    const key = this.keys.get(boxId)
    if (key === undefined) return null
    const id = `${boxId} ${seatId}`
    const known = this.ownerKeys.get(id)
    if (known !== undefined) return known
    const made = this.deps.tokens.keyed(key, seatId)
    this.ownerKeys.set(id, made)
    return made
  }

  /** As it is stored. What deletes a row says nothing. */
  locked = ({ boxId, key, value }: EntryWrite): EntryWrite => {
    const secret = this.keys.get(boxId)
    if (value === null || value === undefined || secret === undefined) return { boxId, key, value }
    return { boxId, key, value: this.deps.tokens.lock(secret, JSON.stringify(value), aboutOf(boxId, key)) }
  }

  /**
   * What was in stored rows. Those whose secret is gone are left out: their box was sealed just now, or a copy was put back
   * without its secrets. Rows of earlier releases are not locked.
   */
  opened = async (rows: readonly Entry[]): Promise<readonly Entry[]> => {
    for (const boxId of new Set(rows.map((row) => row.boxId))) if (!this.keys.has(boxId)) await this.read(boxId)
    const open = rows.flatMap((row) => this.unlocked(row) ?? [])
    const lost = rows.length - open.length
    if (lost > 0) this.deps.telemetry.warn('box.rowsUnreadable', { programmeId: this.programmeId, rows: lost })
    return open
  }

  private unlocked({ boxId, key, value }: Entry): Entry | null {
    if (typeof value !== 'string') return { boxId, key, value }
    const secret = this.keys.get(boxId)
    const text = secret === undefined ? null : this.deps.tokens.unlock(secret, value, aboutOf(boxId, key))
    return text === null ? null : { boxId, key, value: JSON.parse(text) as unknown }
  }

  /** Never rejects: what could not be destroyed now goes at the next load, and nobody is kept waiting for it. */
  async destroy(boxId: string): Promise<void> {
    this.keys.get(boxId)?.fill(0)
    this.keys.delete(boxId)
    for (const id of this.ownerKeys.keys()) if (id.startsWith(`${boxId} `)) this.ownerKeys.delete(id)
    try {
      await this.deps.boxKeys.destroy(this.programmeId, boxId)
    } catch (error) {
      this.deps.telemetry.error('box.destroyFailed', error, { programmeId: this.programmeId })
    }
  }
}

/** A row can be put nowhere else. */
const aboutOf = (boxId: string, key: string): string => JSON.stringify([boxId, key])

function isOpen(state: ProgrammeState, boxId: string): boolean {
  const activity = state.activities.get(boxId)
  return (
    activity !== undefined &&
    activity.enteredAt !== null &&
    'entry' in activityContracts[activity.kind] &&
    !isSealedForGood(state, boxId)
  )
}

const isSealedForGood = (state: ProgrammeState, boxId: string): boolean =>
  state.retiredAt !== null ||
  state.activities.get(boxId)?.own.phase === 'sealed' ||
  Object.hasOwn(state.library.frozenAt, boxId)
