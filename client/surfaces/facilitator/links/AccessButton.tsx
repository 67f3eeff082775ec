import { useState } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { AccessDialog } from './AccessDialog.tsx'

/** The way to all links, to make one and to revoke one. */
export function AccessButton() {
  const t = useT()
  const count = useView('facilitator', (view) => Object.keys(view.links).length)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div>
      <Button icon="lock" onClick={() => setIsOpen(true)}>
        {t('people.access.open', { count })}
      </Button>
      {isOpen && <AccessDialog onClose={() => setIsOpen(false)} />}
    </div>
  )
}
