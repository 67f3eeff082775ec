import { createContext, type ReactNode, useContext } from 'react'
import { createPortal } from 'react-dom'

/** The place for the one thing that the running kind asks of the facilitator: above the clock, never scrolled away. */
export const ActionPlace = createContext<HTMLElement | null>(null)

/** The place for what the facilitator must know of the running kind before reading the script aloud. */
export const NoticePlace = createContext<HTMLElement | null>(null)

/** Puts a kind's own next action there, from wherever its panel is. */
export function StageAction({ children }: { readonly children: ReactNode }) {
  const place = useContext(ActionPlace)
  return place === null ? null : createPortal(children, place)
}

/** Puts a kind's own notice there. */
export function StageNotice({ children }: { readonly children: ReactNode }) {
  const place = useContext(NoticePlace)
  return place === null ? null : createPortal(children, place)
}
