import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './UndoButton.module.css'
import { useUndo } from './UndoContext.tsx'
import { capital } from './useActions.ts'

/** Always in the same place: what one press takes back, and the list of everything else. */
export function UndoButton() {
  const t = useT()
  const { target, undoLast, openList } = useUndo()
  const isBack = target !== null && target.backTo !== null && !target.isPending
  const what = target === null ? null : isBack ? t('lead.undo.backTo', { title: target.backTo ?? '' }) : target.what
  return (
    <div className={styles.undo}>
      <Button icon="undo" className={styles.button} onClick={undoLast}>
        <span className={styles.words}>
          <span>{t('lead.undo.button')}</span>
          {what !== null && <span className={styles.what}>{capital(what)}</span>}
        </span>
      </Button>
      <Button icon="chevronDown" className={styles.list} label={t('lead.undo.list')} onClick={openList} />
    </div>
  )
}
