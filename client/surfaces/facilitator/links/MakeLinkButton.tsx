import { useState } from 'react'
import type { LinkRole } from '../../../../shared/programme/roles.ts'
import { Button } from '../../../ui/Button.tsx'
import { AccessDialog } from './AccessDialog.tsx'

interface MakeLinkButtonProps {
  readonly linkRole: LinkRole
  readonly label: string
}

/** Straight to making a link, where somebody finds that one is missing. */
export function MakeLinkButton({ linkRole, label }: MakeLinkButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div>
      <Button onClick={() => setIsOpen(true)}>{label}</Button>
      {isOpen && <AccessDialog makeFor={linkRole} onClose={() => setIsOpen(false)} />}
    </div>
  )
}
