import { useState } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { LibraryDialog } from './LibraryDialog.tsx'

interface LibraryToolProps {
  readonly className: string | undefined
  readonly wordClassName: string | undefined
}

/** What the programme knows, from wherever the facilitator is. It is sent to this console only while it is open. */
export function LibraryTool({ className, wordClassName }: LibraryToolProps) {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button icon="bulb" className={className} label={t('library.title')} onClick={() => setIsOpen(true)}>
        <span className={wordClassName}>{t('library.title')}</span>
      </Button>
      {isOpen && <LibraryDialog onClose={() => setIsOpen(false)} />}
    </>
  )
}
