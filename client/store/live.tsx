import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Audience } from '../../shared/programme/roles.ts'
import type { MineView, ViewByAudience } from '../../shared/programme/views.ts'
import type { Presence, Signal, Welcome } from '../../shared/protocol/messages.ts'
import type { Command, NotCounted, SealedCommand, Sent } from '../live/commands.ts'
import type { LiveProgramme } from '../live/liveProgramme.ts'
import type { LiveState, LiveStatus } from '../live/liveState.ts'

interface Connected {
  readonly live: LiveProgramme
  readonly store: StoreApi<LiveState>
}

const LiveContext = createContext<Connected | null>(null)

/** Gives all below it one live programme; connects while mounted. */
export function LiveProvider({ live, children }: { readonly live: LiveProgramme; readonly children: ReactNode }) {
  const [connected, setConnected] = useState(() => connect(live))
  if (connected.live !== live) setConnected(connect(live))
  const { store } = connected
  useEffect(() => {
    const unsubscribe = live.subscribe(() => store.setState(live.getState(), true))
    live.start()
    store.setState(live.getState(), true)
    return () => {
      unsubscribe()
      live.stop()
    }
  }, [live, store])
  return <LiveContext value={connected}>{children}</LiveContext>
}

/** Draws `children` once there is a view to draw, and from then on; `fallback` until then. */
export function WhenLive({
  children,
  fallback = null,
}: {
  readonly children: ReactNode
  readonly fallback?: ReactNode
}) {
  return useHasView() ? children : fallback
}

/** True from the first full view on; for a participant once the private slice is there too. It never turns back. */
export function useHasView(): boolean {
  const { live, store } = useConnected()
  return useStore(store, ({ shared, mine }) => shared !== null && (live.audience !== 'participant' || mine !== null))
}

/**
 * `useView('participant', (view) => view.now)`: a slice of the view, optimistic changes included. Draws again only
 * when the slice changes: by reference, or one level deep for an object or array that `select` makes.
 */
export function useView<A extends Audience, T>(audience: A, select: (view: ViewByAudience[A]) => T): T {
  const { live, store } = useConnected()
  if (live.audience !== audience) throw new Error(`this page has the view of the ${live.audience}, not the ${audience}`)
  // The server builds the view of an audience from its schema; TypeScript cannot follow it over the wire.
  return useStore(
    store,
    useShallow((state) => select(present(state.shared) as ViewByAudience[A])),
  )
}

/** A slice of the participant's private view. */
export function useMine<T>(select: (mine: MineView) => T): T {
  return useStore(
    useConnected().store,
    useShallow((state) => select(present(state.mine) as MineView)),
  )
}

export interface Sender<A extends Audience> {
  /** Numbered: in order, exactly once. */
  readonly send: (command: Command<A>) => Sent
  /** Sealed: absolute, keyed by `slot`. */
  readonly sendSealed: (command: SealedCommand<A>) => Sent
}

/** `const { send, sendSealed } = useSend()`. The console says `useSend('facilitator')`. Never changes its identity. */
export function useSend<A extends Audience = 'participant'>(_audience?: A): Sender<A> {
  // Optimistic changes are typed by audience, the engine below is not: it holds views as unknown.
  return useConnected().live as unknown as Sender<A>
}

export const useStatus = (): LiveStatus => useStore(useConnected().store, (state) => state.status)

/** Commands of this person that did not count, with all they made; newest last. */
export const useNotCounted = (): readonly NotCounted[] => useStore(useConnected().store, (state) => state.notCounted)

/** `const dismissNotCounted = useDismissNotCounted()`. */
export const useDismissNotCounted = (): ((id: string) => void) => useConnected().live.dismissNotCounted

/** Who is connected now and what phones say about the moment, for consoles; null before the server said so. */
export const usePresence = (): Presence | null => useStore(useConnected().store, (state) => state.presence)

/** The server's first words: `joinBase` for the QR, `announceMs`. Null before them. */
export const useWelcome = (): Welcome | null => useStore(useConnected().store, (state) => state.welcome)

/** Another number: something was erased, so nothing of an earlier view may be shown any more (P6). */
export const useEpoch = (): number | null => useStore(useConnected().store, (state) => state.epoch)

/** What this phone says about the moment, and how to say something else. */
export function useSignal(): readonly [Signal | null, (signal: Signal) => void] {
  const { live, store } = useConnected()
  return [useStore(store, (state) => state.signal), live.signal]
}

/** For the hooks beside this file. */
export function useConnected(): Connected {
  const connected = useContext(LiveContext)
  if (connected === null) throw new Error('this component needs a LiveProvider above it')
  return connected
}

const connect = (live: LiveProgramme): Connected => ({ live, store: createStore(() => live.getState()) })

function present(view: unknown): unknown {
  if (view === null) throw new Error('this component needs a WhenLive above it')
  return view
}
