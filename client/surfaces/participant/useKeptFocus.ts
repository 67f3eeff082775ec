import { useEffect } from 'react'
import { topDialog } from '../../ui/topDialog.ts'

/**
 * The focus never falls off the page: when what had it is gone (a button that did its work, a step that ended), it goes
 * to the heading of what stands there now. It is never taken from something that is still there.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null
    const remember = (event: FocusEvent): void => {
      last = event.target instanceof Element ? event.target : null
    }
    const keep = (): void => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return
      const heading = (topDialog() ?? document).querySelector<HTMLElement>('dialog h2, main h1')
      // Not there yet: a later change brings it.
      if (!heading) return
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    }
    // After who knows a better place for it.
    const observer = new MutationObserver(() => requestAnimationFrame(keep))
    document.addEventListener('focusin', remember)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [])
}
