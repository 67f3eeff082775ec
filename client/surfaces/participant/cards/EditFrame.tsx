import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './Cards.module.css'

interface EditFrameProps {
  readonly onSave: () => void
  readonly onStop: () => void
  /** The bar of the screen, where the buttons belong: null until it is there. Undefined: they stand under the fields. */
  readonly bar?: HTMLElement | null | undefined
  readonly children: ReactNode
}

/** An own card that is being changed: its fields, and saving or leaving it. */
export function EditFrame({ onSave, onStop, bar, children }: EditFrameProps) {
  const t = useT()
  const isInBar = bar !== undefined
  const buttons = (
    <>
      <Button look="primary" isBig={isInBar} isBlock={isInBar} onClick={onSave}>
        {t('participant.card.save')}
      </Button>
      <Button look="quiet" isBlock={isInBar} onClick={onStop}>
        {t('common.cancel')}
      </Button>
    </>
  )
  return (
    <div className={styles.edit}>
      {children}
      {bar ? createPortal(buttons, bar) : !isInBar && <div className={styles.cardActions}>{buttons}</div>}
    </div>
  )
}
