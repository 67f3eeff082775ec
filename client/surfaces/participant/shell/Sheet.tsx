import { type ReactNode, useId } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { useModal } from '../../../ui/useModal.ts'
import styles from './Sheet.module.css'

interface SheetProps {
  readonly isOpen: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A page over the page, from below: the menu, own cards, the privacy text. */
export function Sheet({ isOpen, title, onClose, children }: SheetProps) {
  const t = useT()
  const sheet = useModal(isOpen)
  const titleId = useId()
  if (!isOpen) return null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the sheet is an extra; Escape and the button close it too
    <dialog
      ref={sheet}
      className={styles.sheet}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === sheet.current) onClose()
      }}
    >
      <div className={styles.page}>
        <div className={styles.head}>
          <h2 className={styles.title} id={titleId}>
            {title}
          </h2>
          <Button look="quiet" onClick={onClose}>
            {t('common.close')}
          </Button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
