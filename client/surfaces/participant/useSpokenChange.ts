import { useLayoutEffect, useRef } from 'react'
import { announce } from '../../ui/announcer.ts'

/** Says `text` when `state` becomes another one; not what the page opened on. Before what the new page itself says. */
export function useSpokenChange(state: string, text: string): void {
  const before = useRef(state)
  useLayoutEffect(() => {
    if (before.current === state) return
    before.current = state
    if (text !== '') announce(text)
  }, [state, text])
}
