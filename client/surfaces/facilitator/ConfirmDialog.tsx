import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

interface ConfirmDialogProps {
  readonly title: string
  readonly children: ReactNode
  /** The way out, which has the focus. */
  readonly stay: string
  readonly go: string
  readonly onClose: () => void
  readonly onGo: () => void
}

/** A question with two answers; it closes either way. */
export function ConfirmDialog({ title, children, stay, go, onClose, onGo }: ConfirmDialogProps) {
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {stay}
          </Button>
          <Button
            look="primary"
            onClick={() => {
              // First: the answer may ask the next question.
              onClose()
              onGo()
            }}
          >
            {go}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
