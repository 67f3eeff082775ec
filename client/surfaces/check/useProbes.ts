import { useEffect, useState, useSyncExternalStore } from 'react'
import { type NetworkProbe, probeAwake, probeLive, probeNetwork, probeStorage, readSize } from './probes.ts'
import type { LiveRoute, SizeFacts } from './rules.ts'

/** What this device measured; null while it is measuring. */
export interface Probes {
  readonly network: NetworkProbe | null
  readonly live: LiveRoute | null
  readonly canKeep: boolean | null
  readonly canStayAwake: boolean | null
  readonly size: SizeFacts
}

type Measured = Omit<Probes, 'size'>
const nothing: Measured = { network: null, live: null, canKeep: null, canStayAwake: null }

/** Measures all there is on this device, once per `run`. One after the other, so that none slows the next. */
export function useProbes(run: number): Probes {
  const [measured, setMeasured] = useState<Measured>(nothing)
  const size = useSize()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run measures again
  useEffect(() => {
    const stop = new AbortController()
    const keep = (part: Partial<Measured>): void => {
      if (!stop.signal.aborted) setMeasured((before) => ({ ...before, ...part }))
    }
    setMeasured(nothing)
    const measure = async (): Promise<void> => {
      keep({ canKeep: await probeStorage(), canStayAwake: await probeAwake() })
      keep({ network: await probeNetwork(stop.signal) })
      if (!stop.signal.aborted) keep({ live: await probeLive(stop.signal) })
    }
    void measure()
    return () => stop.abort()
  }, [run])
  return { ...measured, size }
}

/** Follows the window, which people make wider because of what they read here. */
function useSize(): SizeFacts {
  const text = useSyncExternalStore(onResize, () => JSON.stringify(readSize()))
  const size: SizeFacts = JSON.parse(text)
  return size
}

function onResize(listener: () => void): () => void {
  addEventListener('resize', listener)
  return () => removeEventListener('resize', listener)
}
