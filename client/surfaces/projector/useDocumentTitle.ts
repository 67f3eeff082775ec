import { useEffect } from 'react'

/** WCAG 2.4.2: the title says where the room is. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Kennisronde`
  }, [title])
}
