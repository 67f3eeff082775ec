import { Suspense } from 'react'
import { lazyLibrary } from './loadLibrary.ts'
import type { PickInstrumentsProps } from './PickInstruments.tsx'

const PickInstruments = lazyLibrary(() => import('./PickInstruments.tsx'), 'PickInstruments')

/**
 * `<InstrumentPicker label="…" value={ids} max={5} onChange={setIds} />`: one or more instruments from the library, or a
 * new one. Loads itself and its texts, and follows the library only while it has something to name or is open.
 */
export function InstrumentPicker(props: PickInstrumentsProps) {
  return (
    <Suspense>
      <PickInstruments {...props} />
    </Suspense>
  )
}
