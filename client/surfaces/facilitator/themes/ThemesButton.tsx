import { useState } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { StoppedBy } from '../../../ui/stopped.ts'
import { ThemesDialog } from './ThemesDialog.tsx'

/** Opens the themes; also for who helps and does not lead. */
export function ThemesButton() {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <StoppedBy value={null}>
      <Button icon="pen" onClick={() => setIsOpen(true)}>
        {t('deals.manage')}
      </Button>
      {isOpen && <ThemesDialog onClose={() => setIsOpen(false)} />}
    </StoppedBy>
  )
}
