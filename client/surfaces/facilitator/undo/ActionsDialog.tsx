import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ActionList } from './ActionList.tsx'
import type { DoneAction } from './useActions.ts'

interface ActionsDialogProps {
  readonly isOpen: boolean
  readonly actions: readonly DoneAction[]
  readonly onClose: () => void
  readonly onUndo: (action: DoneAction) => void
}

/** What was done lately, by whom and when. */
export function ActionsDialog({ isOpen, actions, onClose, onUndo }: ActionsDialogProps) {
  const t = useT()
  return (
    <Dialog
      isOpen={isOpen}
      isWide
      hasForm
      title={t('lead.undo.list')}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <ActionList
        actions={actions}
        onUndo={(action) => {
          // First: undoing may ask a question of its own.
          onClose()
          onUndo(action)
        }}
      />
    </Dialog>
  )
}
