import { type RefObject, useEffect, useRef } from 'react'

/**
 * When what had the focus in here is gone (a guest who is on the list now, a person who was taken off), the focus goes to
 * the heading of what is left, and not off the page. It is never taken from something that is still there.
 */
export function useFocusStays<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    let last: Element | null = null
    const remember = (event: FocusEvent): void => {
      last = event.target instanceof Element ? event.target : null
    }
    const keep = (): void => {
      const isLost = document.activeElement === null || document.activeElement.contains(element)
      if (last === null || last.isConnected || !isLost) return
      last = null
      const heading = element.querySelector<HTMLElement>('h2, h3')
      if (!heading) return
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    }
    // After who knows a better place for it.
    const observer = new MutationObserver(() => requestAnimationFrame(keep))
    element.addEventListener('focusin', remember)
    observer.observe(element, { childList: true, subtree: true })
    return () => {
      element.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [])
  return place
}
