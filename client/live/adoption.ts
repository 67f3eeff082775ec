import type { Settled } from './commands.ts'
import type { Timers } from './edges.ts'
import type { Outbox } from './outbox.ts'
import { type KeptCommand, listCommands } from './outboxRecords.ts'
import type { Storage } from './storage.ts'
import { findOrphans, type Tabs } from './tabs.ts'

export interface AdoptionOptions {
  readonly space: string
  readonly storage: Storage
  readonly tabs: Tabs
  readonly timers: Timers
  readonly random: () => number
  readonly outbox: Outbox
  readonly onAdopted: () => void
}

/** Looks after commands of pages that are gone, together with the other tabs of this browser. */
export interface Adoption {
  /** Takes over what nobody claims. Cheap when there is nothing. */
  readonly sweep: () => void
  /** Tells the tab whose command it was, should it still be there. */
  readonly tellSettled: (command: KeptCommand, settled: Settled) => void
  readonly leave: () => void
  /** Returns how to stop. */
  readonly start: () => () => void
}

/** Tabs that see one leave ask at different times, so that mostly one of them adopts. */
const spreadMs = 600

export function createAdoption(options: AdoptionOptions): Adoption {
  const { space, storage, tabs, timers, random, outbox } = options
  let isSweeping = false

  async function sweep(): Promise<void> {
    if (isSweeping) return
    isSweeping = true
    try {
      const known = outbox.clientIds()
      const foreign = (await listCommands(storage, space)).filter(({ clientId }) => !known.includes(clientId))
      if (foreign.length === 0) return
      const orphans = await findOrphans(tabs, timers, [...new Set(foreign.map(({ clientId }) => clientId))])
      const adopted = foreign.filter(({ clientId }) => orphans.includes(clientId))
      if (adopted.length === 0) return
      outbox.adopt(adopted)
      options.onAdopted()
    } finally {
      isSweeping = false
    }
  }

  return {
    sweep: () => void sweep(),
    tellSettled: ({ id }, settled) => tabs.tell({ type: 'settled', id, settled }),
    leave: () => tabs.tell({ type: 'leaving' }),
    start: () =>
      tabs.listen((message) => {
        switch (message.type) {
          case 'whoHas': {
            const mine = outbox.clientIds().filter((clientId) => message.clientIds.includes(clientId))
            if (mine.length > 0) tabs.tell({ type: 'iHave', clientIds: mine })
            return
          }
          case 'leaving':
            timers.after(Math.round(100 + random() * spreadMs), () => void sweep())
            return
          case 'settled':
            outbox.settleElsewhere(message.id, message.settled)
            return
          case 'iHave':
        }
      }),
  }
}
