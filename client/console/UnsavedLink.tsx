import { useT } from '../i18n/useT.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface UnsavedLinkProps {
  readonly onStay: () => void
  readonly onLeave: () => void
}

/** A link that is told once is about to go, and nobody copied it, printed it or looked at it. */
export function UnsavedLink({ onStay, onLeave }: UnsavedLinkProps) {
  const t = useT()
  return (
    <Dialog
      isOpen
      title={t('paper.unsaved.title')}
      onClose={onStay}
      actions={
        <>
          <Button look="quiet" onClick={onStay}>
            {t('paper.unsaved.stay')}
          </Button>
          <Button look="irreversible" onClick={onLeave}>
            {t('paper.unsaved.go')}
          </Button>
        </>
      }
    >
      <p>{t('paper.unsaved.text')}</p>
    </Dialog>
  )
}
