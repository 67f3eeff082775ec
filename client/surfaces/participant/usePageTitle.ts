import { useEffect } from 'react'

/** WCAG 2.4.2: the title says where the room is, so that a tab in the background tells it too. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Kennisronde`
  }, [title])
}
