import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import styles from './Dialog.module.css'
import { useModal } from './useModal.ts'

export interface DialogProps {
  readonly isOpen: boolean
  /** A question with a verb: “Stemming sluiten?” */
  readonly title: string
  /** The consequence, and for how many people. */
  readonly children?: ReactNode
  /** Buttons; the way out first. The first one gets the focus, so that Enter never does the irreversible. */
  readonly actions?: ReactNode
  /** Escape, or the back gesture of a phone. */
  readonly onClose: () => void
  readonly isWide?: boolean | undefined
  /** Something is done in it: what it holds is read on the way, not all at once when it opens. */
  readonly hasForm?: boolean | undefined
}

/** Only before the irreversible or the public. */
export function Dialog({ isOpen, title, children, actions, onClose, isWide = false, hasForm = false }: DialogProps) {
  const dialog = useModal(isOpen)
  const titleId = useId()
  const textId = useId()
  if (!isOpen) return null
  return (
    <dialog
      ref={dialog}
      className={classes(styles.dialog, isWide && styles.wide)}
      aria-labelledby={titleId}
      aria-describedby={children === undefined || hasForm ? undefined : textId}
      onCancel={(event) => {
        // Whether it closes is up to the page, which may still be sending.
        event.preventDefault()
        onClose()
      }}
      onClose={({ currentTarget: dialog }) => {
        // Browsers let nobody hold back a second Escape in a row. It is a wish all the same.
        if (dialog.open || !dialog.isConnected) return
        dialog.showModal()
        onClose()
      }}
    >
      <h2 className={styles.title} id={titleId}>
        {title}
      </h2>
      <div id={textId} className={styles.text}>
        {children}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </dialog>
  )
}
