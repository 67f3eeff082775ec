import { useState } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { PeopleDialog } from './PeopleDialog.tsx'

/** The way to everybody who has a seat. */
export function PeopleButton() {
  const t = useT()
  const count = useView('facilitator', (view) => view.seatCount)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div>
      <Button icon="people" onClick={() => setIsOpen(true)}>
        {t('people.open', { count })}
      </Button>
      {isOpen && <PeopleDialog onClose={() => setIsOpen(false)} />}
    </div>
  )
}
