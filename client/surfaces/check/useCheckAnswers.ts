import { useEffect, useState } from 'react'
import { type Answers, readCheck, writeCheck } from './checkMemory.ts'
import type { Device, Verdict } from './rules.ts'

export interface CheckAnswers {
  readonly answers: Answers
  /** As typed, in centimetres. */
  readonly imageWidth: string
  readonly answer: (next: Answers) => void
  readonly setImageWidth: (typed: string) => void
}

/** What somebody answered on this device today. Use it under a key per device. */
export function useCheckAnswers(code: string, device: Device): CheckAnswers {
  const [kept, setKept] = useState(() => {
    const today = readCheck(code, device)
    return { answers: today?.answers ?? {}, imageWidth: today?.imageWidth ?? '' }
  })
  return {
    ...kept,
    answer: (next) => setKept((before) => ({ ...before, answers: { ...before.answers, ...next } })),
    setImageWidth: (imageWidth) => setKept((before) => ({ ...before, imageWidth })),
  }
}

/** Remembers what came out for the rest of the day, also for the console in another tab. */
export function useKeepCheck(
  code: string,
  device: Device,
  verdict: Verdict,
  { answers, imageWidth }: CheckAnswers,
): void {
  const count = 'count' in verdict ? verdict.count : 0
  const { type } = verdict
  useEffect(() => {
    if (type === 'busy') return
    writeCheck(code, device, {
      at: Date.now(),
      verdict: type === 'ready' ? { type } : { type, count },
      answers,
      imageWidth,
    })
  }, [code, device, type, count, answers, imageWidth])
}
