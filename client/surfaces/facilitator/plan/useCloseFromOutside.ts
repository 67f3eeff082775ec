import { type RefObject, useEffect, useRef } from 'react'

/**
 * Closes a menu on Escape, wherever the focus is, and on a press anywhere else. Its own row counts as inside: the button
 * there opens and closes it. So do dialogs and toasts, which come out of the menu. `onClose(true)`: the focus was in it.
 */
export function useCloseFromOutside(
  menu: RefObject<HTMLElement | null>,
  onClose: (isFocusInside: boolean) => void,
): void {
  const latest = useRef(onClose)
  useEffect(() => {
    latest.current = onClose
  })
  useEffect(() => {
    const isInside = (target: EventTarget | null): boolean =>
      target instanceof Element &&
      (target.closest('dialog, [data-toasts]') !== null || (menu.current?.closest('li')?.contains(target) ?? false))
    // Not already when the finger goes down: what it was on would move away from under it.
    const press = ({ target }: MouseEvent): void => {
      if (!isInside(target)) latest.current(false)
    }
    const closeOnEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]') !== null) return
      // Escape also calls off an announcement; what is open goes first.
      event.preventDefault()
      event.stopPropagation()
      latest.current(menu.current?.closest('li')?.contains(document.activeElement) ?? false)
    }
    document.addEventListener('click', press)
    document.addEventListener('keydown', closeOnEscape, true)
    return () => {
      document.removeEventListener('click', press)
      document.removeEventListener('keydown', closeOnEscape, true)
    }
  }, [menu])
}
