import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'

interface UnsavedProps {
  readonly person: string
  readonly onStay: () => void
  readonly onLeave: () => void
}

/** What was changed about somebody is about to go without being saved. */
export function Unsaved({ person, onStay, onLeave }: UnsavedProps) {
  const t = useT()
  return (
    <Dialog
      isOpen
      title={t('people.unsaved.title')}
      onClose={onStay}
      actions={
        <>
          <Button look="quiet" onClick={onStay}>
            {t('people.unsaved.stay')}
          </Button>
          <Button look="irreversible" onClick={onLeave}>
            {t('people.unsaved.go')}
          </Button>
        </>
      }
    >
      <p>{t('people.unsaved.text', { person })}</p>
    </Dialog>
  )
}
