import { type ReactNode, useId } from 'react'
import { useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { useModal } from '../../ui/useModal.ts'
import styles from './BigScreen.module.css'

interface BigScreenProps {
  readonly title: string
  readonly text?: string | undefined
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something as large as on the wall, over the whole window. */
export function BigScreen({ title, text, onClose, children }: BigScreenProps) {
  const t = useT()
  const id = useId()
  const dialog = useModal(true)
  const isWhole = innerHeight >= screen.height * 0.95
  return (
    <dialog
      ref={dialog}
      className={styles.big}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.words}>
        <h2 id={id}>{title}</h2>
        {text !== undefined && <p>{text}</p>}
        {!isWhole && <p>{t('check.big.fullScreen')}</p>}
        <Button look="primary" icon="left" onClick={onClose}>
          {t('check.big.close')}
        </Button>
      </div>
      {children}
    </dialog>
  )
}
