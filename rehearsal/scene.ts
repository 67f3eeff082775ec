import type { LiveProgramme } from '../client/live/liveProgramme.ts'
import type { ActivityKind } from '../shared/activities/registry.ts'
import type { ActivityView, MineView, ParticipantView } from '../shared/programme/views.ts'
import type { Character } from './character.ts'
import type { Dice } from './dice.ts'
import type { Pace } from './pace.ts'

/** What the phone shows of an item, at one moment. */
export interface Glimpse<K extends ActivityKind> {
  readonly activity: Extract<ActivityView<'participant'>, { readonly kind: K }>
  readonly mine: Extract<ActivityView<'mine'>, { readonly kind: K }>
  readonly view: ParticipantView
  readonly own: MineView
}

/** One visit of one person to one item. All that waits answers false once the room has moved on: then stop. */
export interface Scene<K extends ActivityKind> {
  readonly activityId: string
  readonly me: Character
  readonly dice: Dice
  /** Null once the room has moved on. */
  readonly look: () => Glimpse<K> | null
  readonly until: (isSo: (glimpse: Glimpse<K>) => boolean) => Promise<boolean>
  /** Thinks, reads or types for so many seconds, at this person's own pace. */
  readonly pause: (leastS: number, mostS: number) => Promise<boolean>
  readonly send: LiveProgramme['send']
  readonly sendSealed: LiveProgramme['sendSealed']
  /** What this phone keeps, also when the room comes back to the item. */
  readonly memory: Map<string, unknown>
}

export type Behaviour<K extends ActivityKind> = (scene: Scene<K>) => Promise<void>

interface SceneOptions {
  readonly live: LiveProgramme
  readonly activityId: string
  readonly me: Character
  readonly dice: Dice
  readonly pace: Pace
  readonly memory: Map<string, unknown>
  readonly signal: AbortSignal
}

export function createScene<K extends ActivityKind>(kind: K, options: SceneOptions): Scene<K> {
  const { live, activityId, me, dice, pace, memory, signal } = options
  const look = (): Glimpse<K> | null => {
    const seen = signal.aborted ? null : viewsOf(live)
    if (seen === null || seen.own.activityId !== activityId || seen.view.now?.activityId !== activityId) return null
    const { activity } = seen.view
    if (activity?.kind !== kind || seen.own.activity?.kind !== kind) return null
    // Both are of this kind, which the type of the union cannot follow.
    return { activity, mine: seen.own.activity, ...seen } as Glimpse<K>
  }
  return {
    activityId,
    me,
    dice,
    look,
    until: (isSo) =>
      new Promise((resolve) => {
        const finish = (isMet: boolean): void => {
          end()
          signal.removeEventListener('abort', giveUp)
          resolve(isMet)
        }
        const giveUp = (): void => finish(false)
        const check = (): void => {
          const glimpse = look()
          if (glimpse !== null && isSo(glimpse)) finish(true)
        }
        const end = live.subscribe(check)
        signal.addEventListener('abort', giveUp)
        if (signal.aborted) giveUp()
        else check()
      }),
    pause: (leastS, mostS) => pace.wait((leastS + dice.next() * (mostS - leastS)) * me.slowness, signal),
    send: live.send,
    sendSealed: live.sendSealed,
    memory,
  }
}

/** The two views of a phone, once it has both. */
export function viewsOf(live: LiveProgramme): { readonly view: ParticipantView; readonly own: MineView } | null {
  const { shared, mine } = live.getState()
  // The server builds both from their schemas; TypeScript cannot follow them over the wire.
  return shared === null || mine === null ? null : { view: shared as ParticipantView, own: mine as MineView }
}
