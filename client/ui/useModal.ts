import { type RefObject, useEffect, useRef } from 'react'

/** A native dialog while `isOpen`: the rest of the page is inert, and the focus comes back to what opened it. */
export function useModal(isOpen: boolean): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (!element || !isOpen) return
    const opener = document.activeElement
    element.showModal()
    return () => {
      element.close()
      // Browsers return the focus themselves, except when the dialog leaves the page at the same time.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [isOpen])
  return dialog
}
