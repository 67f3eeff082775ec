import { copyForRehearsal } from '../domain/programme/copy.ts'
import { createProgramme, type Identity } from '../domain/programme/create.ts'
import type { Head } from '../ports/EventStore.ts'
import type { RuntimeDeps } from './deps.ts'
import { loadProgramme } from './loadProgramme.ts'
import { ProgrammeHost } from './ProgrammeHost.ts'
import type { Directory, LinkHashes, LiveHost } from './types.ts'

const idleMs = 10 * 60_000
const sweepMs = 60_000
const maxCodeTries = 20

/** All programmes of a store. A live one is loaded once, however many knock at the same time. */
export function createDirectory(deps: RuntimeDeps): Directory {
  const hosts = new Map<string, Promise<ProgrammeHost | null>>()
  let isDraining = false

  const open = (programmeId: string): Promise<LiveHost | null> => {
    const known = hosts.get(programmeId)
    if (known !== undefined) return known
    const loading = ProgrammeHost.load(deps, programmeId)
    hosts.set(programmeId, loading)
    // What could not be loaded, or does not exist, is not remembered.
    const forget = () => hosts.delete(programmeId)
    loading.then((host) => host ?? forget(), forget)
    return loading
  }

  const sweep = async (): Promise<void> => {
    for (const [programmeId, loading] of hosts) {
      const host = await loading.catch(() => null)
      if (!host?.isIdleFor(idleMs)) continue
      hosts.delete(programmeId)
      await host.stop()
    }
  }
  let cancelSweep: () => void = () => undefined
  const scheduleSweep = (): void => {
    cancelSweep = deps.clock.after(sweepMs, () => {
      void sweep().finally(() => !isDraining && scheduleSweep())
    })
  }
  scheduleSweep()

  /** After a restart: a vote that was closed must seal in time, also when nobody comes back to it. */
  const resume = async (): Promise<void> => {
    for (const { programmeId } of await deps.store.list()) {
      if (isDraining) return
      if ((await deps.boxKeys.list(programmeId)).length > 0) await open(programmeId)
    }
  }
  /** A programme from its first events, under a code that nobody has. */
  const make = async (
    secrets: LinkHashes,
    eventsOf: (identity: Identity) => ReturnType<typeof createProgramme>,
  ): ReturnType<Directory['create']> => {
    const programmeId = deps.tokens.id()
    const createdAt = deps.clock.now()
    for (let tries = 0; tries < maxCodeTries; tries += 1) {
      const code = deps.tokens.joinCode()
      const made = eventsOf({
        id: programmeId,
        code,
        createdAt,
        facilitatorLink: { id: deps.tokens.id(), secretHash: secrets.facilitatorHash },
        projectorLink: { id: deps.tokens.id(), secretHash: secrets.projectorHash },
      })
      if ('refused' in made) return made
      const meta = { clientId: null, seq: null, refused: null, at: createdAt }
      const events = made.events.map(({ type, data, activityId }) => ({
        type,
        activityId: activityId ?? null,
        data,
        meta,
      }))
      if ((await deps.store.create({ programmeId, code, createdAt }, events)) === 'created')
        return { programmeId, code }
    }
    throw new Error('no free join code found')
  }

  /** The first event says it, for good: nothing is loaded for it, and no programme of its own can become a copy. */
  const isCopy = async (programmeId: string): Promise<boolean> => {
    const [created] = await deps.store.read(programmeId, 0, 1)
    return created?.type === 'programme.created' && Object(created.data).isRehearsal === true
  }

  void resume().catch((error: unknown) => deps.telemetry.error('programmes.resumeFailed', error))

  return {
    open,
    async openByCode(code) {
      const head = await deps.store.findByCode(code)
      return head === null ? null : open(head.programmeId)
    },
    create: (input, secrets) => make(secrets, (identity) => createProgramme(input, identity)),
    async copy(programmeId, secrets) {
      const state = (await loadProgramme(deps.store, programmeId))?.state
      if (state === undefined) return { refused: 'notFound' }
      if (state.retiredAt !== null) return { refused: 'codeExpired' }
      // A copy of a copy would be one that nobody looks after.
      if (state.isRehearsal) return { refused: 'notAllowed' }
      return make(secrets, (identity) => ({ events: copyForRehearsal(state, identity) }))
    },
    async removeCopy(programmeId) {
      if (!(await isCopy(programmeId))) return false
      const host = await hosts.get(programmeId)?.catch(() => null)
      // Whoever knocks while it goes finds nobody, instead of loading it again.
      hosts.set(programmeId, Promise.resolve(null))
      try {
        await host?.end()
        await deps.store.remove(programmeId)
        for (const boxId of await deps.boxKeys.list(programmeId)) await deps.boxKeys.destroy(programmeId, boxId)
      } finally {
        hosts.delete(programmeId)
      }
      return true
    },
    async copies() {
      const found: Head[] = []
      for (const head of await deps.store.list()) if (await isCopy(head.programmeId)) found.push(head)
      return found
    },
    list: () => deps.store.list(),
    async drain() {
      isDraining = true
      cancelSweep()
      for (const loading of hosts.values()) await (await loading.catch(() => null))?.stop()
      hosts.clear()
    },
  }
}
