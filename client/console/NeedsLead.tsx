import type { ReactNode } from 'react'
import { StoppedBy } from '../ui/stopped.ts'
import { useLead } from './useLead.ts'

/** The words in the bar that says who leads. */
export const leadReasonId = 'who-leads'

/** What moves the room: whoever does not lead sees it, and reads why it waits for somebody else. */
export function NeedsLead({ children }: { readonly children: ReactNode }) {
  const { isLeading } = useLead()
  return <StoppedBy value={isLeading ? null : leadReasonId}>{children}</StoppedBy>
}
