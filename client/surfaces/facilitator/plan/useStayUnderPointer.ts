import { useLayoutEffect, useRef } from 'react'

/**
 * A row that moves takes its buttons along: the lists around it are scrolled so that the button that was pressed stays where
 * it was, and a second press does the same again. `hold(button)` before the move; `place` changes with it.
 */
export function useStayUnderPointer(place: number): (button: HTMLElement) => void {
  const held = useRef<{ readonly button: HTMLElement; readonly top: number } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when the row has moved
  useLayoutEffect(() => {
    const pressed = held.current
    held.current = null
    if (pressed === null) return
    scrollBack(pressed.button, pressed.top)
    // A browser that anchors its scrolling does so after this.
    requestAnimationFrame(() => scrollBack(pressed.button, pressed.top))
  }, [place])
  return (button) => {
    held.current = { button, top: button.getBoundingClientRect().top }
  }
}

function scrollBack(button: HTMLElement, top: number): void {
  for (let around = button.parentElement; around !== null; around = around.parentElement) {
    const left = button.getBoundingClientRect().top - top
    if (Math.abs(left) < 1) return
    const isPage = around === document.documentElement
    if (isPage || /auto|scroll/.test(getComputedStyle(around).overflowY)) around.scrollTop += left
  }
}
