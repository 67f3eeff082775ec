import type { Tempo } from '../../shared/protocol/rehearsalLimits.ts'
import type { Crowd, Crowds } from '../ports/Crowds.ts'
import type { RuntimeDeps } from './deps.ts'
import type { Closed } from './doors.ts'
import type { Directory } from './types.ts'

/** Rehearsals with people in them at once, for the whole server: each is a process of its own. */
const maxAtOnce = 2
/** Longer than any evening; then the people go, and the copy waits. */
const longestRunMs = 6 * 3_600_000
/** A copy that nobody stopped goes by itself. */
const keptMs = 48 * 3_600_000
const firstLookMs = 2000
const lookAgainMs = 3_600_000
/** Each removal rebuilds the file: the rest waits for the next look. */
const maxRemovalsPerLook = 10

interface Options extends Pick<RuntimeDeps, 'clock' | 'tokens' | 'telemetry'> {
  readonly directory: Directory
  readonly crowds: Crowds
}

interface Running {
  /** The programme that is practised. */
  readonly of: string
  readonly code: string
  people: number
  tempo: Tempo
  crowd: Crowd | null
  cancelEnd: () => void
}

export interface RehearsalCopy {
  readonly programmeId: string
  readonly code: string
  /** Null: this programme was being practised already, and that copy is meant. */
  readonly secrets: { readonly facilitator: string; readonly projector: string } | null
}

export interface RehearsalState {
  readonly people: number
  readonly tempo: Tempo
}

/**
 * Practising a session on a copy of its programme (P8): nothing simulated ever reaches the programme itself. Which
 * copies are in use is known to this process only; the log says which programmes are copies.
 */
export function createRehearsals({ directory, crowds, clock, tokens, telemetry }: Options) {
  const running = new Map<string, Running>()
  /** Copies that are being made: they count before they exist. */
  const underWay = new Map<string, Promise<RehearsalCopy | Closed>>()
  let isClosed = false

  const countAtOnce = (): number => underWay.size + [...running.values()].filter(({ crowd }) => crowd !== null).length

  const gather = (programmeId: string, rehearsal: Running): void => {
    const { code, people, tempo } = rehearsal
    rehearsal.crowd = crowds.start({ programmeId, code, seed: tokens.seed(), people, tempo }, () => {
      rehearsal.cancelEnd()
      rehearsal.crowd = null
      rehearsal.people = 0
    })
    rehearsal.cancelEnd = clock.after(longestRunMs, () => void rehearsal.crowd?.end())
  }

  const make = async (of: string, people: number): Promise<RehearsalCopy | Closed> => {
    const secrets = { facilitator: tokens.secret(), projector: tokens.secret() }
    const made = await directory.copy(of, {
      facilitatorHash: tokens.hash(secrets.facilitator),
      projectorHash: tokens.hash(secrets.projector),
    })
    if ('refused' in made) return made
    const { programmeId, code } = made
    const rehearsal: Running = { of, code, people, tempo: 'calm', crowd: null, cancelEnd: () => undefined }
    running.set(programmeId, rehearsal)
    if (people > 0 && !isClosed) gather(programmeId, rehearsal)
    telemetry.info('rehearsal.started', { programmeId, people })
    return { programmeId, code, secrets }
  }

  const remove = async (programmeId: string): Promise<boolean> => {
    await running.get(programmeId)?.crowd?.end()
    const isGone = await directory.removeCopy(programmeId)
    // Who asked for people while it went would have them walk about with no door left.
    await running.get(programmeId)?.crowd?.end()
    running.delete(programmeId)
    if (isGone) telemetry.info('rehearsal.removed', { programmeId })
    return isGone
  }

  const sweep = async (): Promise<void> => {
    const old = (await directory.copies()).filter(({ createdAt }) => clock.now() - createdAt > keptMs)
    for (const { programmeId } of old.slice(0, maxRemovalsPerLook)) {
      if (isClosed) return
      await remove(programmeId).catch((error: unknown) => {
        telemetry.error('rehearsal.removeFailed', error, { programmeId })
      })
    }
  }
  let cancelLook = (): void => undefined
  const lookIn = (ms: number): void => {
    cancelLook = clock.after(ms, () => {
      void sweep()
        .catch((error: unknown) => telemetry.error('rehearsal.sweepFailed', error))
        .finally(() => !isClosed && lookIn(lookAgainMs))
    })
  }
  lookIn(firstLookMs)

  return {
    /** A copy of this programme with people on their way to it; the one that there is, when there is one. */
    async start(of: string, people: number): Promise<RehearsalCopy | Closed> {
      const busy = underWay.get(of)
      if (busy !== undefined) return busy
      const [known] = [...running].filter(([, rehearsal]) => rehearsal.of === of)
      if (known !== undefined) return { programmeId: known[0], code: known[1].code, secrets: null }
      if (countAtOnce() >= maxAtOnce) return { refused: 'rehearsalsFull' }
      const work = make(of, people).finally(() => underWay.delete(of))
      underWay.set(of, work)
      return work
    },

    /** Nobody is in a copy that this process did not start: the server was restarted since. */
    stateOf(programmeId: string): RehearsalState {
      const { people = 0, tempo = 'calm' } = running.get(programmeId) ?? {}
      return { people, tempo }
    },

    /** Asks `code` of the copy, for one that was made before the server was restarted. */
    set(programmeId: string, code: string, { people, tempo }: RehearsalState): RehearsalState | Closed {
      const known = running.get(programmeId)
      if (people > 0 && known?.crowd == null && countAtOnce() >= maxAtOnce) return { refused: 'rehearsalsFull' }
      const rehearsal = known ?? { of: '', code, people, tempo, crowd: null, cancelEnd: () => undefined }
      running.set(programmeId, rehearsal)
      Object.assign(rehearsal, { people, tempo })
      if (rehearsal.crowd !== null) rehearsal.crowd.set(people, tempo)
      else if (people > 0) gather(programmeId, rehearsal)
      return { people, tempo }
    },

    /** The people go, and all of the copy is erased for good. False for a programme that is no copy. */
    remove,

    /** The server goes: the people with it, the copies stay. */
    async close(): Promise<void> {
      isClosed = true
      cancelLook()
      await Promise.all([...running.values()].map(({ crowd }) => crowd?.end()))
    },
  }
}
export type Rehearsals = ReturnType<typeof createRehearsals>
