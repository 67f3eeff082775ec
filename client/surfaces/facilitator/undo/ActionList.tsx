import { useFormat } from '../../../i18n/format.ts'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import text from '../../../ui/text.module.css'
import styles from './ActionList.module.css'
import { capital, type DoneAction } from './useActions.ts'

interface ActionListProps {
  readonly actions: readonly DoneAction[]
  readonly onUndo: (action: DoneAction) => void
}

/** Newest first; each with who and when, and either a way back or why there is none. */
export function ActionList({ actions, onUndo }: ActionListProps) {
  const t = useT()
  const format = useFormat()
  if (actions.length === 0) return <p className={text.muted}>{t('lead.undo.empty')}</p>
  return (
    <>
      <p className={text.hint}>{t('lead.undo.listText')}</p>
      <ul className={styles.list}>
        {actions.map((action) => (
          <li key={action.id} className={styles.action}>
            <div className={styles.words}>
              <p className={action.isUndone ? styles.undone : undefined}>{capital(action.what)}</p>
              <p className={text.hint}>
                {t('lead.undo.at', { time: format.time(action.at), name: action.who })}
                {action.isUndone && <b> · {t('lead.undo.undone')}</b>}
              </p>
              {action.whyNot !== null && <p className={text.hint}>{action.whyNot}</p>}
            </div>
            {!action.isUndone && action.whyNot === null && (
              <Button label={t('lead.undo.what', { what: action.what })} onClick={() => onUndo(action)}>
                {t('lead.undo.one')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
