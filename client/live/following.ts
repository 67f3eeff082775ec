import type { Timers } from './edges.ts'

/** Whether anybody on this page looks at what the programme knows: the server sends it only then. */
export interface Following {
  readonly isOn: () => boolean
  /** One more that looks; returns how to end that. */
  readonly follow: () => () => void
}

/** Long enough that turning from one page to the next does not end it and begin it again. */
const lingerMs = 5000

export function createFollowing(timers: Timers, onChange: (isOn: boolean) => void): Following {
  let count = 0
  let isOn = false
  let cancelEnd = () => {}
  const turn = (next: boolean) => {
    if (isOn === next) return
    isOn = next
    onChange(next)
  }
  return {
    isOn: () => isOn,
    follow: () => {
      let isOver = false
      count += 1
      cancelEnd()
      turn(true)
      return () => {
        if (isOver) return
        isOver = true
        count -= 1
        if (count === 0) cancelEnd = timers.after(lingerMs, () => turn(false))
      }
    },
  }
}
