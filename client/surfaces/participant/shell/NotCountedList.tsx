import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'
import type { NotCounted } from '../../../live/commands.ts'
import { useDismissNotCounted, useNotCounted } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { CopyButton } from './CopyButton.tsx'
import styles from './Shell.module.css'

/** What did not count, why, and what to do; nothing that somebody made is thrown away before they say so. */
export function NotCountedList() {
  const t = useT()
  const rows = useNotCounted()
  if (rows.length === 0) return <p>{t('participant.notCounted.none')}</p>
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <NotCountedRow key={row.id} row={row} />
      ))}
    </ul>
  )
}

function NotCountedRow({ row }: { readonly row: NotCounted }) {
  const t = useT()
  const errorText = useErrorText()
  const dismiss = useDismissNotCounted()
  const text = textOf(row.data)
  const closedAt = typeof row.params.closedAt === 'number' ? row.params.closedAt : undefined
  return (
    <li className={styles.kept}>
      {text && <p className={styles.quoted}>{text}</p>}
      <p>{row.code === 'expired' ? t('participant.notCounted.expired') : errorText(row.code, { closedAt })}</p>
      <div className={styles.buttons}>
        {text && <CopyButton text={text}>{t('participant.copy.text')}</CopyButton>}
        <Button look="quiet" onClick={() => dismiss(row.id)}>
          {t('participant.notCounted.dismiss')}
        </Button>
      </div>
    </li>
  )
}

/** Cards and proposals carry `text`, the check-out a `sentence`. */
function textOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null
  if ('text' in data && typeof data.text === 'string') return data.text
  return 'sentence' in data && typeof data.sentence === 'string' ? data.sentence : null
}
